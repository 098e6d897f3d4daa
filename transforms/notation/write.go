package notation

import (
	"math"
	"strconv"
	"strings"
)

// Minus is the sign itself, not a hyphen.
const Minus = "−"

// Number writes x with so many decimals: 1.234,5. A half goes up, as in a
// spreadsheet. What rounds to zero has no sign.
func Number(x float64, decimals int) string {
	unit := math.Pow10(decimals)
	text := strconv.FormatFloat(math.Round(math.Abs(x)*unit)/unit, 'f', decimals, 64)
	sign := ""
	if x < 0 && strings.Trim(text, "0.") != "" {
		sign = Minus
	}
	whole, rest, _ := strings.Cut(text, ".")
	if rest != "" {
		rest = "," + rest
	}
	return sign + Group(whole) + rest
}

// Group puts a point between thousands of a row of digits: 1.234.567.
func Group(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "." + digits[i:]
	}
	return digits
}
