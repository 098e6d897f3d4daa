package rekenbestand

import (
	"fmt"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/decimal128"
)

// powers of ten that fit a word.
var powers = func() (p [19]uint64) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = p[i-1] * 10
	}
	return p
}()

// decimal gives g in units of the scale of t, rounded half away from zero: the
// rule of ROUND in a spreadsheet. More decimals than the column has are what
// binary arithmetic leaves behind (1390.40000000001). Too many digits before
// the point are an error.
func (g *getal) decimal(t *arrow.Decimal128Type) (decimal128.Num, error) {
	keep := g.n + g.exp + int(t.Scale)
	if g.n > 0 && keep > int(t.Precision) {
		return decimal128.Num{}, fmt.Errorf("number has more than %d digits before the decimal sign", t.Precision-t.Scale)
	}
	var sum decimal128.Num
	for i := 0; i < min(keep, g.n); i++ {
		sum = sum.Mul(decimal128.FromU64(10)).Add(decimal128.FromU64(uint64(g.digits[i] - '0')))
	}
	if keep > g.n && g.n > 0 {
		sum = sum.Mul(power(keep - g.n))
	}
	if keep >= 0 && keep < g.n && g.digits[keep] >= '5' {
		sum = sum.Add(decimal128.FromU64(1))
	}
	if !sum.FitsInPrecision(t.Precision) {
		return decimal128.Num{}, fmt.Errorf("number has more than %d digits before the decimal sign", t.Precision-t.Scale)
	}
	if g.neg {
		sum = sum.Negate()
	}
	return sum, nil
}

// power gives 10 to the power n, n to 38.
func power(n int) decimal128.Num {
	if n < len(powers) {
		return decimal128.FromU64(powers[n])
	}
	return decimal128.FromU64(powers[18]).Mul(power(n - 18))
}

// slack is twice the most that g can be off by rounding in print: one unit of
// its last digit, in units of scale and at least one of those. Zero is taken
// as exact: a government that gets nothing does not get 40 cents.
func (g *getal) slack(scale int32) decimal128.Num {
	if g.n == 0 {
		return decimal128.Num{}
	}
	return power(max(0, min(g.exp+int(scale), 38)))
}
