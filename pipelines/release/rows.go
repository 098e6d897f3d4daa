package release

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/apache/arrow/go/v17/parquet/file"

	"medebewind/pipelines/release/format"
)

// batch is the number of rows that are in memory at a time.
const batch = 4096

// Counts is what was written of a table.
type Counts struct {
	Rows int64
	// Nulls is how many values were missing, for each column.
	Nulls []int64
}

// WriteRows writes all rows as tab-separated text: the form that the COPY of
// PostgreSQL and the TabSeparated of ClickHouse share. A missing value is \N, a
// boolean 1 or 0, a day 2006-01-02. The files are held against their hashes
// first: what is loaded is what was published.
func (t *Table) WriteRows(ctx context.Context, w io.Writer) (Counts, error) {
	n := Counts{Nulls: make([]int64, len(t.Columns))}
	for i, name := range t.Files() {
		err := t.in.Sums.Check(t.in.Dir, t.at.Path[i])
		switch {
		case errors.Is(err, format.ErrDamaged):
			err = fmt.Errorf("it is %w", format.ErrDamaged)
		case err == nil:
			err = t.writeFile(ctx, w, name, &n)
		}
		if err != nil {
			return n, fmt.Errorf("reading %s: %w", name, err)
		}
	}
	if n.Rows != t.Rows {
		return n, fmt.Errorf("reading %s: there are %d rows, and %d are described", t, n.Rows, t.Rows)
	}
	return n, nil
}

func (t *Table) writeFile(ctx context.Context, w io.Writer, path string, n *Counts) error {
	r, err := file.OpenParquetFile(path, false)
	if err != nil {
		return err
	}
	defer r.Close()
	for g := range r.NumRowGroups() {
		if err := t.writeGroup(ctx, w, r.RowGroup(g), n); err != nil {
			return err
		}
	}
	return nil
}

func (t *Table) writeGroup(ctx context.Context, w io.Writer, group *file.RowGroupReader, n *Counts) error {
	columns := make([]*cells, len(t.Columns))
	for i, c := range t.Columns {
		chunk, err := group.Column(i)
		if err != nil {
			return err
		}
		if columns[i], err = newCells(chunk, c.Type); err != nil {
			return fmt.Errorf("column %s: %w", c.Name, err)
		}
	}
	var lines []byte
	for left := group.NumRows(); left > 0; {
		rows := int(min(left, batch))
		for i, c := range columns {
			if err := c.fill(rows); err != nil {
				return fmt.Errorf("column %s: %w", t.Columns[i].Name, err)
			}
			n.Nulls[i] += c.nulls
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		lines = appendLines(lines[:0], columns, rows)
		if _, err := w.Write(lines); err != nil {
			return err
		}
		left, n.Rows = left-int64(rows), n.Rows+int64(rows)
	}
	return nil
}

func appendLines(b []byte, columns []*cells, rows int) []byte {
	for row := range rows {
		for i, c := range columns {
			if i > 0 {
				b = append(b, '\t')
			}
			b = append(b, c.cell(row)...)
		}
		b = append(b, '\n')
	}
	return b
}
