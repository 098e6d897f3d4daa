package warehouse

import (
	"context"
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"

	"medebewind/pipelines/warehouse/lineage"
	models "medebewind/sql"
)

// dictionaryModels tell of the columns of all tables, and wait until those are
// there.
var dictionaryModels = []string{"meta.afleiding", "meta.tabel", "meta.woordenboek"}

// writeDictionary fills the tables that describe all others and themselves.
func (w *Warehouse) writeDictionary(ctx context.Context) (err error) {
	if w.Partial() {
		return nil
	}
	if w.derived, err = w.derive(); err != nil {
		return err
	}
	rows := map[string][][]driver.Value{}
	for _, m := range w.Models {
		columns, err := w.columnsToBe(ctx, m)
		if err != nil {
			return fmt.Errorf("model %s (sql/%s): %w", m.Name, m.File, err)
		}
		rows["woordenboek_tabel"] = append(rows["woordenboek_tabel"], []driver.Value{m.Name, m.Meaning, m.Grain, null(strings.Join(m.Key, ", ")),
			null(m.Unit), null(m.Formula), m.Source, null(strings.Join(slices.Sorted(slices.Values(m.Reads)), ", ")), string(m.Export), "sql/" + m.File, m.RoleOf(), readAs(m)})
		if err := describeColumns(m, columns, w.derived[m.Name], rows); err != nil {
			return err
		}
	}
	for table, all := range rows {
		if err := w.append(ctx, "staged", table, all); err != nil {
			return err
		}
	}
	return w.buildEach(ctx, func(m *models.Model) bool { return slices.Contains(dictionaryModels, m.Name) })
}

// beginDictionary makes the tables that the dictionary is gathered in, and begins to
// follow where columns come from: that needs no table of a model, and so goes beside them.
func (w *Warehouse) beginDictionary(ctx context.Context) error {
	if w.Partial() {
		return nil
	}
	const tables = `
		create table staged.woordenboek_tabel (tabel varchar, betekenis varchar, korrel varchar, sleutel varchar, eenheid varchar, formule varchar,
			bron varchar, leest varchar, export varchar, bestand varchar, rol varchar, leesvolgorde integer);
		create table staged.woordenboek (tabel varchar, kolom varchar, volgnummer integer, type varchar, betekenis varchar, eenheid varchar,
			sleutel boolean, afleiding varchar);
		create table staged.afleiding (tabel varchar, kolom varchar, van_tabel varchar, van_kolom varchar)`
	if err := w.exec(ctx, tables); err != nil {
		return err
	}
	w.derive = begin(func() (map[string][]lineage.Column, error) { return w.follow(ctx) })
	return nil
}

// readAs is where a main table stands in the order to read; nothing for others.
func readAs(m *models.Model) driver.Value {
	if m.Place == 0 {
		return nil
	}
	return int32(m.Place)
}

// describeColumns adds the rows on the columns of a table.
func describeColumns(m *models.Model, columns []Column, derived []lineage.Column, rows map[string][][]driver.Value) error {
	if len(columns) != len(m.Columns) {
		return miscounted(m, columns)
	}
	for i, c := range columns {
		rows["woordenboek"] = append(rows["woordenboek"], []driver.Value{m.Name, c.Name, int32(i + 1), c.Type, fmt.Sprint(m.Columns[i].Value),
			null(m.UnitOf(c.Name, c.Type)), slices.Contains(m.Key, c.Name), string(derived[i].Kind)})
		for _, s := range derived[i].From {
			rows["afleiding"] = append(rows["afleiding"], []driver.Value{m.Name, c.Name, s.Table, s.Column})
		}
	}
	return nil
}

// columnsToBe gives the columns of a table, also of one that is still to be
// built, for the dictionary describes itself.
func (w *Warehouse) columnsToBe(ctx context.Context, m *models.Model) (columns []Column, err error) {
	if !slices.Contains(dictionaryModels, m.Name) && !slices.Contains(checkModels, m.Name) {
		return w.columns(ctx, m.Name)
	}
	err = Rows(ctx, w.db, "select * from ("+m.Query+") limit 0", func(all []Column) error { columns = all; return nil }, func([]any) error { return nil })
	return columns, err
}
