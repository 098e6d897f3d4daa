package odata

import (
	"fmt"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/memory"
)

// codeColumn is a dictionary column that is being filled. Its dictionary grows
// over the document, so that an index means the same in every record.
type codeColumn struct {
	indices []int32
	codes   []string
	byCode  map[string]int32

	// forms are the codes as they stand in the document, quoted and padded;
	// last is the form of the last row.
	forms  []form
	byForm map[string]int32
	last   int32
}

// form is a code as written. next is the form that came after it the last
// time: rows run through the codes in a fixed order, so it comes again.
type form struct {
	raw  string
	code int32
	next int32
}

func newCodeColumn() *codeColumn {
	return &codeColumn{byCode: map[string]int32{}, byForm: map[string]int32{}}
}

// predict reads a code at p without looking for its end, when it is the code
// of the last row or the one that followed it before; else it looks it up. ok
// is false for a code that was never seen.
func (c *codeColumn) predict(d []byte, p int) (code int32, end int, ok bool) {
	if len(c.forms) == 0 {
		return 0, p, false
	}
	f := &c.forms[c.last]
	if end = p + len(f.raw); end <= len(d) && string(d[p:end]) == f.raw {
		return f.code, end, true
	}
	next := f.next
	n := &c.forms[next]
	if end = p + len(n.raw); end <= len(d) && string(d[p:end]) == n.raw {
		c.last = next
		return n.code, end, true
	}
	if p >= len(d) || d[p] != '"' {
		return 0, p, false
	}
	// A form that was learned holds no escape, so the text up to the first
	// quote is either a known form or not for this path.
	end = special(d, p+1) + 1
	if end > len(d) {
		return 0, p, false
	}
	at, ok := c.byForm[string(d[p:end])]
	if !ok {
		return 0, p, false
	}
	f.next, c.last = at, at
	return c.forms[at].code, end, true
}

// learn gives the index of a code, and keeps its form.
func (c *codeColumn) learn(v value) (int32, error) {
	text, err := v.trimmed()
	if err != nil {
		return 0, err
	}
	if text == "" {
		return 0, fmt.Errorf("the code is empty")
	}
	code, ok := c.byCode[text]
	if !ok {
		code = int32(len(c.codes))
		c.codes = append(c.codes, text)
		c.byCode[text] = code
	}
	raw := `"` + string(v.raw) + `"`
	if _, ok := c.byForm[raw]; !ok && !v.escaped {
		at := int32(len(c.forms))
		c.forms = append(c.forms, form{raw: raw, code: code, next: at})
		c.byForm[raw] = at
		c.forms[c.last].next, c.last = at, at
	}
	return code, nil
}

// array takes the rows so far as a column.
func (c *codeColumn) array(t *arrow.DictionaryType) arrow.Array {
	words := array.NewStringBuilder(memory.DefaultAllocator)
	defer words.Release()
	words.AppendValues(c.codes, nil)
	dictionary := words.NewArray()
	defer dictionary.Release()
	indices := array.NewInt32Data(numbers(arrow.PrimitiveTypes.Int32, len(c.indices), arrow.Int32Traits.CastToBytes(c.indices), nil, 0))
	defer indices.Release()
	c.indices = nil
	return array.NewDictionaryArray(t, indices, dictionary)
}

// numbers makes the data of a column of fixed width; valid has a bit a value,
// or is nil where there are no nulls.
func numbers(t arrow.DataType, n int, values, valid []byte, nulls int) *array.Data {
	buffers := []*memory.Buffer{nil, memory.NewBufferBytes(values)}
	if nulls > 0 {
		buffers[0] = memory.NewBufferBytes(valid)
	}
	return array.NewData(t, n, buffers, nil, nulls, 0)
}
