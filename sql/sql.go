// Package sql holds the models of the warehouse: SQL files that carry their
// own description, the seeds they read, and the order to build them in.
//
// A model is one select statement under a header, a comment with YAML:
//
//	/* model
//	naam: kern.overheid
//	betekenis: wat de tabel zegt
//	korrel: overheid x jaar
//	sleutel: [overheid_code, jaar]
//	eenheid: personen
//	bron: CBS 70072ned
//	export: tabel
//	kolommen:
//	  overheid_code: wat de kolom zegt
//	eenheden:
//	  waarde: waar naam en type van een kolom die niet zeggen; geen als een
//	    geheel getal niets telt
//	*/
//	select ...
//
// Header texts are Dutch: they become the comments that analysts read.
package sql

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
)

//go:embed bron/*.sql bron/*/*.sql kern/*/*.sql indicator/*/*.sql kwaliteit/*.sql kwaliteit/*/*.sql mart/*.sql meta/*.sql macros/*.sql seeds/*.csv
var files embed.FS

// Export says how a table leaves the warehouse as Parquet.
type Export string

const (
	ExportTable  Export = "tabel"       // one file
	ExportByYear Export = "per jaar"    // a file a year, by the column jaar
	ExportWhole  Export = "een bestand" // one file, of a table that is too long to sort in the warehouse as well
	ExportNone   Export = "nee"         // stays in the warehouse
	ExportView   Export = "zicht"       // stays there too, and is computed when it is asked
)

// Model is one table of the warehouse.
type Model struct {
	Name    string   `yaml:"naam"`
	Meaning string   `yaml:"betekenis"`
	Grain   string   `yaml:"korrel"`
	Key     []string `yaml:"sleutel"`
	// KeyOf are, of a view that joins tables by their keys, those tables: while their
	// keys are unique its own is.
	KeyOf   []string `yaml:"sleutel_uit"`
	Unit    string   `yaml:"eenheid"`
	Formula string   `yaml:"formule"`
	Source  string   `yaml:"bron"`
	Export  Export   `yaml:"export"`
	// Parts is a column of a table, such as kern.overheid.jaar, along which this one can
	// be made in parts where it does not fit in memory. The model has that column too,
	// and its rows with one value of it follow from no other.
	Parts string `yaml:"delen"`
	// Follows are columns along which the table follows what it reads, that of the most
	// values first: see Follow.
	Follows []Follow `yaml:"volgt"`
	// As is 'zicht' for a table that leaves and is a view in the file: its rows
	// follow at once from others.
	As string `yaml:"als"`
	// Role is what the table is to a reader; see RoleOf. Place is where a table of
	// mart stands in the order to read them, from 1.
	Role  string `yaml:"rol"`
	Place int    `yaml:"plaats"`
	// Theme is the subject that a table of mart belongs to: one of Themes.
	Theme string `yaml:"thema"`
	// Like is a model whose columns and units this one has too; what stands in
	// kolommen and eenheden comes in their place, or after them.
	Like string `yaml:"kolommen_van"`
	// Columns are the columns in order, with what they say.
	Columns yaml.MapSlice `yaml:"kolommen"`
	// Units are the units of columns whose name and type do not tell: see UnitOf.
	Units map[string]string `yaml:"eenheden"`

	File  string   `yaml:"-"`
	Query string   `yaml:"-"`
	Reads []string `yaml:"-"`
}

// IsView tells whether the table is a view in the warehouse.
func (m *Model) IsView() bool { return m.Export == ExportView || m.As == "zicht" }

// Leaves tells whether the table leaves the warehouse.
func (m *Model) Leaves() bool { return m.Export != ExportNone && m.Export != ExportView }

// Comment is what the warehouse says of the table.
func (m *Model) Comment() string {
	parts := []string{m.Meaning, "Korrel: " + m.Grain + "."}
	if m.Unit != "" {
		parts = append(parts, "Eenheid: "+m.Unit+".")
	}
	if m.Formula != "" {
		parts = append(parts, "Formule: "+m.Formula+".")
	}
	return strings.Join(append(parts, "Bron: "+m.Source+"."), " ")
}

// Check is a query for rows that should not be there.
type Check struct {
	Name    string `yaml:"naam"`
	Meaning string `yaml:"betekenis"`
	// Severity is 'fout', which stops publication, or 'waarschuwing'.
	Severity string `yaml:"ernst"`
	// OtherCode, if set, is the severity when other code made the release that
	// is compared with: a difference may then be of the code.
	OtherCode string `yaml:"andere_code"`
	// Early, if set, says why the check is made before the models that it does not
	// need are built: on what it finds those cannot be.
	Early string `yaml:"vroeg"`
	// Follows has tables that it reads with an expression over their columns: what it finds for
	// a value of it, it finds in the rows of these tables that have that value, and in all rows
	// of other tables. When it found nothing the night before, and nothing else changed, it
	// looks at the rows of the values that changed.
	Follows map[string]string `yaml:"volgt"`

	File  string `yaml:"-"`
	Query string `yaml:"-"`
	// Reads are the models that it reads.
	Reads []string `yaml:"-"`
	// Compares tells that the check holds the warehouse against the release
	// before. It then names what it is about in a column onderwerp, without
	// the figures that voorbeeld has.
	Compares bool `yaml:"-"`
	// OfChecks tells that the check is on what the others found (staged.toetsing):
	// it comes after them.
	OfChecks bool `yaml:"-"`
}

