// Package notation reads and writes months, days and numbers as Dutch documents
// have them. Numbers are exact: what a document says in decimals never goes
// through a binary fraction.
package notation

import (
	"fmt"
	"math"
	"strings"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/decimal128"
)

// Decimal is a number exactly as written: its digits divided by ten to the power
// Scale. The scale is what was written, 1,50 has two, and below zero where an
// exponent moves the digits to the left.
type Decimal struct {
	Negative bool
	// Digits has no leading zeros; zero has none at all, and no sign.
	Digits string
	Scale  int
}

// newDecimal takes the digits before and after the decimal sign; ok is false if
// they are no digits.
func newDecimal(negative bool, whole, fraction string, exponent int) (d Decimal, ok bool) {
	if whole == "" || strings.Trim(whole, "0123456789") != "" || strings.Trim(fraction, "0123456789") != "" {
		return d, false
	}
	d.Scale = len(fraction) - exponent
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		d.Digits = strings.TrimLeft(fraction, "0")
	} else {
		d.Digits = whole + fraction
	}
	d.Negative = negative && d.Digits != ""
	return d, true
}

// Trim leaves out zeros at the end, and with them the scale as written.
func (d Decimal) Trim() Decimal {
	digits := strings.TrimRight(d.Digits, "0")
	if digits == "" {
		return Decimal{}
	}
	d.Scale -= len(d.Digits) - len(digits)
	d.Digits = digits
	return d
}

// IsWhole tells whether nothing but zeros is behind the decimal sign.
func (d Decimal) IsWhole() bool { return d.Trim().Scale <= 0 }

// String writes the number without exponent, with a decimal point and all
// decimals as written.
func (d Decimal) String() string {
	digits := d.Digits
	switch {
	case digits == "":
		return "0"
	case d.Scale <= 0:
		digits += strings.Repeat("0", -d.Scale)
	case d.Scale < len(digits):
		digits = digits[:len(digits)-d.Scale] + "." + digits[len(digits)-d.Scale:]
	default:
		digits = "0." + strings.Repeat("0", d.Scale-len(digits)) + digits
	}
	if d.Negative {
		return "-" + digits
	}
	return digits
}

// Int gives the number in units of ten to the power -scale. finer tells why
// there is none: it has more decimals than scale; else it does not fit in 64
// bits.
func (d Decimal) Int(scale int) (n int64, finer, ok bool) {
	d = d.Trim()
	zeros := scale - d.Scale
	switch {
	case d.Digits == "":
		return 0, false, true
	case zeros < 0:
		return 0, true, false
	case len(d.Digits)+zeros > 19: // that many fit in 64 bits without sign
		return 0, false, false
	}
	var total uint64
	for i := range len(d.Digits) {
		total = total*10 + uint64(d.Digits[i]-'0')
	}
	for range zeros {
		total *= 10
	}
	if total > math.MaxInt64 {
		return 0, false, false
	}
	if d.Negative {
		return -int64(total), false, true
	}
	return int64(total), false, true
}

// Exact gives the number as a value of t, or an error if t cannot hold it as it
// is.
func (d Decimal) Exact(t *arrow.Decimal128Type) (decimal128.Num, error) {
	if d.Trim().Scale > int(t.Scale) {
		return decimal128.Num{}, fmt.Errorf("number has more than %d decimals", t.Scale)
	}
	return d.Round(t)
}

// Round gives the number as a value of t, rounded half away from zero: the rule
// of ROUND in a spreadsheet. More decimals than a column has are what binary
// arithmetic leaves behind (1390.40000000001). Too many digits before the
// decimal sign are an error.
func (d Decimal) Round(t *arrow.Decimal128Type) (decimal128.Num, error) {
	var sum decimal128.Num
	n := len(d.Digits)
	keep := n - d.Scale + int(t.Scale)
	if n > 0 && keep > int(t.Precision) {
		return sum, tooLarge(t)
	}
	for i := range max(0, min(keep, n)) {
		sum = sum.Mul(ten).Add(decimal128.FromU64(uint64(d.Digits[i] - '0')))
	}
	if keep > n && n > 0 {
		sum = sum.Mul(decimal128.GetScaleMultiplier(keep - n))
	}
	if keep >= 0 && keep < n && d.Digits[keep] >= '5' {
		sum = sum.Add(decimal128.FromU64(1))
	}
	if !sum.FitsInPrecision(t.Precision) {
		return sum, tooLarge(t)
	}
	if d.Negative {
		sum = sum.Negate()
	}
	return sum, nil
}

func tooLarge(t *arrow.Decimal128Type) error {
	return fmt.Errorf("number has more than %d digits before the decimal sign", t.Precision-t.Scale)
}

var ten = decimal128.FromU64(10)
