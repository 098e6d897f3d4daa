package warehouse

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/warehouse/lineage"
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
	// Derived is, column by column, what they derive from.
	Derived []lineage.Column
	// Files are Parquet. CSV is the table once more as one file; nil for a table
	// that is too large for those who need that.
	Files []File
	CSV   *File
	// Dutch is the CSV for a spreadsheet with Dutch settings; nil outside mart.
	Dutch *File
	// References are those of which every row is there.
	References []models.Reference
	// Origins are the tables of bron that it is made of.
	Origins []string
	// First and Last are the years that the table is about; 0 without a year.
	First, Last int
	// Taken tells that the files are those of the release before: it has the same rows.
	Taken bool
	// computed is where the rows of a view are while it is exported.
	computed string
	// ordered tells that the rows are read in the order of the key.
	ordered bool
}

// plainTypes are the types that every tool in the field reads.
var plainTypes = regexp.MustCompile(`^(BIGINT|INTEGER|DOUBLE|VARCHAR|DATE|TIMESTAMP|BOOLEAN|DECIMAL\((\d|1[0-8]),\d+\))$`)

const (
	// rowGroup is the number of rows in a row group.
	rowGroup = 122_880
	// groupBytes bounds the texts of a row group: DuckDB holds it in memory, once a
	// thread, and a column of provisions is a thousand bytes a row.
	groupBytes = 24 << 20
	// vector is what DuckDB counts rows of a group by.
	vector = 2048
)

// Export writes the tables to dir as Parquet, each sorted by its key: the same
// input gives the same bytes.
func (w *Warehouse) Export(ctx context.Context, dir string) ([]Export, error) {
	if w.Partial() {
		return nil, ErrPartial
	}
	leaving := slices.DeleteFunc(slices.Clone(w.Models), func(m *models.Model) bool { return !m.Leaves() })
	slices.SortFunc(leaving, func(a, b *models.Model) int { return strings.Compare(a.Name, b.Name) })
	exports := make([]Export, len(leaving))
	if w.earlier != nil {
		var err error
		if w.sums, _, err = format.ReadSums(w.earlier.Release); err != nil {
			w.sums = nil // and all files are written
		}
	}
	leave, err := w.makeRoom(ctx)
	if err != nil {
		return nil, err
	}
	// What stands in order is written in order, on however many threads.
	if err := w.exec(ctx, "set preserve_insertion_order = true"); err != nil {
		return nil, errors.Join(err, leave())
	}
	err = w.each(ctx, len(leaving), func(ctx context.Context, i int) (err error) {
		start := time.Now()
		err = w.aside(ctx, []string{leaving[i].Name}, func() (err error) {
			if exports[i], err = w.exportTable(ctx, dir, leaving[i]); err == nil {
				err = w.complete(ctx, dir, &exports[i])
			}
			return err
		})
		w.noteExport(exports[i])
		err = errors.Join(err, w.forget(ctx, &exports[i]))
		if err != nil {
			return fmt.Errorf("exporting %s: %w", leaving[i].Name, plain(err))
		}
		w.log.Debug("export", "name", leaving[i].Name, "took", time.Since(start).Round(time.Millisecond), "taken", exports[i].Taken)
		return nil
	})
	if err = errors.Join(err, w.exec(context.WithoutCancel(ctx), inAnyOrder), leave()); err != nil {
		return nil, err
	}
	if err := w.exportAPI(ctx, dir); err != nil {
		return nil, err
	}
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
	if w.takeFiles(dir, m, &e) {
		e.Taken = true
		return e, nil
	}
	if err := w.computeOnce(ctx, &e); err != nil {
		return e, err
	}
	if m.Export == models.ExportTable || m.Export == models.ExportWhole {
		return e, w.copyTo(ctx, dir, format.File(m.Name), "true", &e)
	}
	years, err := w.years(ctx, e.relation())
	if err == nil && len(years) == 0 {
		return e, w.copyTo(ctx, dir, format.OnlyPart(m.Name), "true", &e)
	}
	for _, year := range years {
		if err != nil {
			break
		}
		if w.takeYear(dir, m, year, &e) {
			continue
		}
		err = w.copyTo(ctx, dir, format.Part(m.Name, year), fmt.Sprintf("jaar = %d", year), &e)
	}
	return e, err
}

// complete adds what a release says of a table beside its Parquet.
func (w *Warehouse) complete(ctx context.Context, dir string, e *Export) (err error) {
	m := e.Model
	e.Derived, e.Origins = w.derived[m.Name], m.Origins(w.Models)
	if !e.Taken && slices.Contains(e.Columns, Column{"jaar", "INTEGER"}) {
		years, err := w.years(ctx, e.relation())
		if err != nil {
			return err
		}
		if len(years) > 0 {
			e.First, e.Last = years[0], years[len(years)-1]
		}
	}
	if e.References, err = w.references(ctx, e); err != nil {
		return err
	}
	if e.Taken {
		return nil
	}
	return w.exportCSV(ctx, dir, e)
}

