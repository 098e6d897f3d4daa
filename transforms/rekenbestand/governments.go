package rekenbestand

import (
	"strings"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/decimal128"

	"medebewind/transforms"
	"medebewind/transforms/ods"
)

// plainNumber is the type of the number of a government.
var plainNumber = &arrow.Decimal128Type{Precision: 18, Scale: 0}

// value is the value of a cell; ok is false where there is none.
type value struct {
	num, slack decimal128.Num
	ok         bool
}

func readValue(s *sheet, r row, col int, t *arrow.Decimal128Type) (value, error) {
	d, ok, err := readNumber(at(r.cells, col))
	if err == nil && !ok {
		return value{}, nil
	}
	w := value{ok: true}
	if err == nil {
		w.num, err = d.Round(t)
	}
	if err != nil {
		return w, transforms.At(ods.Place(s.name, r.row, col), err)
	}
	w.slack = slack(d, t.Scale)
	return w, nil
}

// governments is a sheet with a row per government, on its way to a staged table:
// number, naam, the name of the column, the value, the cell.
type governments struct {
	*sheet
	header
	out    *transforms.Table
	scale  *arrow.Decimal128Type
	number int // column of the government's number, -1 for none
	seen   map[string]int
	sums   []sum
}

// emitGovernments emits a row per government and column, an empty cell or a dash as
// null. Remarks and the publisher's totals are no governments; a total is
// compared with the sum of what was read.
func emitGovernments(s *sheet, h header, fonds string, out *transforms.Table, emit transforms.Emit) error {
	t := &governments{sheet: s, header: h, out: out, number: h.numberColumn(s, fonds),
		seen: map[string]int{}, sums: make([]sum, len(h.values)),
		scale: out.Schema.Field(colValue).Type.(*arrow.Decimal128Type)}
	batch := transforms.NewBatch(out, emit)
	defer batch.Close()
	var totals []row // they can stand above the governments
	for _, r := range s.rows {
		if note(r) {
			continue
		}
		if err := h.checkStray(s, r); err != nil {
			return err
		}
		if t.isTotal(r) {
			totals = append(totals, r)
			continue
		}
		if err := t.government(batch, r); err != nil {
			return err
		}
	}
	for _, r := range totals {
		if err := t.checkTotal(r); err != nil {
			return err
		}
	}
	return batch.Flush()
}

// colValue is the place of the value in both tables.
const colValue = 3

func (t *governments) government(batch *transforms.Batch, r row) error {
	naam := at(r.cells, t.keys[keyNaam]).Label()
	number, err := t.identify(r, naam)
	if err != nil {
		return err
	}
	if err := t.checkDoubles(t.sheet, r); err != nil {
		return err
	}
	for i, column := range t.values {
		value, err := readValue(t.sheet, r, column.col, t.scale)
		if err != nil {
			return err
		}
		t.sums[i].add(value)
		batch.Text(0, number)
		batch.Text(1, naam)
		batch.Text(2, column.name)
		if value.ok {
			batch.Decimal(colValue, value.num)
		}
		batch.Text(4, ods.Address(r.row, column.col))
		if err := batch.Next(); err != nil {
			return err
		}
	}
	return nil
}

// identify gives the number of the government in a row. A government that
// comes twice would count twice.
func (t *governments) identify(r row, naam string) (number string, err error) {
	key, col := strings.ToLower(naam), t.keys[keyNaam]
	if t.number >= 0 {
		number = governmentNumber(at(r.cells, t.number))
		key, col = number, t.number
		if number == "" || strings.Trim(number, "0123456789") != "" {
			return "", transforms.Errorf(ods.Place(t.name, r.row, col), "%.40q is not the number of a government (row named %.40q)", number, naam)
		}
	}
	if key == "" {
		return "", transforms.Errorf(ods.Place(t.name, r.row, col), "row has values and no name")
	}
	if first, double := t.seen[key]; double {
		return "", transforms.Errorf(ods.Place(t.name, r.row, col), "government %q stands in row %d already", key, first+1)
	}
	t.seen[key] = r.row
	return number, nil
}
