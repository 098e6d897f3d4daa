package circulaire

import (
	"regexp"

	"github.com/apache/arrow/go/v17/arrow/decimal128"

	"medebewind/transforms"
)

// amount is what a row has under column k in euros, to the cent; ok is false for
// what is no money, no figure, or more than the column of the staged table holds.
func (t *table) amount(r row, k int) (amount decimal128.Num, ok bool) {
	c, euros := r.cells[k], t.euros(t.columns[k])
	if !c.isFigure || euros == 0 || c.figure.percent || !r.isMoney() {
		return decimal128.Num{}, false
	}
	return inEuros(c.figure.value, euros)
}

// euros is the number of euros in a unit of a column; 0 for no money. A column
// that names another unit than the table has that.
func (t *table) euros(k column) int64 {
	switch {
	case k.unit.text != "":
		return k.unit.euros
	case isNoMoney(k.heading):
		return 0
	}
	return t.unit.euros
}

// inEuros gives value units of euro euros in cents, rounded half away from
// zero; ok is false for an amount that the column does not hold.
func inEuros(value decimal128.Num, euro int64) (decimal128.Num, bool) {
	amount := value.Mul(decimal128.FromI64(euro))
	step := transforms.Weight.Scale - transforms.Euro.Scale
	whole := amount.ReduceScaleBy(step, true)
	return whole, whole.FitsInPrecision(transforms.Euro.Precision)
}

// year is the year of a cell: of the column or, where that has none, of a row
// whose label is a year.
func (t *table) year(r row, k column) int {
	if k.year != 0 {
		return k.year
	}
	if rowYear.MatchString(r.label) {
		return yearOf(r.label)
	}
	return 0
}

// rowYear is a label that is a year.
var rowYear = regexp.MustCompile(`^(?:19[5-9]|20[0-9])[0-9](?:\s+e\.v\.)?$`)
