package publish

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/warehouse"
	models "medebewind/sql"
)

// keywords are by which catalogues find it.
var keywords = []string{"medebewind", "gemeenten", "provincies", "gemeentefonds", "provinciefonds", "taken en middelen", "Iv3", "wetgeving", "interbestuurlijke verhoudingen"}

// mains are the main tables in the order to read them.
func mains(r Release) []warehouse.Export {
	var found []warehouse.Export
	for _, e := range r.Exports {
		if e.Model.Place > 0 {
			found = append(found, e)
		}
	}
	slices.SortFunc(found, func(a, b warehouse.Export) int { return cmp.Compare(a.Model.Place, b.Model.Place) })
	return found
}

// start is the number of main tables that README begins with.
const start = 12

// readme tells who opens a release what is in it and where to begin.
func readme(r Release, _ map[string]format.Sum) ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# Medebewind, uitgave %s\n\n", Name(r.Manifest, r.CodeVersion))
	if r.Manifest.Herkomst.MadeUp() {
		b.WriteString("**" + ExampleNote + "**\n\n")
	}
	fmt.Fprintf(&b, "%s %s\n\nDe gegevens zijn die van %s. Een uitgave verandert nooit; een nieuwe komt ernaast.\n\n", packageTitle+".", packageDescription, r.Manifest.Finished.UTC().Format("2006-01-02 15:04 (UTC)"))
	b.WriteString("## Begin hier\n\nElke rij is een feit, met namen naast codes, in een stand van de circulaire. Kies een jaar en een verslagsoort (begroting of rekening) voordat u optelt.\n\n| tabel | waarover een rij gaat | wat zij zegt |\n|---|---|---|\n")
	all := mains(r)
	for _, e := range all[:min(start, len(all))] {
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", e.Model.Name, e.Model.Grain, firstSentence(e.Model.Meaning))
	}
	if len(all) > start {
		b.WriteString("\nDaarnaast: ")
		for i, e := range all[start:] {
			if i > 0 {
				b.WriteString(", ")
			}
			fmt.Fprintf(&b, "`%s`", e.Model.Name)
		}
		b.WriteString(".\n")
	}
	b.WriteString(`
## Wat er staat

| pad | wat |
|---|---|
| ` + "`mart/`, `kern/`, `indicator/`, `kwaliteit/`, `meta/`, `bron/`" + ` | elke tabel als Parquet; hoofdtabellen en kleine tabellen ook als CSV (RFC 4180) |
| ` + "`nl/`" + ` | de tabellen van mart als CSV voor Excel met Nederlandse instellingen: puntkomma, decimale komma |
| ` + "`xlsx/`" + ` | dezelfde tabellen als werkboek per thema, met een blad uitleg; van lange tabellen de nieuwste jaren |
| ` + "`api/v1/`" + ` | indicatoren als JSON voor scripts en webpagina's: begin bij index.json, beschreven in openapi.json |
| ` + "`rapport/`" + ` | het rapport: open index.html |
| ` + "`datapackage.json`, `dcat.jsonld`" + ` | beschrijving van elke kolom (Frictionless) en voor datacatalogi (DCAT-AP-NL) |
| ` + "`CHANGES.md`" + ` | wat verschilt van de uitgave ervoor |
| ` + "`LICENSE.md`, `CITATION.cff`" + ` | voorwaarden per bron, en hoe u deze uitgave aanhaalt |
| ` + "`SHA256SUMS`" + ` | controlegetallen |

## Vier dingen om te weten

1. Leeg is geen nul: een reden staat ernaast.
2. De algemene uitkering is vrij besteedbaar: dat een taak gedekt is, is een berekening en geen oormerk.
3. Een oordeel staat er alleen als het in elke doorgerekende keuze klopt.
4. In CSV en werkboeken staat een ' voor een tekst die een rekenblad anders als formule zou uitvoeren (zij begint met =, +, - of @), en in ` + "`nl/`" + ` ook voor een tekst die daar een ander getal of een dag zou worden (3.100).
`)
	return b.Bytes(), nil
}

// firstSentence is the first sentence of a text, fit for a cell of a table.
func firstSentence(text string) string {
	if i := strings.Index(text, ". "); i >= 0 {
		text = text[:i+1]
	}
	return strings.ReplaceAll(text, "|", `\|`)
}

// terms tells on what terms the parts may be used: of the whole what the operator
// says, of each source what its publisher says.
func terms(r Release, _ map[string]format.Sum) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("# Voorwaarden\n\n")
	if r.About.License != "" {
		fmt.Fprintf(&b, "Deze uitgave: %s\n\n", r.About.License)
	} else {
		b.WriteString("Wie deze uitgave publiceert heeft er geen licentie bij genoemd.\n\n")
	}
	if r.Manifest.Herkomst.MadeUp() {
		b.WriteString("De gegevens zijn verzonnen en komen van geen bron.\n")
		return b.Bytes(), nil
	}
	b.WriteString("Per bron, zoals haar uitgever zegt, tenzij een document anders vermeldt:\n\n| bron | uitgever | voorwaarden |\n|---|---|---|\n")
	for _, s := range about.All() {
		said := "niet gevonden"
		if s.Terms != nil {
			said = fmt.Sprintf("[%s](%s)", s.Terms.Title, s.Terms.Path)
		}
		fmt.Fprintf(&b, "| %s | [%s](%s) | %s |\n", s.Title, s.Publisher, s.Home, said)
	}
	b.WriteString("\nUit welke bronnen een tabel komt staat bij `sources` in datapackage.json; van welk document een rij komt in `meta.document`.\n")
	return b.Bytes(), nil
}

