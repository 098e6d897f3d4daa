package publish

import (
	"encoding/json"
	"fmt"
	"strings"

	"medebewind/pipelines/snapshot"
	"medebewind/pipelines/warehouse"
)

// The description of a release follows Frictionless Data Package v1
// (https://specs.frictionlessdata.io): a resource a table, a schema a resource.
// Beyond it, row counts, and for a table in parts the hash of each part.
type dataPackage struct {
	Name        string `json:"name"`
	Title       string `json:"title"`
	Description string `json:"description"`
	Version     string `json:"version"`
	Created     string `json:"created"`
	Herkomst    string `json:"herkomst"`
	Snapshot    string `json:"snapshot_sha256"`
	Code        string `json:"code_versie"`
	Hash        string `json:"hash"`
	// Parameters are the settings that decide what is in the snapshot.
	Parameters map[string]string `json:"instellingen,omitempty"`
	Resources  []resource        `json:"resources"`
}

type resource struct {
	Name        string   `json:"name"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Path        any      `json:"path"`
	Format      string   `json:"format"`
	MediaType   string   `json:"mediatype"`
	Profile     string   `json:"profile"`
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

type source struct {
	Title string `json:"title"`
}

type schema struct {
	Fields     []field  `json:"fields"`
	PrimaryKey []string `json:"primaryKey"`
}

type field struct {
	Name        string `json:"name"`
	Type        string `json:"type"`
	Description string `json:"description"`
	Unit        string `json:"unit,omitempty"`
}

// describe writes datapackage.json. Times in it are those of the snapshot, so
// that a replay gives the same bytes.
func describe(r Release, sums map[string]Sum) ([]byte, error) {
	p := dataPackage{
		Name:        "medebewind",
		Title:       "Medebewind: taken, bevoegdheden en middelen van gemeenten en provincies",
		Description: "Tabellen van de monitor medebewind. Elke rij is te herleiden tot een document in meta.document.",
		Version:     Name(r.Manifest, r.CodeVersion),
		Created:     created(r.Manifest),
		Herkomst:    r.Manifest.Herkomst,
		Snapshot:    r.Manifest.Hash(),
		Code:        r.CodeVersion,
		Hash:        Hash(r.Manifest, r.CodeVersion),
		Parameters:  r.Manifest.Parameters,
	}
	if r.Manifest.Herkomst == "voorbeeld" {
		p.Title = "VOORBEELD met verzonnen overheden en bedragen. " + p.Title
	}
	for _, e := range r.Exports {
		p.Resources = append(p.Resources, describeTable(e, sums))
	}
	text, err := json.MarshalIndent(p, "", "  ")
	return append(text, '\n'), err
}

// created is when all documents of a snapshot were had, as a release writes it.
func created(m *snapshot.Manifest) string { return m.Finished.UTC().Format("2006-01-02T15:04:05Z") }

func describeTable(e warehouse.Export, sums map[string]Sum) resource {
	m := e.Model
	res := resource{
		Name: m.Name, Title: m.Grain, Description: m.Comment(), Format: "parquet",
		MediaType: "application/vnd.apache.parquet", Profile: "data-resource",
		Sources: []source{{m.Source}}, Schema: schema{PrimaryKey: m.Key},
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
	for i, c := range e.Columns {
		f := field{Name: c.Name, Type: fieldType(c.Type), Description: fmt.Sprint(m.Columns[i].Value)}
		if strings.HasSuffix(c.Name, "_eur") {
			f.Unit = "EUR"
		}
		res.Schema.Fields = append(res.Schema.Fields, f)
	}
	return res
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
