package publish

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse"
)

// The description of a release follows Frictionless Data Package v1
// (https://specs.frictionlessdata.io): a resource a table, a schema a resource.
// Beyond it, row counts, for a table in parts the hash of each part, and of each
// column its unit, its type in DuckDB and what it derives from. A table that is
// there as CSV too is two resources: NAME and NAME.csv.
type dataPackage struct {
	Name        string            `json:"name"`
	Title       string            `json:"title"`
	Description string            `json:"description"`
	Version     string            `json:"version"`
	Created     string            `json:"created"`
	Herkomst    herkomst.Herkomst `json:"herkomst"`
	Snapshot    string            `json:"snapshot_sha256"`
	Code        string            `json:"code_versie"`
	Hash        string            `json:"hash"`
	// Parameters are the settings that decide what is in the snapshot.
	Parameters map[string]string `json:"instellingen,omitempty"`
	// Licenses are the publisher's, of what he publishes; the sources have theirs.
	Licenses  []license  `json:"licenses,omitempty"`
	Resources []resource `json:"resources"`
}

type license struct {
	Path string `json:"path"`
}

type resource struct {
	Name        string   `json:"name"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Path        any      `json:"path"`
	Format      string   `json:"format"`
	MediaType   string   `json:"mediatype"`
	Profile     string   `json:"profile"`
	Encoding    string   `json:"encoding,omitempty"`
	Rows        int64    `json:"rows"`
	Bytes       int64    `json:"bytes"`
	Hash        string   `json:"hash,omitempty"`
	Parts       []part   `json:"parts,omitempty"`
	Sources     []source `json:"sources"`
	Schema      schema   `json:"schema"`
}

type part struct {
	Path  string `json:"path"`
	Rows  int64  `json:"rows"`
	Bytes int64  `json:"bytes"`
	Hash  string `json:"hash"`
}

type schema struct {
	Fields      []field      `json:"fields"`
	PrimaryKey  []string     `json:"primaryKey"`
	ForeignKeys []foreignKey `json:"foreignKeys,omitempty"`
}

type foreignKey struct {
	Fields    []string  `json:"fields"`
	Reference reference `json:"reference"`
}

type reference struct {
	Resource string   `json:"resource"`
	Fields   []string `json:"fields"`
}

type field struct {
	Name        string      `json:"name"`
	Title       string      `json:"title"`
	Type        string      `json:"type"`
	DuckDB      string      `json:"type_duckdb"`
	Description string      `json:"description"`
	Unit        string      `json:"unit,omitempty"`
	Constraints *constraint `json:"constraints,omitempty"`
	// Lineage is how the column came about, From from which others.
	Lineage string   `json:"afleiding,omitempty"`
	From    []string `json:"afgeleid_van,omitempty"`
}

type constraint struct {
	Required bool `json:"required"`
}

const (
	packageTitle       = "Medebewind: taken, bevoegdheden en middelen van gemeenten en provincies"
	packageDescription = "Tabellen van de monitor medebewind. Elke rij is te herleiden tot een document in meta.document."
	// exampleMark goes before the titles of what is made up.
	exampleMark = "VOORBEELD met verzonnen overheden en bedragen. "
)

// describe writes datapackage.json. Times in it are those of the snapshot, so
// that a replay gives the same bytes.
func describe(r Release, sums map[string]Sum) ([]byte, error) {
	p := dataPackage{
		Name:        "medebewind",
		Title:       packageTitle,
		Description: packageDescription,
		Version:     Name(r.Manifest, r.CodeVersion),
		Created:     created(r.Manifest),
		Herkomst:    r.Manifest.Herkomst,
		Snapshot:    r.Manifest.Hash(),
		Code:        r.CodeVersion,
		Hash:        Hash(r.Manifest, r.CodeVersion),
		Parameters:  r.Manifest.Parameters,
	}
	if r.Manifest.Herkomst.MadeUp() {
		p.Title = exampleMark + p.Title
	}
	if r.About.License != "" {
		p.Licenses = []license{{r.About.License}}
	}
	asCSV := map[string]bool{}
	for _, e := range r.Exports {
		asCSV[e.Model.Name] = e.CSV != nil
	}
	for _, e := range r.Exports {
		p.Resources = append(p.Resources, describeTable(r, e, sums))
		if e.CSV != nil {
			p.Resources = append(p.Resources, describeCSV(r, e, sums, asCSV))
		}
	}
	text, err := json.MarshalIndent(p, "", "  ")
	return append(text, '\n'), err
}

// created is when all documents of a snapshot were had, as a release writes it.
func created(m *snapshot.Manifest) string { return m.Finished.UTC().Format("2006-01-02T15:04:05Z") }

func describeTable(r Release, e warehouse.Export, sums map[string]Sum) resource {
	m := e.Model
	res := resource{
		Name: m.Name, Title: m.Grain, Description: m.Comment(), Format: "parquet",
		MediaType: parquetType, Profile: "data-resource", Sources: sourcesOf(r, e),
		Schema: schema{PrimaryKey: m.Key},
	}
	paths := []string{}
	for _, f := range e.Files {
		s := sums[f.Path]
		paths = append(paths, f.Path)
		res.Rows, res.Bytes = res.Rows+f.Rows, res.Bytes+s.Bytes
		res.Parts = append(res.Parts, part{f.Path, f.Rows, s.Bytes, "sha256:" + s.SHA256})
	}
	res.Path = paths
	if len(res.Parts) == 1 {
		res.Path, res.Hash, res.Parts = paths[0], res.Parts[0].Hash, nil
	}
	for i := range e.Columns {
		res.Schema.Fields = append(res.Schema.Fields, describeColumn(e, i))
	}
	for _, to := range e.References {
		res.Schema.ForeignKeys = append(res.Schema.ForeignKeys, foreignKey{to.Columns, reference{to.Table, to.Columns}})
	}
	return res
}

// csvSuffix ends the name of the resource that is a table as CSV.
const csvSuffix = ".csv"

// describeCSV describes the same table as CSV, whose references are to CSV.
func describeCSV(r Release, e warehouse.Export, sums map[string]Sum, asCSV map[string]bool) resource {
	res, s := describeTable(r, e, sums), sums[e.CSV.Path]
	res.Name, res.Path, res.Format, res.MediaType = e.Model.Name+csvSuffix, e.CSV.Path, "csv", csvType
	res.Profile, res.Encoding = "tabular-data-resource", "utf-8"
	res.Rows, res.Bytes, res.Hash, res.Parts = e.CSV.Rows, s.Bytes, "sha256:"+s.SHA256, nil
	var to []foreignKey
	for _, k := range res.Schema.ForeignKeys {
		if asCSV[k.Reference.Resource] {
			k.Reference.Resource += csvSuffix
			to = append(to, k)
		}
	}
	res.Schema.ForeignKeys = to
	return res
}

func describeColumn(e warehouse.Export, i int) field {
	c := e.Columns[i]
	f := field{Name: c.Name, Title: titleOf(c.Name), Type: fieldType(c.Type), DuckDB: c.Type,
		Description: fmt.Sprint(e.Model.Columns[i].Value), Unit: e.Model.UnitOf(c.Name, c.Type)}
	if slices.Contains(e.Model.Key, c.Name) { // a check has seen to it
		f.Constraints = &constraint{Required: true}
	}
	if i < len(e.Derived) {
		f.Lineage = string(e.Derived[i].Kind)
		for _, s := range e.Derived[i].From {
			f.From = append(f.From, s.Table+"."+s.Column)
		}
	}
	return f
}

// titleOf is the name of a column as a heading: netto_lasten_eur is "Netto lasten
// (euro)".
func titleOf(name string) string {
	words, euro := strings.CutSuffix(name, "_eur")
	words = strings.ToUpper(words[:1]) + strings.ReplaceAll(words[1:], "_", " ")
	if euro {
		words += " (euro)"
	}
	return words
}

// fieldType is the Frictionless type of a column.
func fieldType(duck string) string {
	switch {
	case duck == "BIGINT" || duck == "INTEGER":
		return "integer"
	case duck == "DOUBLE" || strings.HasPrefix(duck, "DECIMAL"):
		return "number"
	case duck == "DATE":
		return "date"
	case duck == "TIMESTAMP":
		return "datetime"
	case duck == "BOOLEAN":
		return "boolean"
	}
	return "string"
}
