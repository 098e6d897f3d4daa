// Package warehouse builds the DuckDB file of a run: it loads staged Parquet,
// runs the models of package sql, checks what came out, and exports Parquet.
// A warehouse is built anew each time and never changed afterwards.
//
// It is the only package that imports DuckDB.
package warehouse

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/marcboeker/go-duckdb/v2"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse/lineage"
	"medebewind/pipelines/warehouse/stage"
	models "medebewind/sql"
	"medebewind/transforms"
)

// Input is what a warehouse is made of.
type Input struct {
	Manifest *snapshot.Manifest
	// CodeVersion is the version of models and transforms.
	CodeVersion string
	// Since is the first day of interest for regulations.
	Since time.Time
	// FirstYear and LastYear are the years that the run asked for; 0 where the
	// snapshot does not tell, and then every year counts.
	FirstYear, LastYear int
	// Key gives the number that the rows of a document bear in staged files; 0 for
	// one that has none.
	Key func(snapshot.Document) int64
	// Files are the staged Parquet files by table. Rows of other documents in them
	// do not count.
	Files map[string][]string
	// Staged tells what was read of a document; without it nothing is taken over.
	Staged Staged
	// Earlier is the warehouse before, to take over what did not change; nil to build
	// from nothing.
	Earlier *Earlier
	// Previous is the Parquet file with the measures of the release that the
	// manifest says to compare with; "" to compare with nothing.
	Previous string
	// Accepted are the acceptances that may hold.
	Accepted []snapshot.Acceptance
	// Only, if not empty, are the tables to build, with all that they read, and to
	// leave the others: see partial.go.
	Only []string
}

// Limits bound what a build takes.
type Limits struct {
	Memory  string
	Threads int
	// Temp is a folder for what does not fit in memory.
	Temp string
}

// Warehouse is a warehouse that is being built.
type Warehouse struct {
	Path   string
	Models []*models.Model
	Checks []Check

	db   *sql.DB
	in   Input
	log  *slog.Logger
	pace pace
	// room is held by statements that go side by side, and by one that goes alone.
	room *sync.RWMutex
	// tight tells that memory ran out in this build.
	tight bool
	// scarce tells that what has the room to itself is tried once more, as memory ran out.
	scarce bool
	// shape holds the columns of the models once those are built.
	shape map[string][]Column
	// snapshot is the hash of the manifest.
	snapshot string
	// earlier is the warehouse that this one goes on in; nil for one from nothing.
	earlier *Earlier
	// engine is the hash of what all tables are made with, given those of the seeds
	// and staged tables.
	engine string
	given  map[string]string
	// made tells how each table came about, taken which were left as they were, and
	// passed what the checks that found nothing look at.
	noted  *sync.Mutex
	made   map[string]*Made
	taken  map[string]bool
	passed map[string]string
	// read tells what was read of each document; touches which values of expressions over
	// tables have other rows than before, and anew which rows of a table were made anew.
	read    map[string]string
	touches map[string]map[string][]string
	anew    map[string]string
	// rules are the checks of package sql.
	rules []*models.Check
	// keeps tells of tables that others refer to whether they have every key of before.
	keeps map[string]bool
	// ordered are the tables that this build made in the order of their key.
	ordered map[string]bool
	// staged are the rows of the staged tables, as far as they were counted.
	staged map[string]int64
	// sums are those of the release before.
	sums format.Sums
	// derive waits for what the columns of each table derive from, which derived is.
	derive  func() (map[string][]lineage.Column, error)
	derived map[string][]lineage.Column
}

