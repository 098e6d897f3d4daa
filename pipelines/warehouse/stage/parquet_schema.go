package stage

import (
	"fmt"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/decimal128"
	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/compress"
	"github.com/apache/arrow/go/v17/parquet/schema"
)

// createdBy stands in every file. It is fixed, so that the name of a library's
// version is no reason for other bytes; its compression still can be.
const createdBy = "medebewind stage 1"

// parquetSchema gives the Parquet columns of a staged table, all of them
// optional. There is no ARROW:schema beside it: the types say all.
func parquetSchema(from *arrow.Schema) (*schema.GroupNode, error) {
	var fields schema.FieldList
	for _, field := range from.Fields() {
		physical, logical, width := parquet.Types.ByteArray, schema.LogicalType(schema.StringLogicalType{}), -1
		switch t := field.Type.(type) {
		case *arrow.DictionaryType:
			if t.ValueType.ID() != arrow.STRING || t.IndexType.ID() != arrow.INT32 {
				return nil, fmt.Errorf("column %s: a dictionary must be of text by int32, not %v", field.Name, t)
			}
		case *arrow.StringType:
		case *arrow.Int64Type:
			physical, logical = parquet.Types.Int64, schema.NewIntLogicalType(64, true)
		case *arrow.Date32Type:
			physical, logical = parquet.Types.Int32, schema.DateLogicalType{}
		case *arrow.BooleanType:
			physical, logical = parquet.Types.Boolean, schema.NoLogicalType{}
		case *arrow.Decimal128Type:
			width = decimalBytes(t.Precision)
			physical, logical = parquet.Types.FixedLenByteArray, schema.NewDecimalLogicalType(t.Precision, t.Scale)
		default:
			return nil, fmt.Errorf("column %s: no staged table has type %v", field.Name, t)
		}
		node, err := schema.NewPrimitiveNodeLogical(field.Name, parquet.Repetitions.Optional, logical, physical, width, -1)
		if err != nil {
			return nil, fmt.Errorf("column %s: %w", field.Name, err)
		}
		fields = append(fields, node)
	}
	return schema.NewGroupNode("schema", parquet.Repetitions.Required, fields, -1)
}

// decimalBytes is the least number of bytes that holds precision digits and a
// sign: Parquet allows any, and some readers only the least.
func decimalBytes(precision int32) int {
	largest := decimal128.GetMaxValue(precision)
	bits := 1
	for v := largest.BigInt(); v.BitLen() >= bits; {
		bits++
	}
	return (bits + 7) / 8
}

func properties(from *arrow.Schema) *parquet.WriterProperties {
	options := []parquet.WriterProperty{
		parquet.WithCompression(compress.Codecs.Zstd),
		parquet.WithCreatedBy(createdBy),
		parquet.WithDictionaryDefault(false),
		// A row group is encoded in one go; the default goes by the thousand.
		parquet.WithBatchSize(rowGroupRows),
	}
	for _, field := range from.Fields() {
		switch field.Type.ID() {
		case arrow.DICTIONARY:
			options = append(options, parquet.WithDictionaryFor(field.Name, true))
		case arrow.DECIMAL128:
			// A reader skips rows by these bounds, and the order of numbers in
			// bytes is not settled between writers.
			options = append(options, parquet.WithStatsFor(field.Name, false))
		}
	}
	return parquet.NewWriterProperties(options...)
}
