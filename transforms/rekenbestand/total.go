package rekenbestand

import (
	"regexp"

	"github.com/apache/arrow/go/v17/arrow/decimal128"

	"medebewind/transforms"
	"medebewind/transforms/ods"
)

// totalName is what the row of totals is called.
var totalName = regexp.MustCompile(`(?i)^totaal( (alle )?(gemeenten|provincies|nederland))?:?$`)

// isTotal reports whether a row has totals: the word stands in any column that
// would otherwise identify a government.
func (t *governments) isTotal(r row) bool {
	for _, col := range t.keys {
		if totalName.MatchString(at(r.cells, col).Label()) {
			return true
		}
	}
	return false
}

// sum adds up a column.
type sum struct {
	total, slack decimal128.Num
}

func (s *sum) add(w value) {
	s.total = s.total.Add(w.num)
	s.slack = s.slack.Add(w.slack)
}

// checkTotal compares the publisher's totals with the sums of the governments.
// What is printed is rounded: every number that is not zero, the total too, may
// be off by half a unit of its last digit. A difference beyond what these add
// up to means that a government was lost or read wrongly.
func (t *governments) checkTotal(r row) error {
	for i, column := range t.values {
		total, err := readValue(t.sheet, r, column.col, t.scale)
		if err != nil {
			return err
		}
		if !total.ok {
			continue
		}
		sum := t.sums[i]
		off := sum.total.Sub(total.num).Abs()
		if allowed := sum.slack.Add(total.slack); off.Add(off).Greater(allowed) {
			return transforms.Errorf(ods.Place(t.name, r.row, column.col), "total of %q is %s, and its rows sum to %s: a row was lost or read wrongly",
				column.name, total.num.ToString(t.scale.Scale), sum.total.ToString(t.scale.Scale))
		}
	}
	return nil
}
