package door

import (
	"fmt"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/decimal128"
	"github.com/apache/arrow/go/v17/arrow/memory"

	"medebewind/transforms/foreign"
)

// check tells of every row of a column that the rule refuses. A missing value is
// none to refuse: the models say where one must be.
func (r rule) check(column arrow.Array, refuse func(row int, err error)) {
	switch a := column.(type) {
	case *array.Dictionary:
		r.codes(a, refuse)
	case *array.String:
		for i := range a.Len() {
			if a.IsValid(i) {
				if err := r.code(a.Value(i)); err != nil {
					refuse(i, err)
				}
			}
		}
	case *array.Int64:
		for i, n := range a.Int64Values() {
			if (n > r.most || n < -r.most) && a.IsValid(i) {
				refuse(i, fmt.Errorf("%d is groter dan %d", n, r.most))
			}
		}
	case *array.Decimal128:
		r.decimals(a, refuse)
	}
}

// codes looks at each word of the dictionary once, and at the rows only when one is
// wrong.
func (r rule) codes(a *array.Dictionary, refuse func(row int, err error)) {
	words := a.Dictionary().(*array.String)
	wrong := map[int]error{}
	for i := range words.Len() {
		if err := r.code(words.Value(i)); err != nil {
			wrong[i] = err
		}
	}
	if len(wrong) == 0 {
		return
	}
	for i := range a.Len() {
		if err := wrong[a.GetValueIndex(i)]; err != nil && a.IsValid(i) {
			refuse(i, err)
		}
	}
}

func (r rule) decimals(a *array.Decimal128, refuse func(row int, err error)) {
	scale := a.DataType().(*arrow.Decimal128Type).Scale
	most := decimal128.FromI64(r.most).IncreaseScaleBy(scale)
	for i := range a.Len() {
		if a.IsValid(i) && a.Value(i).Abs().Greater(most) {
			refuse(i, fmt.Errorf("%s is groter dan %d", a.Value(i).ToString(scale), r.most))
		}
	}
}

// plain gives the record with every text as foreign.Plain has it: itself, but for
// very few.
func plain(record arrow.Record) arrow.Record {
	columns := record.Columns()
	var fresh []arrow.Array
	for i, column := range columns {
		if made := plainColumn(column); made != nil {
			if fresh == nil {
				fresh = append(fresh, columns...)
			}
			fresh[i] = made
			defer made.Release()
		}
	}
	if fresh == nil {
		record.Retain()
		return record
	}
	return array.NewRecord(record.Schema(), fresh, record.NumRows())
}

// plainColumn gives a column anew, or nil when its texts are plain.
func plainColumn(column arrow.Array) arrow.Array {
	switch a := column.(type) {
	case *array.String:
		if foreign.IsPlain(a.ValueBytes()) && wholeRunes(a) {
			return nil
		}
		b := array.NewStringBuilder(memory.DefaultAllocator)
		defer b.Release()
		for i := range a.Len() {
			if a.IsNull(i) {
				b.AppendNull()
				continue
			}
			b.Append(foreign.Plain(a.Value(i)))
		}
		return b.NewStringArray()
	case *array.Dictionary:
		words := plainColumn(a.Dictionary())
		if words == nil {
			return nil
		}
		defer words.Release()
		return array.NewDictionaryArray(a.DataType(), a.Indices(), words)
	}
	return nil
}

// wholeRunes tells that no text begins within a character: the bytes of all together
// can be UTF-8 where those of each are not.
func wholeRunes(a *array.String) bool {
	for i := range a.Len() {
		if text := a.Value(i); text != "" && text[0]&0xc0 == 0x80 {
			return false
		}
	}
	return true
}
