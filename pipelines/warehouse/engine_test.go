package warehouse

import (
	"regexp"
	"testing"
)

func TestLinked(t *testing.T) {
	e, err := Linked()
	if err != nil || !regexp.MustCompile(`^DuckDB v\d+\.\d+\.\d+\S* [0-9a-f]{10}$`).MatchString(e.String()) {
		t.Errorf("%s, %v", e, err)
	}
}