// Models gives all models in an order in which each comes after those it
// reads. They are the caller's own.
func Models() ([]*Model, error) {
	models, err := readModels()
	return copies(models), err
}

// Checks gives all checks, by name. They are the caller's own.
func Checks() ([]*Check, error) {
	checks, err := readChecks()
	return copies(checks), err
}

// The headers are read once: a run asks for them some ten times, and it takes a
// twentieth of a second.
var readModels, readChecks = sync.OnceValues(allModels), sync.OnceValues(allChecks)

func copies[T any](items []*T) []*T {
	own := make([]*T, len(items))
	for i, item := range items {
		c := *item
		own[i] = &c
	}
	return own
}

func allModels() ([]*Model, error) {
	models, err := load(".", func(file string, m *Model, query string) error {
		m.File, m.Query, m.Reads = file, query, reads(query)
		return nil
	}, "model")
	if err != nil {
		return nil, err
	}
	for _, m := range models {
		if err := errors.Join(m.inherit(models), m.validate()); err != nil {
			return nil, fmt.Errorf("sql/%s: %w", m.File, err)
		}
	}
	return order(models)
}

func allChecks() ([]*Check, error) {
	return load("kwaliteit/toets", func(file string, c *Check, query string) error {
		c.File, c.Query, c.Reads = file, query, reads(query)
		c.Compares = slices.Contains(c.Reads, "kwaliteit.verschil") || slices.Contains(c.Reads, "kwaliteit.vergelijking")
		c.OfChecks = strings.Contains(query, "staged.toetsing")
		return c.validate()
	}, "toets")
}

// validate tells what a check's header lacks.
func (c *Check) validate() error {
	severity := func(s string) bool { return s == "fout" || s == "waarschuwing" }
	switch {
	case c.Name == "" || c.Meaning == "" || !severity(c.Severity):
		return fmt.Errorf("the header needs naam, betekenis and ernst (fout or waarschuwing)")
	case c.Early != "" && (c.Severity != "fout" || c.Compares || c.OfChecks):
		return fmt.Errorf("vroeg is for a check of severity fout that compares with nothing")
	case c.OtherCode != "" && (!severity(c.OtherCode) || !c.Compares):
		return fmt.Errorf("andere_code is fout or waarschuwing, and for a check that reads kwaliteit.verschil or kwaliteit.vergelijking")
	}
	for table := range c.Follows {
		if !slices.Contains(c.Reads, table) {
			return fmt.Errorf("volgt names %s, which the query does not read", table)
		}
	}
	return nil
}

// Over gives the query over the rows of some tables that meet a condition.
func (c *Check) Over(where map[string]string) string {
	query := c.Query
	for table, condition := range where {
		name := regexp.MustCompile(`\b` + regexp.QuoteMeta(table) + `\b`)
		query = name.ReplaceAllLiteralString(query, "(select * from "+table+" where "+condition+")")
	}
	return query
}

// Macros gives the statements that define the shared formulae, file by file in
// the order of their names.
func Macros() (string, error) {
	entries, err := files.ReadDir("macros")
	if err != nil {
		return "", err
	}
	var all strings.Builder
	for _, entry := range entries {
		text, err := files.ReadFile("macros/" + entry.Name())
		if err != nil {
			return "", err
		}
		all.Write(text)
	}
	return all.String(), nil
}

// Seeds gives the CSV files in seeds/ by table name.
func Seeds() (map[string][]byte, error) {
	seeds := map[string][]byte{}
	entries, err := files.ReadDir("seeds")
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		text, err := files.ReadFile("seeds/" + entry.Name())
		if err != nil {
			return nil, err
		}
		seeds[strings.TrimSuffix(entry.Name(), ".csv")] = text
	}
	return seeds, nil
}

// Hash is the SHA-256 over all files: with the versions of the transforms it
// is the version of the code as far as it decides the outcome.
func Hash() (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := files.ReadFile(name)
		fmt.Fprintf(sum, "%s %d\n", name, len(text))
		sum.Write(text)
		return err
	})
	return hex.EncodeToString(sum.Sum(nil)), err
}

// load reads the SQL files under dir whose header is of the given kind.
func load[T any](dir string, finish func(file string, item *T, query string) error, kind string) ([]*T, error) {
	var items []*T
	err := fs.WalkDir(files, dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".sql" || strings.HasPrefix(name, "macros/") {
			return err
		}
		text, err := files.ReadFile(name)
		if err != nil {
			return err
		}
		head, query, ok := header(text, kind)
		if !ok {
			if kind == "model" && strings.HasPrefix(name, "kwaliteit/toets/") {
				return nil
			}
			return fmt.Errorf("sql/%s: does not begin with '/* %s'", name, kind)
		}
		item := new(T)
		if err := yaml.NewDecoder(bytes.NewReader(head), yaml.Strict()).Decode(item); err != nil {
			return fmt.Errorf("sql/%s: header: %w", name, err)
		}
		if err := finish(name, item, query); err != nil {
			return fmt.Errorf("sql/%s: %w", name, err)
		}
		items = append(items, item)
		return nil
	})
	return items, err
}

// header splits a file in the YAML of its header and its query.
func header(text []byte, kind string) (head []byte, query string, ok bool) {
	rest, ok := bytes.CutPrefix(text, []byte("/* "+kind+"\n"))
	if !ok {
		return nil, "", false
	}
	head, body, ok := bytes.Cut(rest, []byte("*/\n"))
	return head, strings.TrimSpace(string(body)), ok
}
