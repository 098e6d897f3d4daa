package warehouse

import (
	"context"
	"database/sql/driver"
	"fmt"
	"strings"
	"time"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/marcboeker/go-duckdb/v2"

	"medebewind/transforms"
	"medebewind/transforms/foreign"
)

// loadManifest makes tables of the manifest: the run, its documents, what was
// left out. They stand in a database in memory, so that only models are in the
// file.
func (w *Warehouse) loadManifest(ctx context.Context) error {
	const tables = `
		attach ':memory:' as staged;
		create table staged.run (run_id varchar, gestart timestamp, gereed timestamp, snapshot_sha256 varchar, code_versie varchar, herkomst varchar);
		create table staged.document (document_id varchar, bron varchar, dataset varchar, url varchar, sha256 varchar, bytes bigint,
			opgehaald timestamp, gewijzigd varchar, vernieuwd boolean, reden varchar, run_id varchar, stuk bigint);
		create table staged.weglating (bron varchar, onderwerp varchar, reden varchar);
		create table staged.antwoord (bron varchar, antwoord varchar, stand varchar, bevinding varchar);
		create table staged.parameter (sinds date, jaar_van bigint, jaar_tot bigint);
		create table staged.toets (naam varchar, ernst varchar, geslaagd boolean, rijen bigint, voorbeeld varchar, aanvaard boolean, betekenis varchar);
		create table staged.bevinding (toets varchar, onderwerp varchar, volledig boolean, uitgave varchar);
		create table staged.aanvaarding (toets varchar, reden varchar, door varchar, op timestamp, tot varchar, run_id varchar);`
	if err := w.exec(ctx, tables); err != nil {
		return err
	}
	m := w.in.Manifest
	runs := [][]driver.Value{{m.ID, m.Started, m.Finished, m.Hash(), w.in.CodeVersion, string(m.Herkomst)}}
	var documents, notes [][]driver.Value
	for _, set := range m.Datasets {
		for _, d := range set.Documents {
			documents = append(documents, []driver.Value{
				shown(d.ID), d.Source, shown(d.Dataset), shown(d.URL), d.SHA256, d.Bytes, d.Fetched, null(shown(d.Modified)),
				set.Renewed, null(shown(set.Reason)), m.ID, w.in.Key(d)})
		}
	}
	for _, n := range m.Notes {
		notes = append(notes, []driver.Value{n.Source, shown(n.Subject), shown(n.Reason)})
	}
	var answers [][]driver.Value
	for _, a := range m.Answers {
		answers = append(answers, []driver.Value{a.Source, a.What, a.State, null(a.Found)})
	}
	for table, rows := range map[string][][]driver.Value{"run": runs, "document": documents, "weglating": notes, "antwoord": answers,
		"parameter": {{w.in.Since, year(w.in.FirstYear), year(w.in.LastYear)}}} {
		w.give("staged."+table, fmt.Sprint(rows))
		if err := w.append(ctx, "staged", table, rows); err != nil {
			return err
		}
	}
	return nil
}

// shown is a text of a manifest as readers get it. What publishers say of their
// documents is in it, and did not pass the door that rows pass.
func shown(text string) string { return foreign.Plain(foreign.CutAt(text, 8000)) }

// year is a year, or nothing for 0.
func year(n int) driver.Value {
	if n == 0 {
		return nil
	}
	return int64(n)
}

// null is the text, or nothing for an empty one.
func null(text string) driver.Value {
	if text == "" {
		return nil
	}
	return text
}

// append adds rows to a table of the database in memory.
func (w *Warehouse) append(ctx context.Context, database, table string, rows [][]driver.Value) error {
	conn, err := w.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(raw any) error {
		appender, err := duckdb.NewAppender(raw.(driver.Conn), database, "main", table)
		if err != nil {
			return fmt.Errorf("filling %s.%s: %w", database, table, err)
		}
		for _, row := range rows {
			for i, value := range row {
				if t, ok := value.(time.Time); ok {
					row[i] = t.UTC()
				}
			}
			if err := appender.AppendRow(row...); err != nil {
				_ = appender.Close()
				return fmt.Errorf("filling %s.%s: %w", database, table, err)
			}
		}
		return appender.Close()
	})
}

// emptyTable makes a staged table of which there is no file.
func emptyTable(t *transforms.Table) string {
	var columns []string
	for _, f := range t.Schema.Fields() {
		columns = append(columns, f.Name+" "+duckType(f.Type))
	}
	return fmt.Sprintf("create table staged.%s (%s, document_id varchar)", t.Name, strings.Join(columns, ", "))
}

// duckType is the type that DuckDB reads a staged column as.
func duckType(t arrow.DataType) string {
	switch t := t.(type) {
	case *arrow.Int64Type:
		return "bigint"
	case *arrow.Date32Type:
		return "date"
	case *arrow.BooleanType:
		return "boolean"
	case *arrow.Decimal128Type:
		return fmt.Sprintf("decimal(%d, %d)", t.Precision, t.Scale)
	}
	return "varchar"
}
