package warehouse

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	models "medebewind/sql"
)

// Column is a column of a table.
type Column struct{ Name, Type string }

// File is an exported file; Path is relative to the folder of the export.
type File struct {
	Path string
	Rows int64
}

// Export is a table as it left the warehouse.
type Export struct {
	Model   *models.Model
	Columns []Column
	Files   []File
}

// plainTypes are the types that every tool in the field reads.
var plainTypes = regexp.MustCompile(`^(BIGINT|INTEGER|DOUBLE|VARCHAR|DATE|TIMESTAMP|BOOLEAN|DECIMAL\((\d|1[0-8]),\d+\))$`)

// rowGroup is the number of rows in a row group.
const rowGroup = 122_880

// Export writes the tables to dir as Parquet, each sorted by its key: the same
// input gives the same bytes.
func (w *Warehouse) Export(ctx context.Context, dir string) ([]Export, error) {
	var exports []Export
	for _, m := range w.Models {
		if m.Export == models.ExportNone {
			continue
		}
		e, err := w.exportTable(ctx, dir, m)
		if err != nil {
			return nil, fmt.Errorf("exporting %s: %w", m.Name, plain(err))
		}
		exports = append(exports, e)
	}
	slices.SortFunc(exports, func(a, b Export) int { return strings.Compare(a.Model.Name, b.Model.Name) })
	return exports, nil
}

func (w *Warehouse) exportTable(ctx context.Context, dir string, m *models.Model) (Export, error) {
	e := Export{Model: m}
	if len(m.Key) == 0 {
		return e, fmt.Errorf("the model has no key to sort by")
	}
	var err error
	if e.Columns, err = w.columns(ctx, m.Name); err != nil {
		return e, err
	}
	for _, c := range e.Columns {
		if !plainTypes.MatchString(c.Type) {
			return e, fmt.Errorf("column %s has type %s, which not every tool reads: cast it in sql/%s", c.Name, c.Type, m.File)
		}
	}
	folder := strings.Replace(m.Name, ".", "/", 1)
	if m.Export == models.ExportTable {
		return e, w.copyTo(ctx, dir, folder+".parquet", m, "true", &e)
	}
	years, err := w.years(ctx, m.Name)
	if err == nil && len(years) == 0 {
		return e, w.copyTo(ctx, dir, folder+"/data.parquet", m, "true", &e)
	}
	for _, year := range years {
		if err != nil {
			break
		}
		err = w.copyTo(ctx, dir, fmt.Sprintf("%s/jaar=%d/data.parquet", folder, year), m, fmt.Sprintf("jaar = %d", year), &e)
	}
	return e, err
}

func (w *Warehouse) copyTo(ctx context.Context, dir, path string, m *models.Model, where string, e *Export) error {
	full := filepath.Join(dir, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		return err
	}
	manifest := w.in.Manifest
	result, err := w.db.ExecContext(ctx, fmt.Sprintf(`copy (select * from %s where %s order by %s)
		to %s (format parquet, compression zstd, row_group_size %d,
			kv_metadata {dataset: 'medebewind', tabel: %s, herkomst: %s, snapshot_sha256: %s, code_versie: %s})`,
		m.Name, where, strings.Join(m.Key, ", "), quote(full), rowGroup,
		quote(m.Name), quote(manifest.Herkomst), quote(manifest.Hash()), quote(w.in.CodeVersion)))
	if err != nil {
		return err
	}
	rows, err := result.RowsAffected()
	e.Files = append(e.Files, File{Path: path, Rows: rows})
	return err
}

// columns gives the columns of a table in order.
func (w *Warehouse) columns(ctx context.Context, table string) ([]Column, error) {
	// Not duckdb_columns(), which goes through all columns of all tables each time.
	rows, err := w.db.QueryContext(ctx, "select name, type from pragma_table_info($1) order by cid", table)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var columns []Column
	for rows.Next() {
		var c Column
		if err := rows.Scan(&c.Name, &c.Type); err != nil {
			return nil, err
		}
		columns = append(columns, c)
	}
	return columns, rows.Err()
}
