package odata

import (
	"errors"
	"fmt"
	"math"
	"strings"
)

// exact is a decimal number: digits x 10^-scale.
type exact struct {
	negative bool
	// digits has no leading zeros, and no trailing ones; empty is zero.
	digits string
	scale  int
}

// maxExponent keeps a number like 1e999999999 from becoming a text of that
// many zeros.
const maxExponent = 40

// parseDecimal reads a well-formed JSON number. It reports false when the
// exponent is outside maxExponent.
func parseDecimal(raw []byte) (exact, bool) {
	text, d := string(raw), exact{}
	text, d.negative = strings.CutPrefix(text, "-")
	exponent := 0
	if at := strings.IndexAny(text, "eE"); at >= 0 {
		sign, digits := 1, strings.TrimPrefix(text[at+1:], "+")
		if strings.HasPrefix(digits, "-") {
			sign, digits = -1, digits[1:]
		}
		digits = strings.TrimLeft(digits, "0")
		if len(digits) > 2 {
			return exact{}, false
		}
		for _, c := range digits {
			exponent = exponent*10 + int(c-'0')
		}
		if exponent > maxExponent {
			return exact{}, false
		}
		exponent *= sign
		text = text[:at]
	}
	whole, fraction, _ := strings.Cut(text, ".")
	d.digits = strings.TrimLeft(whole+fraction, "0")
	d.scale = len(fraction) - exponent
	for strings.HasSuffix(d.digits, "0") {
		d.digits = d.digits[:len(d.digits)-1]
		d.scale--
	}
	if d.digits == "" {
		d = exact{}
	}
	return d, true
}

// String writes the number without exponent.
func (d exact) String() string {
	digits := d.digits
	switch {
	case digits == "":
		return "0"
	case d.scale <= 0:
		digits += strings.Repeat("0", -d.scale)
	case d.scale < len(digits):
		digits = digits[:len(digits)-d.scale] + "." + digits[len(digits)-d.scale:]
	default:
		digits = "0." + strings.Repeat("0", d.scale-len(digits)) + digits
	}
	if d.negative {
		return "-" + digits
	}
	return digits
}

var (
	errFiner   = errors.New("is finer than a whole euro (more than three decimals of a thousand)")
	errTooMuch = errors.New("does not fit in a whole number of 64 bits")
)

// euros gives a number of thousands of euros in euros.
func euros(raw []byte) (int64, error) {
	d, ok := parseDecimal(raw)
	if !ok {
		return 0, fmt.Errorf("amount %s %w", raw, errTooMuch)
	}
	shift := 3 - d.scale
	if shift < 0 {
		return 0, fmt.Errorf("amount %s %w", raw, errFiner)
	}
	if d.digits == "" {
		return 0, nil
	}
	if len(d.digits)+shift > 19 {
		return 0, fmt.Errorf("amount %s %w", raw, errTooMuch)
	}
	// Nineteen digits fit in 64 bits without sign.
	var total uint64
	for _, c := range d.digits + strings.Repeat("0", shift) {
		total = total*10 + uint64(c-'0')
	}
	if total > math.MaxInt64 {
		return 0, fmt.Errorf("amount %s %w", raw, errTooMuch)
	}
	if d.negative {
		return -int64(total), nil
	}
	return int64(total), nil
}