// citation is how to cite it (https://citation-file-format.github.io, 1.2.0). Without a
// publisher the author is the monitor itself: the format wants one.
func citation(r Release, _ map[string]format.Sum) ([]byte, error) {
	author := r.About.Publisher
	if author == "" {
		author = "medebewind"
	}
	title := packageTitle
	if r.Manifest.Herkomst.MadeUp() {
		title = exampleMark + title
	}
	cff := yaml.MapSlice{
		{Key: "cff-version", Value: "1.2.0"}, {Key: "message", Value: "Haal deze uitgave zo aan."}, {Key: "type", Value: "dataset"},
		{Key: "title", Value: title}, {Key: "authors", Value: []yaml.MapSlice{{{Key: "name", Value: author}}}},
		{Key: "version", Value: Name(r.Manifest, r.CodeVersion)}, {Key: "date-released", Value: r.Manifest.Finished.UTC().Format("2006-01-02")},
		{Key: "abstract", Value: packageDescription}, {Key: "keywords", Value: keywords},
		{Key: "identifiers", Value: []yaml.MapSlice{{{Key: "type", Value: "other"}, {Key: "value", Value: "sha256:" + Hash(r.Manifest, r.CodeVersion)}, {Key: "description", Value: "momentopname en code"}}}},
	}
	if r.About.License != "" {
		cff = append(cff, yaml.MapItem{Key: "license-url", Value: r.About.License})
	}
	if r.About.BaseURL != "" {
		cff = append(cff, yaml.MapItem{Key: "url", Value: r.About.BaseURL})
	}
	return yaml.Marshal(cff)
}

// changes tells what differs from the release before, table by table.
func changes(r Release, sums map[string]format.Sum) ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# Wat er veranderde\n\nUitgave %s", Name(r.Manifest, r.CodeVersion))
	if r.Before == nil {
		if c := r.Manifest.Compared; c != nil {
			fmt.Fprintf(&b, " volgt op %s, die niet meer wordt bewaard of niet te lezen is.\n", c.Release)
		} else {
			b.WriteString(" is met geen eerdere vergeleken.\n")
		}
		return b.Bytes(), nil
	}
	fmt.Fprintf(&b, " tegenover %s.\n\n", r.Before.Name)
	if r.Before.CodeVersion != r.CodeVersion {
		fmt.Fprintf(&b, "De code is een andere (%s, was %s): een verschil kan daarvan zijn.\n\n", r.CodeVersion, r.Before.CodeVersion)
	}
	if len(r.Documents) > 0 {
		b.WriteString("## Documenten\n\n")
		for _, line := range r.Documents {
			fmt.Fprintf(&b, "- %s\n", line)
		}
		b.WriteString("\n")
	}
	differ := tablesThatDiffer(r, sums)
	fmt.Fprintf(&b, "## Tabellen: %d anders\n\n", len(differ))
	if len(differ) > 0 {
		b.WriteString("| tabel | rijen | was |\n|---|---|---|\n" + strings.Join(differ, ""))
	}
	b.WriteString("\nRij voor rij: `medebewind diff " + r.Before.Name + " " + Name(r.Manifest, r.CodeVersion) + "`.\n")
	return b.Bytes(), nil
}

// tablesThatDiffer gives a line for each table with other bytes than before, main
// tables first.
func tablesThatDiffer(r Release, sums map[string]format.Sum) []string {
	was, csv := map[string]*format.Resource{}, map[string]string{}
	for _, t := range r.Before.Resources {
		if t.Format == format.Parquet {
			was[t.Name] = t
		} else {
			csv[t.Name] = t.Hash
		}
	}
	exports := slices.Clone(r.Exports)
	slices.SortStableFunc(exports, func(a, b warehouse.Export) int { return cmp.Compare(rank(a.Model), rank(b.Model)) })
	var lines []string
	for _, e := range exports {
		before := was[e.Model.Name]
		delete(was, e.Model.Name)
		now := describeTable(r, e, sums)
		switch {
		case before == nil:
			lines = append(lines, fmt.Sprintf("| `%s` | %d | nieuw |\n", now.Name, now.Rows))
		case differs(before, now, csv[now.Name+format.CSVSuffix], e, sums):
			lines = append(lines, fmt.Sprintf("| `%s` | %d | %d |\n", now.Name, now.Rows, before.Rows))
		}
	}
	for _, t := range r.Before.Tables() {
		if was[t.Name] != nil {
			lines = append(lines, fmt.Sprintf("| `%s` | vervallen | %d |\n", t.Name, t.Rows))
		}
	}
	return lines
}

// differs tells whether a table is another than before. Parquet says in each file of
// which snapshot it is, so that its hash tells nothing: CSV does, and of a table
// without one its rows and size.
func differs(before, now *format.Resource, csv string, e warehouse.Export, sums map[string]format.Sum) bool {
	if e.CSV != nil && csv != "" {
		return csv != format.HashOf(sums[e.CSV.Path].SHA256)
	}
	return before.Rows != now.Rows || before.Bytes != now.Bytes
}

// rank puts main tables first, in the order to read them.
func rank(m *models.Model) int {
	if m.Place > 0 {
		return m.Place
	}
	return 1 << 20
}
