package warehouse

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"maps"
	"slices"
	"strings"

	"medebewind/pipelines/state/snapshot"
	models "medebewind/sql"
	"medebewind/transforms"
)

// A table follows from its model, the seeds, the macros, the engine, and what it
// reads. Where all of that is what it was in the warehouse before, the table is
// what it was: a build goes on in a copy of that file, and makes the others.
//
// A table that is made anew and comes out as it was counts as unchanged for those
// that read it: few changes go all the way.

// recordForm rises when the same models give other tables or files for another
// reason than those that a record tells of, such as the way they are written.
const recordForm = 1

// Earlier is a published warehouse, to take over from what did not change.
type Earlier struct {
	// File is the warehouse, Release the folder with its Parquet.
	File, Release string
	Record        *Record
}

// Record tells how the tables of a warehouse came about.
type Record struct {
	Form     int    `json:"form"`
	Snapshot string `json:"snapshot_sha256"`
	Code     string `json:"code_versie"`
	// Whole is the size of the file when it was last built from nothing; 0 when it was
	// now, and is not closed.
	Whole  int64            `json:"whole"`
	Tables map[string]*Made `json:"tables"`
	// Given has the hashes of the seeds and staged tables, Documents what was read of each
	// document.
	Given     map[string]string `json:"given"`
	Documents map[string]string `json:"documents"`
	// Checks are those that found nothing, with the hash of what they look at.
	Checks map[string]string `json:"checks"`
}

// Made tells how a table came about.
type Made struct {
	// As is the hash of its model, Of that of the model and of all that it was made
	// of. Is names what came out: the same for the same rows.
	As string `json:"as"`
	Of string `json:"of"`
	Is string `json:"is"`
	// Counts are its rows and filled cells, Export what left of it.
	Counts []tally   `json:"counts,omitempty"`
	Export *exported `json:"export,omitempty"`
}

// tally is a count of a table: see Warehouse.count.
type tally struct {
	Group  string `json:"group,omitempty"`
	Year   *int32 `json:"year,omitempty"`
	Column string `json:"column,omitempty"`
	N      int64  `json:"n"`
}

// exported is what is known of the files of a table.
type exported struct {
	Files       []File             `json:"files"`
	CSV, Dutch  *File              `json:",omitempty"`
	References  []models.Reference `json:"references,omitempty"`
	First, Last int                `json:",omitempty"`
}

// fits tells whether a build can go on in an earlier warehouse.
func (e *Earlier) fits(code string) bool {
	return e != nil && e.Record != nil && e.Record.Form == recordForm && e.Record.Code == code
}

// Record tells how the tables came about, for the next build. It is complete after
// Export.
func (w *Warehouse) Record() *Record {
	r := &Record{Form: recordForm, Snapshot: w.snapshot, Code: w.in.CodeVersion, Tables: map[string]*Made{}, Given: w.given, Documents: w.read, Checks: w.passed}
	if w.earlier != nil {
		r.Whole = w.earlier.Record.Whole
	}
	for _, m := range w.Models {
		if !slices.Contains(waiting, m.Name) {
			r.Tables[m.Name] = w.made[m.Name]
		}
	}
	return r
}

// Taken gives the tables that were taken over.
func (w *Warehouse) Taken() []string { return slices.Sorted(maps.Keys(w.taken)) }

// was is the table in the warehouse before; nil if it has none to compare with.
func (w *Warehouse) was(table string) *Made {
	if w.earlier == nil || slices.Contains(waiting, table) {
		return nil
	}
	return w.earlier.Record.Tables[table]
}

// unchanged tells that a table has the rows it had, and a model that did not change.
func (w *Warehouse) unchanged(table string) bool {
	w.noted.Lock()
	defer w.noted.Unlock()
	was, is := w.was(table), w.made[table]
	return was != nil && is != nil && was.Is == is.Is && was.As == is.As
}

// note keeps how a table came about.
func (w *Warehouse) note(table string, made *Made) {
	w.noted.Lock()
	defer w.noted.Unlock()
	if w.made == nil {
		w.made = map[string]*Made{}
	}
	w.made[table] = made
}