// Build makes the file path from in. Checks that fail are in Checks: whether
// the file is fit to publish is for the caller to say. Close must be called.
func Build(ctx context.Context, path string, in Input, limits Limits, log *slog.Logger) (*Warehouse, error) {
	w := &Warehouse{Path: path, in: in, log: log, snapshot: in.Manifest.Hash(), noted: new(sync.Mutex), room: new(sync.RWMutex), derive: noLineage}
	var err error
	if w.Models, err = modelsOf(in.Only); err != nil {
		return nil, err
	}
	if w.rules, err = models.Checks(); err != nil {
		return nil, err
	}
	if w.pace, err = paceOf(in.Files, limits.Threads); err != nil {
		return nil, err
	}
	if in.Earlier.fits(in.CodeVersion) && in.Staged != nil && !w.Partial() {
		w.earlier = in.Earlier
	}
	if err := w.open(limits); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer func() { cancel(); _, _ = w.derive() }() // nothing goes on in a build that ended
	for _, step := range []struct {
		name string
		do   func(context.Context) error
	}{
		{"loading the manifest", w.loadManifest},
		{"loading the measures to compare with", w.loadPrevious},
		{"loading the seeds", w.loadSeeds},
		{"opening the staged files", w.openStaged},
		{"looking what there is", w.recognise},
		{"beginning the dictionary", w.beginDictionary},
		{"building the models", w.buildModels},
		{"measuring the tables", w.measure},
		{"writing the dictionary", w.writeDictionary},
		{"running the checks", w.runChecks},
		{"describing the tables", w.describe},
	} {
		start := time.Now()
		err := step.do(ctx)
		if errors.Is(err, errEarly) {
			log.Debug("no more is built: a check failed that is made early")
			return w, nil
		}
		if err != nil {
			return nil, errors.Join(fmt.Errorf("%s: %w", step.name, plain(err)), w.Close())
		}
		log.Debug(step.name, "took", time.Since(start).Round(time.Millisecond))
	}
	return w, nil
}

// open starts DuckDB on a new file. Extensions are neither installed nor
// loaded behind our back, and times are UTC.
func (w *Warehouse) open(limits Limits) error {
	for _, name := range []string{w.Path, w.Path + ".wal"} {
		if err := os.Remove(name); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("making room for the warehouse: %w", err)
		}
	}
	if w.earlier != nil {
		if err := w.copyEarlier(); err != nil {
			return err
		}
	}
	settings := []string{
		fmt.Sprintf("set threads = %d", w.pace.threads),
		"set memory_limit = " + quote(limits.Memory),
		"set temp_directory = " + quote(filepath.Join(limits.Temp, "duckdb")),
		"set autoinstall_known_extensions = false",
		"set autoload_known_extensions = false",
		inAnyOrder,
		flushing, flushingBulk,
		"set disabled_compression_methods = " + quote(w.pace.leftOut()),
	}
	var once sync.Once
	connector, err := duckdb.NewConnector(w.Path, func(conn driver.ExecerContext) (err error) {
		// Those of the database once: it takes no folder for what does not fit in
		// memory when one is in use already.
		once.Do(func() { err = apply(conn, settings) })
		return errors.Join(err, apply(conn, []string{"set TimeZone = 'UTC'"}))
	})
	if err != nil {
		return fmt.Errorf("opening the new warehouse %s: %w", w.Path, err)
	}
	w.db = sql.OpenDB(connector)
	// Macros, attached stages and settings are those of the database: the same on
	// each of its connections.
	// One more than go side by side, for what is followed for the dictionary.
	w.db.SetMaxOpenConns(w.pace.side + 1)
	w.db.SetMaxIdleConns(w.pace.side + 1)
	return nil
}

// inAnyOrder lets rows be read as it suits: whoever counts on an order asks for it.
const inAnyOrder = "set preserve_insertion_order = false"

// The C library keeps what is freed unless it is told to give it back.
const (
	flushing     = "set allocator_flush_threshold = '8MiB'"
	flushingBulk = "set allocator_bulk_deallocation_flush_threshold = '8MiB'"
)

// apply runs settings on a connection.
func apply(conn driver.ExecerContext, settings []string) error {
	for _, s := range settings {
		if _, err := conn.ExecContext(context.Background(), s, nil); err != nil {
			return fmt.Errorf("%s: %w", s, err)
		}
	}
	return nil
}

// Close ends the build. The file is whole and has no log beside it.
func (w *Warehouse) Close() error {
	if w.db == nil {
		return nil
	}
	_, err := w.db.Exec("checkpoint")
	if err = errors.Join(err, w.db.Close()); err != nil {
		return fmt.Errorf("closing the warehouse %s: %w", w.Path, plain(err))
	}
	w.db = nil
	return nil
}

