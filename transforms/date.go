package transforms

import (
	"time"

	"github.com/apache/arrow/go/v17/arrow"
)

// ParseDate reads YYYY-MM-DD, and reports whether value is such a date. Dates
// run from 0001-01-01; publishers write 9999-12-31 for 'until further notice'.
func ParseDate[T string | []byte](value T) (arrow.Date32, bool) {
	if len(value) != len(time.DateOnly) || value[4] != '-' || value[7] != '-' {
		return 0, false
	}
	year, ok1 := digits(value[:4])
	month, ok2 := digits(value[5:7])
	day, ok3 := digits(value[8:])
	if !ok1 || !ok2 || !ok3 || year == 0 {
		return 0, false
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	// time.Date lets 31 February run over into March.
	if t.Day() != day || int(t.Month()) != month {
		return 0, false
	}
	return arrow.Date32(t.Unix() / (24 * 60 * 60)), true
}

func digits[T string | []byte](value T) (n int, ok bool) {
	for i := range len(value) {
		if value[i] < '0' || value[i] > '9' {
			return 0, false
		}
		n = n*10 + int(value[i]-'0')
	}
	return n, true
}
