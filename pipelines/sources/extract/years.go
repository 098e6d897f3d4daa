package extract

import "fmt"

// Years is a range of years, both included. The zero value has every year.
type Years struct{ From, To int }

// Has tells whether a year is in the range.
func (y Years) Has(year int) bool { return y == Years{} || year >= y.From && year <= y.To }

// With is the least range that has both.
func (y Years) With(other Years) Years {
	return Years{min(y.From, other.From), max(y.To, other.To)}
}

// String is "2017-2026", or "2024" for one year.
func (y Years) String() string {
	if y.From == y.To {
		return fmt.Sprint(y.From)
	}
	return fmt.Sprintf("%d-%d", y.From, y.To)
}
