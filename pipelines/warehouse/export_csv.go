package warehouse

import (
	"context"
	"fmt"
	"strings"

	"medebewind/pipelines/release/format"
	models "medebewind/sql"
)

// smallRows is the number of rows up to which a table in one file leaves as CSV too,
// and largeRows that of a table in parts that mart rests on. They keep text of law
// and volumes out, which would make a release ten times as large. Main tables leave
// whatever their size.
const (
	smallRows = 50_000
	largeRows = 500_000
)

// leavesAsCSV tells whether a table of that many rows leaves as CSV.
func leavesAsCSV(m *models.Model, rows int64) bool {
	switch {
	case m.RoleOf() == models.RoleMain:
		return true
	case m.Export == models.ExportByYear:
		return m.RoleOf() == models.RoleBase && rows <= largeRows
	}
	return rows <= smallRows
}

// exportCSV writes the table once more as CSV: RFC 4180, where an empty text is ""
// and a missing one is nothing. One of mart also leaves for Dutch settings: a
// semicolon, a decimal comma and the mark by which Excel knows UTF-8.
func (w *Warehouse) exportCSV(ctx context.Context, dir string, e *Export) (err error) {
	var rows int64
	for _, f := range e.Files {
		rows += f.Rows
	}
	if !leavesAsCSV(e.Model, rows) {
		return nil
	}
	e.CSV = &File{Path: format.CSV(e.Model.Name)}
	const options = `format csv, header true, new_line E'\r\n'`
	if e.CSV.Rows, err = w.copy(ctx, dir, e.CSV.Path, e, selected(e.Columns, plainCell), "true", options); err != nil || e.Model.Theme == "" {
		return err
	}
	e.Dutch = &File{Path: format.DutchCSV(e.Model.Name)}
	e.Dutch.Rows, err = w.copy(ctx, dir, e.Dutch.Path, e, mark(selected(e.Columns, dutchCell)), "true", options+", delimiter ';'")
	return err
}

// selected is a list of columns, each as cell writes it, under its own name.
func selected(columns []Column, cell func(Column) string) string {
	list := make([]string, len(columns))
	for i, c := range columns {
		list[i] = fmt.Sprintf("%s as %q", cell(c), c.Name)
	}
	return strings.Join(list, ", ")
}

// mark puts the byte order mark before the name of the first column, and so at the
// beginning of the file.
func mark(list string) string {
	return strings.Replace(list, ` as "`, " as \"\ufeff", 1)
}

// plainCell is a column as CSV has it: moments as ISO 8601 with their zone.
func plainCell(c Column) string {
	name := fmt.Sprintf("%q", c.Name)
	switch c.Type {
	case "VARCHAR":
		return format.SafeTextQuery(name)
	case "TIMESTAMP":
		return "strftime(" + name + ", '%Y-%m-%dT%H:%M:%SZ')"
	}
	return name
}

// dutchCell is a column as a spreadsheet with Dutch settings reads it.
func dutchCell(c Column) string {
	name := fmt.Sprintf("%q", c.Name)
	switch {
	case c.Type == "VARCHAR":
		return format.SafeDutchTextQuery(name)
	case c.Type == "DOUBLE" || strings.HasPrefix(c.Type, "DECIMAL"):
		return "replace(" + name + "::varchar, '.', ',')"
	case c.Type == "BOOLEAN":
		return "case when " + name + " then 'waar' when not " + name + " then 'onwaar' end"
	case c.Type == "TIMESTAMP":
		return "strftime(" + name + ", '%Y-%m-%d %H:%M:%S')"
	}
	return name
}