// noteExport keeps what the next build may take over.
func (w *Warehouse) noteExport(e Export) {
	w.noted.Lock()
	defer w.noted.Unlock()
	if made := w.made[e.Model.Name]; made != nil {
		made.Export = &exported{Files: e.Files, CSV: e.CSV, Dutch: e.Dutch, References: e.References, First: e.First, Last: e.Last}
	}
}

// references gives the references of a table of which every row is there.
func (w *Warehouse) references(ctx context.Context, e *Export) ([]models.Reference, error) {
	m := e.Model
	if hold, known := w.known(m); known {
		return hold, nil
	}
	var hold []models.Reference
	for _, r := range m.References(w.Models) {
		var missing bool
		err := w.db.QueryRowContext(ctx, fmt.Sprintf("select exists (select 1 from (from %s where %s) anti join %s using (%s) where %s is not null)",
			e.relation(), w.unsure(m, r), r.Table, strings.Join(r.Columns, ", "), strings.Join(r.Columns, " is not null and "))).Scan(&missing)
		if err != nil {
			return nil, err
		}
		if !missing {
			hold = append(hold, r)
		}
	}
	return hold, nil
}

func (w *Warehouse) copyTo(ctx context.Context, dir, path, where string, e *Export) error {
	group, err := w.rowGroup(ctx, e)
	if err != nil {
		return err
	}
	rows, err := w.copy(ctx, dir, path, e, "*", where, fmt.Sprintf(`format parquet, compression zstd, row_group_size %d,
			kv_metadata {dataset: 'medebewind', tabel: %s, herkomst: %s, `+snapshotKey+`: %s, code_versie: %s}`,
		group, quote(e.Model.Name), quote(string(w.in.Manifest.Herkomst)), quote(w.snapshot), quote(w.in.CodeVersion)))
	e.Files = append(e.Files, File{Path: path, Rows: rows})
	return err
}

// rowGroup gives the number of rows in a row group of a table: fewer when its texts
// are long. Tables by year are of codes and amounts.
func (w *Warehouse) rowGroup(ctx context.Context, e *Export) (int64, error) {
	if e.Model.Export != models.ExportTable {
		return rowGroup, nil
	}
	var lengths []string
	for _, c := range e.Columns {
		if c.Type == "VARCHAR" {
			lengths = append(lengths, fmt.Sprintf("coalesce(strlen(%q), 0)", c.Name))
		}
	}
	if len(lengths) == 0 {
		return rowGroup, nil
	}
	var rows, bytes int64
	err := w.db.QueryRowContext(ctx, fmt.Sprintf("select count(*) from %s", e.relation())).Scan(&rows)
	if err != nil || rows <= vector {
		return rowGroup, err
	}
	err = w.db.QueryRowContext(ctx, fmt.Sprintf("select coalesce(sum(%s), 0)::bigint from %s", strings.Join(lengths, " + "), e.relation())).Scan(&bytes)
	if err != nil || bytes <= groupBytes {
		return rowGroup, err
	}
	return max(vector, min(rowGroup, groupBytes*rows/bytes/vector*vector)), nil
}

// copy writes columns of the rows of a table, in the order of its key.
func (w *Warehouse) copy(ctx context.Context, dir, path string, e *Export, columns, where, options string) (rows int64, err error) {
	full := filepath.Join(dir, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		return 0, err
	}
	order := " order by t." + strings.Join(e.Model.Key, ", t.")
	if e.ordered {
		order = ""
	}
	result, err := w.db.ExecContext(ctx, fmt.Sprintf("copy (select %s from %s t where %s%s) to %s (%s)", columns, e.relation(), where, order, quote(full), options))
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// learnShape notes the columns of all models that are built, which are asked for
// again and again.
func (w *Warehouse) learnShape(ctx context.Context) error {
	rows, err := w.db.QueryContext(ctx, `select schema_name || '.' || table_name, column_name, data_type from duckdb_columns()
		where not internal and database_name = current_database() order by schema_name, table_name, column_index`)
	if err != nil {
		return err
	}
	defer rows.Close()
	w.shape = map[string][]Column{}
	for rows.Next() {
		var table string
		var c Column
		if err := rows.Scan(&table, &c.Name, &c.Type); err != nil {
			return err
		}
		w.shape[table] = append(w.shape[table], c)
	}
	return rows.Err()
}

// columns gives the columns of a table in order.
func (w *Warehouse) columns(ctx context.Context, table string) ([]Column, error) {
	if known, ok := w.shape[table]; ok {
		return known, nil
	}
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
