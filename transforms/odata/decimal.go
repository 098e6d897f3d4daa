package odata

import (
	"errors"
	"fmt"

	"medebewind/transforms/notation"
)

// maxExponent keeps a number like 1e999999999 from becoming a text of that
// many zeros. CBS writes none near it.
const maxExponent = 40

var (
	errFiner   = errors.New("is finer than a whole euro (more than three decimals of a thousand)")
	errTooMuch = errors.New("does not fit in a whole number of 64 bits")
)

// euros gives a number of thousands of euros in euros.
func euros(raw []byte) (int64, error) {
	d, err := notation.Plain(string(raw), maxExponent)
	if err != nil {
		return 0, fmt.Errorf("amount %s %w", raw, errTooMuch)
	}
	n, finer, ok := d.Int(3)
	switch {
	case finer:
		return 0, fmt.Errorf("amount %s %w", raw, errFiner)
	case !ok:
		return 0, fmt.Errorf("amount %s %w", raw, errTooMuch)
	}
	return n, nil
}
