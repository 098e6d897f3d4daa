package format

import (
	"encoding/json"
	"slices"
	"strings"

	"medebewind/pipelines/state/herkomst"
)

// Package is datapackage.json. It follows Frictionless Data Package v1
// (https://specs.frictionlessdata.io): a resource a table, a schema a resource.
// Beyond it, row counts, for a table in parts the hash of each part, and of each
// column its unit, its type in DuckDB and what it derives from. A table that is
// there as CSV too is two resources: NAME and NAME.csv.
type Package struct {
	Profile     string   `json:"profile,omitempty"`
	Name        string   `json:"name"`
	ID          string   `json:"id,omitempty"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Homepage    string   `json:"homepage,omitempty"`
	Keywords    []string `json:"keywords,omitempty"`
	// Version is the name of the release.
	Version string `json:"version"`
	Created string `json:"created"`
	// Herkomst is where the data come from.
	Herkomst    herkomst.Herkomst `json:"herkomst"`
	Snapshot    string            `json:"snapshot_sha256"`
	CodeVersion string            `json:"code_versie"`
	Hash        string            `json:"hash"`
	// Parameters are the settings that decide what is in the snapshot.
	Parameters map[string]string `json:"instellingen,omitempty"`
	// Licenses are the publisher's, of what he publishes; the sources have theirs.
	Licenses []License `json:"licenses,omitempty"`
	// Contributors is who publishes it, Sources those of whom something is in it.
	Contributors []Contributor `json:"contributors,omitempty"`
	Sources      []Source      `json:"sources,omitempty"`
	Resources    []*Resource   `json:"resources"`
}

// Contributor is who did something for the package.
type Contributor struct {
	Title string `json:"title"`
	Email string `json:"email,omitempty"`
	Path  string `json:"path,omitempty"`
	Role  string `json:"role"`
}

// Dialect is how a CSV is written.
type Dialect struct {
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
	QuoteChar      string `json:"quoteChar"`
	DoubleQuote    bool   `json:"doubleQuote"`
	Header         bool   `json:"header"`
}

// License is terms of the publisher.
type License struct {
	Path string `json:"path"`
}

// Resource is a table, as Parquet or as CSV.
type Resource struct {
	Name        string    `json:"name"`
	Title       string    `json:"title"`
	Description string    `json:"description"`
	Path        Paths     `json:"path"`
	Format      string    `json:"format"`
	MediaType   string    `json:"mediatype"`
	Profile     string    `json:"profile"`
	Encoding    string    `json:"encoding,omitempty"`
	Dialect     *Dialect  `json:"dialect,omitempty"`
	Rows        int64     `json:"rows"`
	Bytes       int64     `json:"bytes"`
	Hash        string    `json:"hash,omitempty"`
	Parts       []Section `json:"parts,omitempty"`
	Sources     []Source  `json:"sources"`
	Schema      Schema    `json:"schema"`
}

// Paths are those of the files of a resource: in JSON a text when it is one.
type Paths []string

// Section is a part of a table, or all of it.
type Section struct {
	Path  string `json:"path"`
	Rows  int64  `json:"rows"`
	Bytes int64  `json:"bytes"`
	Hash  string `json:"hash"`
}

// Source is where a table comes from: in the words of its model, or a publisher
// whose documents are in it.
type Source struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
	// Terms are those that the publisher states for all he publishes there, unless
	// a document says otherwise; nil where we found none.
	Terms *Terms `json:"voorwaarden,omitempty"`
}

// Terms are those of a source.
type Terms struct {
	Title string `json:"title"`
	Path  string `json:"path"`
}

// Schema is the columns of a table.
type Schema struct {
	Fields      []Field      `json:"fields"`
	PrimaryKey  []string     `json:"primaryKey"`
	ForeignKeys []ForeignKey `json:"foreignKeys,omitempty"`
}

// Field is a column.
type Field struct {
	Name        string      `json:"name"`
	Title       string      `json:"title"`
	Type        string      `json:"type"`
	DuckDB      string      `json:"type_duckdb"`
	Description string      `json:"description"`
	Unit        string      `json:"unit,omitempty"`
	Constraints *Constraint `json:"constraints,omitempty"`
	// Lineage is how the column came about, From from which others.
	Lineage string   `json:"afleiding,omitempty"`
	From    []string `json:"afgeleid_van,omitempty"`
}

// Constraint tells whether each row has a value.
type Constraint struct {
	Required bool `json:"required"`
}

// ForeignKey are columns that name a row of another table.
type ForeignKey struct {
	Fields    []string  `json:"fields"`
	Reference Reference `json:"reference"`
}

// Reference is that other table, and its key.
type Reference struct {
	Resource string   `json:"resource"`
	Fields   []string `json:"fields"`
}

// The formats of a resource.
const (
	Parquet = "parquet"
	AsCSV   = "csv"
	// CSVSuffix ends the name of the resource that is a table as CSV.
	CSVSuffix = ".csv"
)

// Text is the description as it is written.
func (p *Package) Text() ([]byte, error) {
	text, err := json.MarshalIndent(p, "", "  ")
	return append(text, '\n'), err
}

// Tables gives the tables: CSV is the same once more.
func (p *Package) Tables() []*Resource {
	return slices.DeleteFunc(slices.Clone(p.Resources), func(r *Resource) bool { return r.Format != Parquet })
}

// Rows gives the number of rows of each table.
func (p *Package) Rows() map[string]int64 {
	rows := map[string]int64{}
	for _, t := range p.Tables() {
		rows[t.Name] = t.Rows
	}
	return rows
}

// SetSections says in which files the table is.
func (r *Resource) SetSections(sections []Section) {
	r.Path, r.Rows, r.Bytes = Paths{}, 0, 0
	for _, s := range sections {
		r.Path, r.Rows, r.Bytes = append(r.Path, s.Path), r.Rows+s.Rows, r.Bytes+s.Bytes
	}
	if r.Hash, r.Parts = "", sections; len(sections) == 1 {
		r.Hash, r.Parts = sections[0].Hash, nil
	}
}

// Sections gives the files of the table, whichever way the description has them.
func (r *Resource) Sections() []Section {
	if len(r.Path) == 1 {
		return []Section{{r.Path[0], r.Rows, r.Bytes, r.Hash}}
	}
	return r.Parts
}

// hashMark goes before a hash to tell its kind.
const hashMark = "sha256:"

// HashOf is how a description writes a SHA-256.
func HashOf(sha256 string) string { return hashMark + sha256 }

// SHA256 is the one in the hash of a section.
func (s Section) SHA256() string { return strings.TrimPrefix(s.Hash, hashMark) }

// MarshalJSON writes one path as a text.
func (p Paths) MarshalJSON() ([]byte, error) {
	if len(p) == 1 {
		return json.Marshal(p[0])
	}
	return json.Marshal([]string(p))
}

// UnmarshalJSON reads one path or more.
func (p *Paths) UnmarshalJSON(text []byte) error {
	var one string
	if json.Unmarshal(text, &one) == nil {
		*p = Paths{one}
		return nil
	}
	return json.Unmarshal(text, (*[]string)(p))
}
