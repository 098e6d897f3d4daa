package stage

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/memory"
	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/file"
)

// writeColumn writes the chunks of one column, rows in all, as a column chunk.
func writeColumn(to file.ColumnChunkWriter, chunks []arrow.Array, rows int) error {
	valid := levels(chunks, rows)
	var err error
	switch to := to.(type) {
	case *file.ByteArrayColumnChunkWriter:
		if chunks[0].DataType().ID() == arrow.DICTIONARY {
			return writeCodes(to, chunks, valid)
		}
		values := present(chunks, rows, func(a *array.String, i int) parquet.ByteArray { return parquet.ByteArray(a.Value(i)) })
		_, err = to.WriteBatch(values, valid, nil)
	case *file.Int64ColumnChunkWriter:
		_, err = to.WriteBatch(present(chunks, rows, (*array.Int64).Value), valid, nil)
	case *file.Int32ColumnChunkWriter:
		_, err = to.WriteBatch(present(chunks, rows, func(a *array.Date32, i int) int32 { return int32(a.Value(i)) }), valid, nil)
	case *file.BooleanColumnChunkWriter:
		_, err = to.WriteBatch(present(chunks, rows, (*array.Boolean).Value), valid, nil)
	case *file.FixedLenByteArrayColumnChunkWriter:
		width := to.Descr().TypeLength()
		_, err = to.WriteBatch(present(chunks, rows, func(a *array.Decimal128, i int) parquet.FixedLenByteArray {
			n := a.Value(i)
			var all [16]byte
			binary.BigEndian.PutUint64(all[:], uint64(n.HighBits()))
			binary.BigEndian.PutUint64(all[8:], n.LowBits())
			return all[16-width:]
		}), valid, nil)
	default:
		return fmt.Errorf("no staged table has type %v", to.Type())
	}
	return err
}

// levels tells per row whether it has a value: Parquet's definition levels.
func levels(chunks []arrow.Array, rows int) []int16 {
	out := make([]int16, 0, rows)
	for _, chunk := range chunks {
		if chunk.NullN() == 0 {
			for range chunk.Len() {
				out = append(out, 1)
			}
			continue
		}
		bits, offset := chunk.NullBitmapBytes(), chunk.Data().Offset()
		for i := offset; i < offset+chunk.Len(); i++ {
			out = append(out, int16(bits[i>>3]>>(i&7)&1))
		}
	}
	return out
}

// present gives the values that are not null.
func present[A arrow.Array, V any](chunks []arrow.Array, rows int, get func(A, int) V) []V {
	out := make([]V, 0, rows)
	for _, chunk := range chunks {
		a, all := chunk.(A), chunk.NullN() == 0
		for i := range chunk.Len() {
			if all || chunk.IsValid(i) {
				out = append(out, get(a, i))
			}
		}
	}
	return out
}

// writeCodes writes dictionary columns. Each chunk may have a dictionary of its
// own; a code gets its place in the file's at its first row, so that neither
// the division into chunks nor codes without rows leave a trace.
func writeCodes(to *file.ByteArrayColumnChunkWriter, chunks []arrow.Array, valid []int16) error {
	places := map[string]int32{}
	words := array.NewStringBuilder(memory.DefaultAllocator)
	defer words.Release()
	indices := make([]int32, 0, len(valid))
	for _, chunk := range chunks {
		codes := chunk.(*array.Dictionary)
		dictionary := codes.Dictionary().(*array.String)
		// place is where a code of this chunk stands in the file, plus one.
		place := make([]int32, dictionary.Len())
		all := chunk.NullN() == 0
		for i, code := range codes.Indices().(*array.Int32).Int32Values() {
			if !all && chunk.IsNull(i) {
				continue
			}
			if place[code] == 0 {
				word := dictionary.Value(int(code))
				at, ok := places[word]
				if !ok {
					at = int32(len(places))
					places[word] = at
					words.Append(word)
				}
				place[code] = at + 1
			}
			indices = append(indices, place[code]-1)
		}
	}
	dictionary := words.NewStringArray()
	defer dictionary.Release()
	return writeIndices(to, dictionary, indices, valid)
}

func writeIndices(to *file.ByteArrayColumnChunkWriter, dictionary *array.String, indices []int32, valid []int16) error {
	// The encoder is of a package that Arrow keeps to itself; its method is not.
	encoder, ok := to.CurrentEncoder().(interface{ PutDictionary(arrow.Array) error })
	if !ok {
		return errors.New("the column has no dictionary encoder")
	}
	if err := encoder.PutDictionary(dictionary); err != nil {
		return fmt.Errorf("writing the dictionary: %w", err)
	}
	if stats := to.PageStatistics(); stats != nil {
		stats.IncNulls(int64(len(valid) - len(indices)))
		stats.IncNumValues(int64(len(indices)))
		if err := stats.UpdateFromArrow(dictionary, false); err != nil {
			return fmt.Errorf("computing statistics: %w", err)
		}
	}
	return writeSpaced(to, indices, valid)
}

// writeSpaced hands over the indices with room for nulls, as the encoder wants.
func writeSpaced(to *file.ByteArrayColumnChunkWriter, indices []int32, valid []int16) error {
	buffers := []*memory.Buffer{nil, memory.NewBufferBytes(arrow.Int32Traits.CastToBytes(indices))}
	if nulls := len(valid) - len(indices); nulls > 0 {
		spaced, bits := make([]int32, len(valid)), make([]byte, (len(valid)+7)/8)
		next := 0
		for i, level := range valid {
			if level == 1 {
				spaced[i] = indices[next]
				bits[i>>3] |= 1 << (i & 7)
				next++
			}
		}
		buffers[0] = memory.NewBufferBytes(bits)
		buffers[1] = memory.NewBufferBytes(arrow.Int32Traits.CastToBytes(spaced))
	}
	data := array.NewData(arrow.PrimitiveTypes.Int32, len(valid), buffers, nil, len(valid)-len(indices), 0)
	defer data.Release()
	values := array.NewInt32Data(data)
	defer values.Release()
	return to.WriteDictIndices(values, valid, nil)
}
