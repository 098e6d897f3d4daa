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

// Text writes a value of the column as people read it: amounts exactly, days
// without a time; nil for a missing value.
func (c Column) Text(value any) *string {
	switch v := value.(type) {
	case time.Time:
		if layout := layouts[c.Type]; layout != "" {
			s := v.UTC().Format(strings.Replace(layout, "T", " ", 1))
			return &s
		}
	case []any, map[string]any, duckdb.Map:
		s := string(c.AppendJSON(nil, v))
		return &s
	}
	return text(value)
}

// layouts are how moments are written, by type of column; of a moment inside a
// list or a structure the type is not known.
var layouts = map[string]string{
	"DATE": time.DateOnly, "TIME": "15:04:05.999999", "TIMESTAMP": "2006-01-02T15:04:05.999999", "TIMESTAMP_S": "2006-01-02T15:04:05",
	"TIMESTAMP_MS": "2006-01-02T15:04:05.999", "TIMESTAMP_NS": "2006-01-02T15:04:05.999999999", "TIMESTAMPTZ": "2006-01-02T15:04:05.999999Z",
}

// text is Text where the type of the column is not known.
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
