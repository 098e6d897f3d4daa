// Package wrong makes paths that it should not: what the test must find.
package wrong

import (
	"path/filepath"
	"strings"
)

func paths(out string) []string {
	words := strings.Join([]string{"state", "lock"}, " ") // no path
	return []string{
		filepath.Join(out, "state", "lock"),
		filepath.Join(out, "state/tmp"),
		out + "/releases/" + words,
		filepath.Join(out, "x", "medebewind.duckdb"),
		filepath.Join(out, "states"), // another word
	}
}
