// Package reden keeps what is told of a table that cannot be read in full: the
// text of column reden of the staged table.
package reden

import (
	"fmt"
	"slices"
	"strings"
)

// Reasons are what cannot be read of a table, each told once.
type Reasons []string

// mostReasons bounds what is told of a table that is no table.
const mostReasons = 8

// Tell adds a reason once.
func (r *Reasons) Tell(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if slices.Contains(*r, text) {
		return
	}
	if len(*r) < mostReasons {
		*r = append(*r, text)
	} else if len(*r) == mostReasons {
		*r = append(*r, "en meer")
	}
}

// String joins the reasons.
func (r Reasons) String() string { return strings.Join(r, "; ") }