func (w *Warehouse) exec(ctx context.Context, statement string) error {
	_, err := w.db.ExecContext(ctx, statement)
	return err
}

// openStaged makes a relation of each staged table, with the document a row
// came from. A table that no document gave rows for is empty, not absent.
func (w *Warehouse) openStaged(ctx context.Context) error {
	for _, table := range append(slices.Clone(transforms.Tables), transforms.Refused) {
		files := w.in.Files[table.Name]
		if len(files) == 0 {
			if err := w.exec(ctx, emptyTable(table)); err != nil {
				return err
			}
			continue
		}
		var list strings.Builder
		for i, file := range files {
			if i > 0 {
				list.WriteString(", ")
			}
			list.WriteString(quote(file))
		}
		view := fmt.Sprintf(`create view staged.%s as
			select s.* exclude (%[2]s), d.document_id
			from read_parquet([%[3]s]) s
			join staged.document d on d.%[2]s = s.%[2]s`, table.Name, stage.Column, list.String())
		if err := w.exec(ctx, view); err != nil {
			return fmt.Errorf("staged table %s: %w", table.Name, err)
		}
	}
	return nil
}

// buildModels runs the models in their order, but for those that tell of the
// others.
func (w *Warehouse) buildModels(ctx context.Context) error {
	for _, schema := range []string{"bron", "kern", "indicator", "kwaliteit", "mart", "meta"} {
		if err := w.exec(ctx, "create schema if not exists "+schema); err != nil {
			return err
		}
	}
	first, err := w.checkEarly(ctx)
	if err != nil {
		return err
	}
	if err := w.buildEach(ctx, func(m *models.Model) bool { return !slices.Contains(waiting, m.Name) && !slices.Contains(first, m) }); err != nil {
		return err
	}
	return w.learnShape(ctx)
}

// waiting are the models that tell of the others; each waits for what it tells.
var waiting = slices.Concat(measureModels, dictionaryModels, checkModels)

// schemaOf is the schema of a table.
func schemaOf(table string) string {
	schema, _, _ := strings.Cut(table, ".")
	return schema
}

// kind is what a model is in the file: a table, or a view where its rows are many
// and follow at once from others.
func kind(m *models.Model) string {
	if m.IsView() {
		return "view"
	}
	return "table"
}

// describe puts the descriptions of tables and columns in the file, and holds
// every table against its description.
func (w *Warehouse) describe(ctx context.Context) error {
	// A transaction for each of those side by side: each comment by itself would go
	// to disk by itself.
	return w.each(ctx, w.pace.side, func(ctx context.Context, part int) error {
		statements := []string{"begin"}
		for i, m := range w.Models {
			if i%w.pace.side != part || w.taken[m.Name] { // it has its descriptions
				continue
			}
			columns, err := w.columns(ctx, m.Name)
			if err != nil {
				return err
			}
			comments, err := describing(m, columns)
			if err != nil {
				return err
			}
			statements = append(statements, comments...)
		}
		return w.exec(ctx, strings.Join(append(statements, "commit"), "; "))
	})
}

// describing gives the statements that describe a table.
func describing(m *models.Model, columns []Column) ([]string, error) {
	if len(columns) != len(m.Columns) {
		return nil, miscounted(m, columns)
	}
	comments := []string{"comment on " + kind(m) + " " + m.Name + " is " + quote(m.Comment())}
	for i, c := range m.Columns {
		if c.Key != columns[i].Name {
			return nil, fmt.Errorf("model %s (sql/%s): column %d is %s and is described as %s", m.Name, m.File, i+1, columns[i].Name, c.Key)
		}
		comments = append(comments, fmt.Sprintf("comment on column %s.%q is %s", m.Name, columns[i].Name, quote(fmt.Sprint(c.Value))))
	}
	return comments, nil
}

func miscounted(m *models.Model, columns []Column) error {
	return fmt.Errorf("model %s (sql/%s) has %d columns and describes %d", m.Name, m.File, len(columns), len(m.Columns))
}

// quote writes a SQL string.
func quote(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
