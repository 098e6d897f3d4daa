// Package workbook writes the tables of mart as Excel workbooks, one a theme, for those
// who work in a spreadsheet: codes are text, amounts are numbers whatever the settings
// of the reader, and a first sheet says what each column means.
package workbook

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
	"golang.org/x/sync/errgroup"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/warehouse"
	"medebewind/pipelines/warehouse/answer"
	models "medebewind/sql"
)

// sheetRows is the number of rows up to which a sheet has all years; a longer table has
// its newest years, at least one. A workbook stays one that opens.
const sheetRows = 20_000

// fullRows is the number of rows from which a table does not leave as a sheet: it has no
// years to choose from, or its newest is as long. A part of it in no order that means
// something would be taken for all of it, and a sheet of a million rows opens nowhere.
const fullRows = 100_000

// Book says what the workbooks are of.
type Book struct {
	Exports []warehouse.Export
	// Release and Note stand on the first sheet; Made is the moment in the properties.
	Release, Note string
	Made          time.Time
	// Kept gives the place of a file of the release before, to take the sheets out of
	// whose tables did not change; nil where there is none.
	Kept func(path string) (place string, ok bool)
}

// themes are the tables of each workbook.
func (b Book) themes() map[string][]warehouse.Export {
	themes := map[string][]warehouse.Export{}
	for _, e := range b.Exports {
		if e.Model.Theme != "" {
			themes[e.Model.Theme] = append(themes[e.Model.Theme], e)
		}
	}
	return themes
}

// Files are the paths of the workbooks, in order.
func (b Book) Files() (paths []string) {
	for theme := range b.themes() {
		paths = append(paths, format.Sheet(theme))
	}
	return slices.Sorted(slices.Values(paths))
}

// Write writes the workbooks below dir.
func (b Book) Write(ctx context.Context, db *sql.DB, dir string) error {
	themes := b.themes()
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, theme := range slices.Sorted(maps.Keys(themes)) {
		tables := themes[theme]
		slices.SortFunc(tables, func(x, y warehouse.Export) int { return x.Model.Place - y.Model.Place })
		group.Go(func() error {
			if err := b.writeTheme(ctx, db, dir, theme, tables); err != nil {
				return fmt.Errorf("writing the workbook of theme %s: %w", theme, err)
			}
			return nil
		})
	}
	return group.Wait()
}

// writeTheme writes one workbook: a sheet of explanations, then the tables.
func (b Book) writeTheme(ctx context.Context, db *sql.DB, dir, theme string, tables []warehouse.Export) (err error) {
	path := filepath.Join(dir, filepath.FromSlash(format.Sheet(theme)))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f := excelize.NewFile()
	defer func() { err = errors.Join(err, f.Close()) }()
	styles, err := newStyles(f)
	if err != nil {
		return err
	}
	before := b.before(format.Sheet(theme))
	defer func() { err = errors.Join(err, before.close()) }()
	var notes []string
	for i, e := range tables {
		sheet, err := sheetOf(ctx, db, e)
		if err == nil {
			if _, err = f.NewSheet(sheetName(e.Model)); err == nil && !before.keep(i, e) {
				err = writeTable(ctx, db, f, styles, e, sheet)
			}
		}
		if err != nil {
			return fmt.Errorf("%s: %w", e.Model.Name, err)
		}
		notes = append(notes, sheet.note)
	}
	if err := b.explain(f, styles, theme, tables, notes); err != nil {
		return err
	}
	made := b.Made.UTC().Format(time.RFC3339) // not now: the same release, the same bytes
	if err := f.SetDocProps(&excelize.DocProperties{Title: models.Themes[theme], Creator: "medebewind", Created: made, Modified: made}); err != nil {
		return err
	}
	return save(f, path, before.kept)
}

// sheetName is the name of a table as a sheet has it, within its 31 characters.
func sheetName(m *models.Model) string {
	_, name, _ := strings.Cut(m.Name, ".")
	return name[:min(len(name), 31)]
}

// writeTable writes a table to its sheet, or why it is not there.
func writeTable(ctx context.Context, db *sql.DB, f *excelize.File, styles styles, e warehouse.Export, s sheet) error {
	to, err := f.NewStreamWriter(sheetName(e.Model))
	if err != nil {
		return err
	}
	if err := header(to, styles, e); err != nil {
		return err
	}
	if s.missing {
		return errors.Join(to.SetRow("A2", []any{s.note}), to.Flush())
	}
	return errors.Join(writeRows(ctx, db, to, styles, e, s.where), to.Flush())
}

// writeRows writes the rows of a table that meet a condition, a part after the other.
func writeRows(ctx context.Context, db *sql.DB, to *excelize.StreamWriter, styles styles, e warehouse.Export, where string) error {
	list := make([]string, len(e.Columns))
	for i, c := range e.Columns {
		list[i] = fmt.Sprintf("%q", c.Name)
		if strings.HasPrefix(c.Type, "DECIMAL") { // a sheet has doubles only
			list[i] += "::double as " + list[i]
		}
	}
	kept, err := answer.Keep(ctx, db, "blad_"+sheetName(e.Model), fmt.Sprintf("select %s from %s t where %s order by t.%s",
		strings.Join(list, ", "), e.Model.Name, where, strings.Join(e.Model.Key, ", t.")))
	if err != nil {
		return err
	}
	line := 1
	for from := int64(0); from < kept.Rows; from += answer.PartRows {
		err := warehouse.Rows(ctx, db, kept.Part(from), func([]warehouse.Column) error { return nil }, func(values []any) error {
			line++
			for i, v := range values {
				values[i] = styles.cell(e.Columns[i], v)
			}
			return to.SetRow(fmt.Sprintf("A%d", line), values)
		})
		if err != nil {
			return err
		}
	}
	return kept.Drop(ctx)
}

