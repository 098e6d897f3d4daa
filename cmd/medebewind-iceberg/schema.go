package main

import (
	"encoding/json"
	"fmt"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/parquet/file"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"
	"github.com/apache/iceberg-go"
	"github.com/apache/iceberg-go/table"

	"medebewind/pipelines/release/format"
)

// schemaOf gives the schema of a table as a new one: types from its files, which
// must agree, and descriptions from the release. The files have no field ids: a
// name mapping in the properties of the table ties their columns to these. filled
// are the files with rows: Iceberg has none without.
func schemaOf(t *format.Resource, files []string) (schema *iceberg.Schema, filled []string, err error) {
	for i, name := range files {
		here, rows, err := readSchema(t, name)
		switch {
		case err != nil:
			return nil, nil, fmt.Errorf("reading %s: %w", name, err)
		case i > 0 && !here.Equals(schema):
			return nil, nil, fmt.Errorf("reading %s: its columns are not those of %s", name, files[0])
		case rows > 0:
			filled = append(filled, name)
		}
		schema = here
	}
	return schema, filled, nil
}

func readSchema(t *format.Resource, name string) (*iceberg.Schema, int64, error) {
	r, err := file.OpenParquetFile(name, false)
	if err != nil {
		return nil, 0, err
	}
	defer r.Close()
	columns, err := pqarrow.FromParquet(r.MetaData().Schema, nil, nil)
	if err != nil {
		return nil, 0, err
	}
	if columns.NumFields() != len(t.Schema.Fields) {
		return nil, 0, fmt.Errorf("it has %d columns, and %d are described", columns.NumFields(), len(t.Schema.Fields))
	}
	fields := make([]iceberg.NestedField, columns.NumFields())
	for i, c := range columns.Fields() {
		described := t.Schema.Fields[i]
		if c.Name != described.Name {
			return nil, 0, fmt.Errorf("column %d is %s, and %s is described", i+1, c.Name, described.Name)
		}
		kind, err := typeOf(c.Type)
		if err != nil {
			return nil, 0, fmt.Errorf("column %s: %w", c.Name, err)
		}
		fields[i] = iceberg.NestedField{ID: i + 1, Name: c.Name, Type: kind, Doc: described.Description}
	}
	return iceberg.NewSchema(0, fields...), r.NumRows(), nil
}

func typeOf(t arrow.DataType) (iceberg.Type, error) {
	switch t := t.(type) {
	case *arrow.StringType:
		return iceberg.PrimitiveTypes.String, nil
	case *arrow.Int64Type:
		return iceberg.PrimitiveTypes.Int64, nil
	case *arrow.Int32Type:
		return iceberg.PrimitiveTypes.Int32, nil
	case *arrow.Float64Type:
		return iceberg.PrimitiveTypes.Float64, nil
	case *arrow.Decimal128Type:
		return iceberg.DecimalTypeOf(int(t.Precision), int(t.Scale)), nil
	case *arrow.Date32Type:
		return iceberg.PrimitiveTypes.Date, nil
	case *arrow.BooleanType:
		return iceberg.PrimitiveTypes.Bool, nil
	case *arrow.TimestampType:
		if t.Unit == arrow.Microsecond && t.TimeZone == "" {
			return iceberg.PrimitiveTypes.Timestamp, nil
		}
	}
	return nil, fmt.Errorf("a release has no columns of type %s", t)
}

// changeSchema brings the columns of a table to those of the release, and gives
// the name mapping of what comes out. A column that stays keeps its id. One with
// another type is another column: all files are replaced, so no promotion of types
// is needed.
func changeSchema(txn *table.Transaction, now, next *iceberg.Schema) (mapping string, err error) {
	update := txn.UpdateSchema(true, true)
	for _, f := range now.Fields() {
		n, stays := next.FindFieldByName(f.Name)
		switch path := []string{f.Name}; {
		case !stays || !f.Type.Equals(n.Type):
			update.DeleteColumn(path)
		case f.Doc != n.Doc:
			update.UpdateColumn(path, table.ColumnUpdate{Doc: iceberg.Optional[string]{Valid: true, Val: n.Doc}})
		}
	}
	for _, n := range next.Fields() {
		if f, there := now.FindFieldByName(n.Name); !there || !f.Type.Equals(n.Type) {
			update.AddColumn([]string{n.Name}, n.Type, n.Doc, false, nil)
		}
	}
	if err := update.Commit(); err != nil {
		return "", err
	}
	staged, err := txn.StagedTable()
	if err != nil {
		return "", err
	}
	text, err := json.Marshal(staged.Schema().NameMapping())
	return string(text), err
}
