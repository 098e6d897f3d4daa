package circulaire

import (
	"fmt"
	"slices"
	"strings"
)

// reasons are what cannot be read of a table, each told once.
type reasons []string

// mostReasons bounds what is told of a table that is no table.
const mostReasons = 8

// tell adds a reason once.
func (r *reasons) tell(format string, args ...any) {
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
func (r reasons) String() string { return strings.Join(r, "; ") }
