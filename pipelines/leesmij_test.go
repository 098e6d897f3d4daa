package pipelines_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

var readmeQuery = regexp.MustCompile(`(?m)^# (.+)\n(?:# .+\n)*go run ./cmd/medebewind query "([^"]+)"`)

// answers asks the first questions of the README, with another date for what
// is new; each must have an answer.
func answers(t *testing.T, out string, first int, since string) {
	t.Helper()
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	queries := readmeQuery.FindAllStringSubmatch(string(readme), -1)
	if len(queries) < first {
		t.Fatalf("the README has %d queries, want at least %d", len(queries), first)
	}
	for _, q := range queries[:first] {
		if got := ask(t, out, "select count(*) from ("+strings.ReplaceAll(q[2], "2018-01-01", since)+")"); got == "0" {
			t.Errorf("%q of the README has no answer", q[1])
		}
	}
}

func TestReadmeQueries(t *testing.T) {
	out, _ := example(t)
	answers(t, out, 8, "2018-01-01")
}
