package transforms

import "github.com/apache/arrow/go/v17/arrow/array"

// codeColumn fills a dictionary column. Rows of one document come in order, so
// a code mostly repeats the one above it: then it is not looked up again.
type codeColumn struct {
	dict    *array.BinaryDictionaryBuilder
	indices *array.Int32Builder
	last    []byte
	index   int32
}

func newCodeColumn(dict *array.BinaryDictionaryBuilder) *codeColumn {
	// Codes are indexed by int32: see dictionary in schema.go.
	return &codeColumn{dict: dict, indices: dict.IndexBuilder().Builder.(*array.Int32Builder)}
}

// appendCode appends a value that is not empty. The builder keeps its
// dictionary from record to record, so that index stays right.
func appendCode[T string | []byte](c *codeColumn, value T) {
	if string(value) == string(c.last) {
		// The builder's own way for an index makes a slice for each; records
		// take their length from the indices.
		c.indices.Append(c.index)
		return
	}
	c.last = append(c.last[:0], value...)
	// Appending bytes to a dictionary of strings cannot fail.
	_ = c.dict.Append(c.last)
	c.index = c.indices.Value(c.indices.Len() - 1)
}
