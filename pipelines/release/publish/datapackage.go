package publish

import (
	"fmt"
	"slices"
	"strings"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/warehouse"
)

const (
	packageTitle       = "Medebewind: taken, bevoegdheden en middelen van gemeenten en provincies"
	packageDescription = "Tabellen van de monitor medebewind. Elke rij is te herleiden tot een document in meta.document."
	// exampleMark goes before the titles of what is made up.
	exampleMark = "VOORBEELD met verzonnen overheden en bedragen. "
	// ExampleNote says the same as a sentence of its own.
	ExampleNote = "VOORBEELD: overheden en bedragen zijn verzonnen."
)

// describe writes datapackage.json. Times in it are those of the snapshot, so
// that a replay gives the same bytes.
func describe(r Release, sums map[string]format.Sum) ([]byte, error) {
	p := format.Package{
		Name:        "medebewind",
		ID:          Hash(r.Manifest, r.CodeVersion),
		Homepage:    r.About.BaseURL,
		Keywords:    keywords,
		Profile:     "data-package",
		Title:       packageTitle,
		Description: packageDescription,
		Version:     Name(r.Manifest, r.CodeVersion),
		Created:     format.Created(r.Manifest.Finished),
		Herkomst:    r.Manifest.Herkomst,
		Snapshot:    r.Manifest.Hash(),
		CodeVersion: r.CodeVersion,
		Hash:        Hash(r.Manifest, r.CodeVersion),
		Parameters:  r.Manifest.Parameters,
	}
	if r.Manifest.Herkomst.MadeUp() {
		p.Title = exampleMark + p.Title
	}
	if r.About.License != "" {
		p.Licenses = []format.License{{Path: r.About.License}}
	}
	if r.About.Publisher != "" {
		p.Contributors = []format.Contributor{{Title: r.About.Publisher, Email: r.About.Contact, Path: r.About.PublisherURI, Role: "publisher"}}
	}
	p.Sources = publishersOf(r)
	csvs := map[string]bool{}
	for _, e := range r.Exports {
		csvs[e.Model.Name] = e.CSV != nil
	}
	for _, e := range r.Exports {
		p.Resources = append(p.Resources, describeTable(r, e, sums))
		if e.CSV != nil {
			p.Resources = append(p.Resources, describeCSV(r, e, sums, csvs))
		}
	}
	return p.Text()
}

func describeTable(r Release, e warehouse.Export, sums map[string]format.Sum) *format.Resource {
	m := e.Model
	res := &format.Resource{
		Name: m.Name, Title: m.Grain, Description: m.Comment(), Format: format.Parquet,
		MediaType: parquetType, Profile: "data-resource", Sources: sourcesOf(r, e),
		Schema: format.Schema{PrimaryKey: m.Key},
	}
	var sections []format.Section
	for _, f := range e.Files {
		sections = append(sections, section(f, sums))
	}
	res.SetSections(sections)
	for i := range e.Columns {
		res.Schema.Fields = append(res.Schema.Fields, describeColumn(e, i))
	}
	for _, to := range e.References {
		res.Schema.ForeignKeys = append(res.Schema.ForeignKeys, format.ForeignKey{Fields: to.Columns, Reference: format.Reference{Resource: to.Table, Fields: to.Columns}})
	}
	return res
}

func section(f warehouse.File, sums map[string]format.Sum) format.Section {
	s := sums[f.Path]
	return format.Section{Path: f.Path, Rows: f.Rows, Bytes: s.Bytes, Hash: format.HashOf(s.SHA256)}
}

// describeCSV describes the same table as CSV, whose references are to CSV.
func describeCSV(r Release, e warehouse.Export, sums map[string]format.Sum, asCSV map[string]bool) *format.Resource {
	res := describeTable(r, e, sums)
	res.Name, res.Format, res.MediaType = e.Model.Name+format.CSVSuffix, format.AsCSV, csvType
	res.Profile, res.Encoding = "tabular-data-resource", "utf-8"
	res.Dialect = &format.Dialect{Delimiter: ",", LineTerminator: "\r\n", QuoteChar: `"`, DoubleQuote: true, Header: true}
	res.SetSections([]format.Section{section(*e.CSV, sums)})
	var to []format.ForeignKey
	for _, k := range res.Schema.ForeignKeys {
		if asCSV[k.Reference.Resource] {
			k.Reference.Resource += format.CSVSuffix
			to = append(to, k)
		}
	}
	res.Schema.ForeignKeys = to
	return res
}

func describeColumn(e warehouse.Export, i int) format.Field {
	c := e.Columns[i]
	f := format.Field{Name: c.Name, Title: titleOf(c.Name), Type: fieldType(c.Type), DuckDB: c.Type,
		Description: fmt.Sprint(e.Model.Columns[i].Value), Unit: e.Model.UnitOf(c.Name, c.Type)}
	if slices.Contains(e.Model.Key, c.Name) { // a check has seen to it
		f.Constraints = &format.Constraint{Required: true}
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
