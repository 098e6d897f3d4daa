package stage

import (
	"fmt"
	"io"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/file"
)

const (
	// rowGroupRows is DuckDB's own row group, so that a scan splits evenly.
	rowGroupRows = 122_880
	// groupBytes ends a row group of long texts before: its rows are in memory.
	groupBytes = 16 << 20
	// Writer names the library that writes staged files, with its version.
	Writer = parquet.DefaultCreatedBy
)

// parquetWriter writes the staged rows of one table as Parquet. The same rows give the same bytes, however they were divided over
// records: a dictionary holds values in the order in which they first appear
// in their row group.
//
// It writes by way of Arrow's column writers and not its pqarrow package: that
// rebuilds levels and dictionaries with a general walk of nested types, falls
// back to plain text when a dictionary grows between records, and links gRPC.
type parquetWriter struct {
	schema  *arrow.Schema
	to      *firstError
	file    *file.Writer
	records []arrow.Record
	rows    int64
	bytes   int64
}

// firstError stands between Arrow and the sink. Arrow loses the errors of the
// footer, so it remembers the first; and Arrow closes a sink that it can
// close, so it has no Close.
type firstError struct {
	w   io.Writer
	err error
}

func (f *firstError) Write(p []byte) (int, error) {
	if f.err != nil {
		return 0, f.err
	}
	n, err := f.w.Write(p)
	f.err = err
	return n, err
}

// newParquetWriter writes the head of the file to w. w stays the caller's.
func newParquetWriter(w io.Writer, schema *arrow.Schema) (*parquetWriter, error) {
	root, err := parquetSchema(schema)
	if err != nil {
		return nil, err
	}
	to := &firstError{w: w}
	return &parquetWriter{schema: schema, to: to,
		file: file.NewParquetWriter(to, root, file.WithWriterProps(properties(schema)))}, nil
}

// Write adds a record. It keeps the record until its row group is full.
func (p *parquetWriter) Write(record arrow.Record) error {
	if !record.Schema().Equal(p.schema) {
		return fmt.Errorf("record has schema %v, the file has %v", record.Schema(), p.schema)
	}
	for from := int64(0); from < record.NumRows(); {
		n := min(record.NumRows()-from, rowGroupRows-p.rows)
		p.records = append(p.records, record.NewSlice(from, from+n))
		p.rows += n
		from += n
		if p.rows == rowGroupRows {
			if err := p.flush(); err != nil {
				return err
			}
		}
	}
	if p.bytes += size(record); p.bytes >= groupBytes && p.rows > 0 {
		return p.flush()
	}
	return nil
}

// size is the memory that the values of a record take, without its dictionaries.
func size(record arrow.Record) (bytes int64) {
	for _, column := range record.Columns() {
		for _, buffer := range column.Data().Buffers() {
			if buffer != nil {
				bytes += int64(buffer.Len())
			}
		}
	}
	return bytes
}

// Close writes what is left and the footer. A writer that is dropped without
// Close leaves no readable file.
func (p *parquetWriter) Close() error {
	if p.rows > 0 {
		if err := p.flush(); err != nil {
			return err
		}
	}
	err := p.file.Close()
	if err == nil {
		err = p.to.err
	}
	if err != nil {
		return fmt.Errorf("writing the Parquet footer: %w", err)
	}
	return nil
}

// flush writes the records so far as one row group.
func (p *parquetWriter) flush() error {
	defer p.drop()
	group := p.file.AppendRowGroup()
	for i, field := range p.schema.Fields() {
		to, err := group.NextColumn()
		if err == nil {
			chunks := make([]arrow.Array, len(p.records))
			for j, record := range p.records {
				chunks[j] = record.Column(i)
			}
			err = writeColumn(to, chunks, int(p.rows))
		}
		if err != nil {
			return fmt.Errorf("writing column %s: %w", field.Name, err)
		}
	}
	if err := group.Close(); err != nil {
		return fmt.Errorf("writing a row group: %w", err)
	}
	return nil
}

func (p *parquetWriter) drop() {
	for _, record := range p.records {
		record.Release()
	}
	p.records, p.rows, p.bytes = nil, 0, 0
}
