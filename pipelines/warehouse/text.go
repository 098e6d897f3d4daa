package warehouse

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"time"

	"github.com/marcboeker/go-duckdb/v2"
)

// text writes a value as people read it: amounts exactly, days without a time.
func text(value any) *string {
	var s string
	switch v := value.(type) {
	case nil:
		return nil
	case duckdb.Decimal:
		s = decimal(v)
	case time.Time:
		s = strings.TrimSuffix(v.UTC().Format(time.DateTime), " 00:00:00")
	case float64:
		s = float(v, 64)
	case float32:
		s = float(float64(v), 32)
	default:
		s = fmt.Sprint(v)
	}
	return &s
}

// float writes digits, and powers of ten only where nobody reads those.
func float(v float64, bits int) string {
	form := byte('f')
	if abs := math.Abs(v); abs != 0 && abs < 1e-6 || abs >= 1e21 {
		form = 'g'
	}
	return strconv.FormatFloat(v, form, -1, bits)
}

// decimal writes all digits of the scale, unlike the driver's own String.
func decimal(d duckdb.Decimal) string {
	digits := new(big.Int).Abs(d.Value).String()
	if n := int(d.Scale); n > 0 {
		for len(digits) <= n {
			digits = "0" + digits
		}
		digits = digits[:len(digits)-n] + "." + digits[len(digits)-n:]
	}
	if d.Value.Sign() < 0 {
		return "-" + digits
	}
	return digits
}
