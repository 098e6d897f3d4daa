package report

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"text/template"

	"github.com/goccy/go-yaml"
)

// tabel is a table of a page, from sjabloon/tabellen: what stands over a column,
// which figure of the row is in it, in which unit and with which note, in one
// place. A template takes it in with {{tabel "NAAM"}}, which becomes text of
// that template, so that its cells see the variables of the page.
type tabel struct {
	Naam string `yaml:"tabel"`
	// Wat tells who cannot see the table what it is, Klasse how it looks and
	// whether it can be sorted or searched.
	Wat    string `yaml:"wat"`
	Klasse string `yaml:"klasse"`
	// Rijen is the list that has a row each, Attributen are those of a row.
	Rijen      string `yaml:"rijen"`
	Attributen string `yaml:"attributen"`
	// Anker is the place of the table on its page, by which it can be shared; Bron
	// the table of the warehouse that has its figures in full.
	Anker string `yaml:"anker"`
	Bron  string `yaml:"bron"`
	// Kaal leaves out the end tags that HTML does not ask for: a third of the
	// bytes of a long table.
	Kaal     bool     `yaml:"kaal"`
	Kolommen []*kolom `yaml:"kolommen"`
}

// kolom is a column. Its figure is the column Veld of the question, written in
// its Eenheid; units are in sjabloon/eenheden.yaml.
type kolom struct {
	Kop     string `yaml:"kop"`
	Veld    string `yaml:"veld"`
	Eenheid string `yaml:"eenheid"`
	// Cel is the content of the cell where a figure and its unit do not say it,
	// Naar where that links to, Noot what comes after it.
	Cel  string `yaml:"cel"`
	Naar string `yaml:"naar"`
	Noot string `yaml:"noot"`
	// Hoofd makes it the header of the row.
	Hoofd bool `yaml:"hoofd"`
	// Per is a list that has a column each, Cellen the list in the row with the
	// cell of each; Kop and Cel are of one of them.
	Per    string `yaml:"per"`
	Cellen string `yaml:"cellen"`
	// KopCel is the whole cell of the header where it holds more than words, and
	// Klasse the class of cells of a kind of their own.
	KopCel string `yaml:"kopcel"`
	Klasse string `yaml:"klasse"`

	Meting meting `yaml:"-"`
	// Getal is the class of a column of numbers; empty for another.
	Getal string `yaml:"-"`
}

// meting is how a unit is written.
type meting struct {
	Cel   string `yaml:"cel"`
	Kop   string `yaml:"kop"`
	Getal bool   `yaml:"getal"`
}

// Inhoud is what a cell holds.
func (k *kolom) Inhoud() string {
	switch {
	case k.Cel != "":
		return k.Cel
	case strings.Contains(k.Meting.Cel, "%s"):
		return fmt.Sprintf(k.Meting.Cel, veld(k.Veld))
	}
	return k.Meting.Cel
}

// veld is the field of a row for a column of a question: TaakID for taak_id.
func veld(column string) string {
	parts := strings.Split(column, "_")
	for i, part := range parts {
		switch part {
		case "":
		case "id", "url", "sha", "bwb", "au", "iu", "du", "bfu":
			parts[i] = strings.ToUpper(part)
		default:
			parts[i] = strings.ToUpper(part[:1]) + part[1:]
		}
	}
	return strings.Join(parts, "")
}

// readTables reads the tables of all pages by name.
func readTables() (map[string]*tabel, error) {
	units := map[string]meting{}
	if err := readYAML("sjabloon/eenheden.yaml", &units); err != nil {
		return nil, err
	}
	entries, err := files.ReadDir("sjabloon/tabellen")
	if err != nil {
		return nil, err
	}
	all := map[string]*tabel{}
	for _, entry := range entries {
		var tables []*tabel
		if err := readYAML("sjabloon/tabellen/"+entry.Name(), &tables); err != nil {
			return nil, err
		}
		for _, t := range tables {
			if all[t.Naam] != nil {
				return nil, fmt.Errorf("%s: a second table %q", entry.Name(), t.Naam)
			}
			if err := t.measure(units); err != nil {
				return nil, fmt.Errorf("%s: table %q: %w", entry.Name(), t.Naam, err)
			}
			all[t.Naam] = t
		}
	}
	return all, nil
}

func readYAML(name string, into any) error {
	text, err := files.ReadFile(name)
	if err != nil {
		return err
	}
	if err := yaml.NewDecoder(bytes.NewReader(text), yaml.Strict()).Decode(into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// measure gives each column its unit.
func (t *tabel) measure(units map[string]meting) error {
	for _, k := range t.Kolommen {
		unit, ok := units[k.Eenheid]
		if !ok {
			return fmt.Errorf("column %q: no unit %q in sjabloon/eenheden.yaml", k.Kop, k.Eenheid)
		}
		if k.Meting = unit; unit.Getal && t.Klasse != "som" { // in sums all is a number
			k.Getal = "getal"
		}
	}
	return nil
}

var (
	tabelForm = regexp.MustCompile(`\{\{tabel "([^"]+)"\}\}`)
	// The frame of a table is a template that writes a template.
	tabelText = template.Must(template.New("tabel.txt").Delims("[[", "]]").ParseFS(files, "sjabloon/tabel.txt"))
)

// withTables puts the tables that a template takes in at their place.
func withTables(page string, tables map[string]*tabel) (string, error) {
	var failed error
	whole := tabelForm.ReplaceAllStringFunc(page, func(call string) string {
		name := tabelForm.FindStringSubmatch(call)[1]
		if tables[name] == nil {
			failed = fmt.Errorf("no table %q in sjabloon/tabellen", name)
			return ""
		}
		var text strings.Builder
		if err := tabelText.Execute(&text, tables[name]); err != nil {
			failed = err
		}
		return text.String()
	})
	return whole, failed
}
