package publish

import (
	"slices"
	"strings"
	"testing"

	"medebewind/transforms"
)

// What comes in has a publisher, and one only: a table of nobody would leave
// without the terms that go with it.
func TestEveryTableHasItsPublisher(t *testing.T) {
	for _, table := range transforms.Tables {
		var found []string
		for _, p := range publishers {
			if slices.ContainsFunc(p.tables, func(begin string) bool { return strings.HasPrefix(table.Name, begin) }) {
				found = append(found, p.source.Title)
			}
		}
		if len(found) != 1 {
			t.Errorf("bron.%s is of %q, want one publisher", table.Name, found)
		}
	}
}
