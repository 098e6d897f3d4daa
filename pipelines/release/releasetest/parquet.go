package releasetest

import (
	"bytes"
	"testing"

	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/file"
	"github.com/apache/arrow/go/v17/parquet/schema"

	"medebewind/pipelines/release"
)

// parquetOf writes rows as one Parquet file of one row group.
func parquetOf(t testing.TB, columns []release.Column, rows [][]any) []byte {
	t.Helper()
	var nodes schema.FieldList
	for _, c := range columns {
		nodes = append(nodes, node(t, c))
	}
	root, err := schema.NewGroupNode("schema", parquet.Repetitions.Required, nodes, -1)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := file.NewParquetWriter(&out, root)
	group := w.AppendRowGroup()
	for i := range columns {
		column, err := group.NextColumn()
		if err != nil {
			t.Fatal(err)
		}
		var values []any
		levels := make([]int16, len(rows))
		for n, row := range rows {
			if row[i] != nil {
				levels[n], values = 1, append(values, row[i])
			}
		}
		if err := writeColumn(column, values, levels); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// node is the Parquet type that DuckDB gives a column of that type.
func node(t testing.TB, c release.Column) schema.Node {
	t.Helper()
	logical, physical := schema.LogicalType(schema.NoLogicalType{}), parquet.Types.Int64
	switch c.Type.Kind {
	case release.Text:
		logical, physical = schema.StringLogicalType{}, parquet.Types.ByteArray
	case release.Bigint:
		logical = schema.NewIntLogicalType(64, true)
	case release.Integer:
		logical, physical = schema.NewIntLogicalType(32, true), parquet.Types.Int32
	case release.Double:
		physical = parquet.Types.Double
	case release.Decimal:
		logical = schema.NewDecimalLogicalType(int32(c.Type.Precision), int32(c.Type.Scale))
	case release.Date:
		logical, physical = schema.DateLogicalType{}, parquet.Types.Int32
	case release.Timestamp:
		logical = schema.NewTimestampLogicalType(false, schema.TimeUnitMicros)
	case release.Boolean:
		physical = parquet.Types.Boolean
	}
	n, err := schema.NewPrimitiveNodeLogical(c.Name, parquet.Repetitions.Optional, logical, physical, -1, -1)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func writeColumn(column file.ColumnChunkWriter, values []any, levels []int16) (err error) {
	switch w := column.(type) {
	case *file.ByteArrayColumnChunkWriter:
		_, err = w.WriteBatch(as(values, func(s string) parquet.ByteArray { return parquet.ByteArray(s) }), levels, nil)
	case *file.Int32ColumnChunkWriter:
		_, err = w.WriteBatch(as(values, func(n int64) int32 { return int32(n) }), levels, nil)
	case *file.Int64ColumnChunkWriter:
		_, err = w.WriteBatch(as(values, func(n int64) int64 { return n }), levels, nil)
	case *file.Float64ColumnChunkWriter:
		_, err = w.WriteBatch(as(values, func(n float64) float64 { return n }), levels, nil)
	case *file.BooleanColumnChunkWriter:
		_, err = w.WriteBatch(as(values, func(b bool) bool { return b }), levels, nil)
	}
	return err
}

func as[From, To any](values []any, to func(From) To) []To {
	var made []To
	for _, v := range values {
		made = append(made, to(v.(From)))
	}
	return made
}
