package layout

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Usable says why a path can be no output folder; nil when it can. Engines take
// [ ] * ? { } in the name of a file for a pattern, what follows ? or # for settings and
// % for a code, and a name with a line end or another control character breaks every
// list in which it stands. Quotes, blanks and letters of any language are fine.
func Usable(out string) error {
	full, err := filepath.Abs(out)
	if err != nil {
		return fmt.Errorf("finding the output folder %q: %w", out, err)
	}
	if !utf8.ValidString(full) {
		return fmt.Errorf("the output folder %q is not written in UTF-8: give it another name", full)
	}
	for _, r := range full {
		if unicode.IsControl(r) || strings.ContainsRune("[]*?{}#%", r) {
			return fmt.Errorf("the output folder %q has %q in its path, which DuckDB does not take as it is: give it another name", full, r)
		}
	}
	return nil
}