// sheet is what of a table a workbook has: the rows that meet a condition, and a note of
// what is left out; missing tells that it is too long to be there at all.
type sheet struct {
	where, note string
	missing     bool
}

// sheetOf keeps the newest years of a long table.
func sheetOf(ctx context.Context, db *sql.DB, e warehouse.Export) (sheet, error) {
	var rows int64
	for _, part := range e.Files {
		rows += part.Rows
	}
	s := sheet{where: "true"}
	if rows > sheetRows && e.First != e.Last {
		count, err := byYear(ctx, db, e)
		if err != nil {
			return s, err
		}
		from, seen := e.Last, int64(0)
		rows = 0
		for _, year := range slices.Backward(slices.Sorted(maps.Keys(count))) {
			if seen += count[year]; seen <= sheetRows || rows == 0 {
				from, rows = year, seen
			}
		}
		s.where, s.note = fmt.Sprintf("jaar >= %d", from), fmt.Sprintf("alleen %d en later; alle jaren staan in CSV en Parquet", from)
	}
	if rows > fullRows {
		s.missing, s.note = true, fmt.Sprintf("niet in dit werkboek: %d rijen zijn te veel voor een werkblad, en staan in CSV en Parquet", rows)
	}
	return s, nil
}

// byYear counts the rows of a table by year: those of its files, where it has one a year.
func byYear(ctx context.Context, db *sql.DB, e warehouse.Export) (map[int]int64, error) {
	count := map[int]int64{}
	if e.Model.Export == models.ExportByYear {
		for _, f := range e.Files {
			for year := e.First; year <= e.Last; year++ {
				if f.Path == format.Part(e.Model.Name, year) {
					count[year] = f.Rows
				}
			}
		}
		return count, nil
	}
	err := warehouse.Rows(ctx, db, "select jaar, count(*) from "+e.Model.Name+" where jaar is not null group by jaar", func([]warehouse.Column) error { return nil }, func(values []any) error {
		year, _ := values[0].(int32)
		n, _ := values[1].(int64)
		count[int(year)] = n
		return nil
	})
	return count, err
}

// header sets widths, keeps the first row in view and writes it.
func header(to *excelize.StreamWriter, styles styles, e warehouse.Export) error {
	cells := make([]any, len(e.Columns))
	for i, c := range e.Columns {
		if err := to.SetColWidth(i+1, i+1, float64(min(max(len(c.Name)+2, 12), 30))); err != nil {
			return err
		}
		cells[i] = excelize.Cell{StyleID: styles.head, Value: c.Name}
	}
	if err := to.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	return to.SetRow("A1", cells)
}

// explain writes the first sheet.
func (b Book) explain(f *excelize.File, styles styles, theme string, tables []warehouse.Export, notes []string) error {
	const name = "Uitleg"
	if err := f.SetSheetName("Sheet1", name); err != nil {
		return err
	}
	to, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	for i, width := range []float64{28, 34, 90, 22} {
		if err := to.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	line := 0
	var failed error
	write := func(cells ...any) {
		line++
		failed = errors.Join(failed, to.SetRow(fmt.Sprintf("A%d", line), cells))
	}
	bold := func(text string) any { return excelize.Cell{StyleID: styles.head, Value: text} }
	write(bold(models.Themes[theme]))
	write("Uitgave", b.Release)
	for _, text := range []string{b.Note, "Leeg is geen nul: een reden staat ernaast. Aandelen en dekking zijn fracties. Codes zijn tekst.",
		"Begroting en rekening zijn twee verslagsoorten: tel ze niet bij elkaar op."} {
		if text != "" {
			write(text)
		}
	}
	for i, e := range tables {
		write()
		write(bold(sheetName(e.Model)), bold(e.Model.Grain), format.SafeText(e.Model.Meaning), notes[i])
		for j, c := range e.Columns {
			write("", c.Name, format.SafeText(fmt.Sprint(e.Model.Columns[j].Value)), e.Model.UnitOf(c.Name, c.Type))
		}
	}
	return errors.Join(failed, to.Flush())
}

// styles are the numbers of the styles of a workbook.
type styles struct{ head, euro, day int }

func newStyles(f *excelize.File) (s styles, err error) {
	for _, style := range []struct {
		into *int
		is   excelize.Style
	}{
		{&s.head, excelize.Style{Font: &excelize.Font{Bold: true}}},
		{&s.euro, excelize.Style{NumFmt: 4}}, // #,##0.00: as the reader writes it
		{&s.day, excelize.Style{NumFmt: 14}},
	} {
		is := style.is
		if *style.into, err = f.NewStyle(&is); err != nil {
			return s, err
		}
	}
	return s, nil
}

// cell is a value as a cell: text never a formula, days as days.
func (s styles) cell(c warehouse.Column, value any) any {
	switch v := value.(type) {
	case string:
		return format.SafeText(v)
	case time.Time:
		if c.Type == "DATE" && v.Year() >= 1900 && v.Year() < 9999 {
			return excelize.Cell{StyleID: s.day, Value: v.UTC()}
		}
		return v.UTC().Format(time.DateOnly)
	case float64:
		if strings.HasSuffix(c.Name, "_eur") {
			return excelize.Cell{StyleID: s.euro, Value: v}
		}
	}
	return value
}