// becomes tells of what a model is to be made.
func (w *Warehouse) becomes(m *models.Model) (*Made, error) {
	text, err := json.Marshal(m)
	if err != nil {
		return nil, fmt.Errorf("model %s (sql/%s): %w", m.Name, m.File, err)
	}
	of := w.hashOf(string(text), m.Reads, m.Query)
	return &Made{As: hexOf(sha256.Sum256(text)), Of: of, Is: of}, nil
}

// hashOf is the hash of a query and of all that it reads.
func (w *Warehouse) hashOf(text string, reads []string, query string) string {
	sum := sha256.New()
	put(sum, w.engine, text)
	w.noted.Lock()
	defer w.noted.Unlock()
	for _, name := range slices.Sorted(slices.Values(reads)) {
		if made := w.made[name]; made != nil {
			put(sum, name, made.Is)
		} else {
			put(sum, name, once())
		}
	}
	for _, name := range slices.Sorted(slices.Values(models.Given(query))) {
		if is, ok := w.given[name]; ok {
			put(sum, name, is)
		} else {
			put(sum, name, once())
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// once is a name for what is different each time, as far as is known.
func once() string { return rand.Text() }

func put(sum hash.Hash, texts ...string) {
	for _, text := range texts {
		fmt.Fprintf(sum, "%d %s\n", len(text), text)
	}
}

func hexOf(sum [sha256.Size]byte) string { return hex.EncodeToString(sum[:]) }

// give notes what a relation that models are given holds.
func (w *Warehouse) give(name string, content ...string) {
	sum := sha256.New()
	put(sum, content...)
	if w.given == nil {
		w.given = map[string]string{}
	}
	w.given[name] = hex.EncodeToString(sum.Sum(nil))
}

// giveStaged notes which documents each staged table has rows of, and what was read
// of them by which version.
func (w *Warehouse) giveStaged() {
	of := map[string][]string{}
	w.read = map[string]string{}
	for _, d := range w.in.Manifest.Documents() {
		read, tables := w.in.Staged(d)
		sum := sha256.Sum256([]byte(read + " " + d.SHA256))
		w.read[shown(d.ID)] = hex.EncodeToString(sum[:readLength])
		for _, t := range append(slices.Clone(tables), transforms.Refused) {
			of[t.Name] = append(of[t.Name], d.ID+" "+read+" "+d.SHA256)
		}
	}
	for _, t := range append(slices.Clone(transforms.Tables), transforms.Refused) {
		slices.Sort(of[t.Name])
		w.give("staged."+t.Name, of[t.Name]...)
	}
}

// readLength is of how many bytes of a hash what was read of a document is told from what
// was read of it before.
const readLength = 12

// byDocument is the column that tells which document a row of a staged table is of.
const byDocument = "document_id"

// touchDocuments notes which documents changed, for those that follow staged tables by them.
func (w *Warehouse) touchDocuments() {
	was := sums(w.earlier.Record.Documents)
	var values []string
	for _, id := range differing(was, w.read) {
		values = append(values, literal(id, "VARCHAR"))
	}
	for name := range w.given {
		if strings.HasPrefix(name, "staged.") {
			w.touch(name, byDocument, values)
		}
	}
}

// Staged tells by what a document is read, and to which tables; nothing for one
// that is not read.
type Staged func(snapshot.Document) (read string, tables []*transforms.Table)

// recognise notes what all tables are made with and of, so that those that did not
// change are known, and takes the others out of the warehouse that the build goes on in.
func (w *Warehouse) recognise(ctx context.Context) error {
	linked, err := Linked()
	if err != nil {
		return err
	}
	macros, err := models.Macros()
	if err != nil {
		return err
	}
	sum := sha256.New()
	put(sum, fmt.Sprint(recordForm), linked.String(), macros)
	w.engine = hex.EncodeToString(sum.Sum(nil))
	if w.in.Staged != nil {
		w.giveStaged()
	}
	if w.earlier == nil {
		return nil
	}
	w.touchDocuments()
	return w.clear(ctx)
}
