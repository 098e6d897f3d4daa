package report

import (
	"context"
	"database/sql"
	"encoding/xml"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/report/getal"
	"medebewind/pipelines/warehouse/woordenboek"
)

// Downloads is what can be taken away: the tables of the release, and its files that
// hold more than one.
type Downloads struct {
	Groepen  []*DownloadGroep
	Werkboek []string
	API      string
}

// DownloadGroep are the tables of a schema.
type DownloadGroep struct {
	Schema, Wat string
	Tabellen    []*Download
}

// Download is a table of the release, with the files that it has there.
type Download struct {
	Naam, Wat, Korrel string
	// Parquet, CSV and Excel, which is CSV for Dutch settings, are one file each; ""
	// where it has none. Delen is the folder of a table in parts.
	Parquet, CSV, Excel, Delen string
}

// Vormen are its files by what they are called.
func (d *Download) Vormen() map[string]string {
	forms := map[string]string{"CSV": d.CSV, "CSV voor Excel": d.Excel, "Parquet": d.Parquet}
	maps.DeleteFunc(forms, func(_, file string) bool { return file == "" })
	return forms
}

// downloads lists the files that a release has, by schema: what is for use first.
func downloads(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	all, err := woordenboek.Read(ctx, db)
	if err != nil {
		return nil, err
	}
	in := &Downloads{}
	of := map[string]*DownloadGroep{}
	for _, s := range schemas {
		of[s.Naam] = &DownloadGroep{Schema: s.Naam, Wat: s.Wat}
		in.Groepen = append(in.Groepen, of[s.Naam])
	}
	for _, t := range all {
		schema, _, _ := strings.Cut(t.Naam, ".")
		if d := site.download(t); d != nil && of[schema] != nil {
			of[schema].Tabellen = append(of[schema].Tabellen, d)
		}
	}
	for _, file := range site.Over.Bestanden {
		switch {
		case path.Dir(file) == format.SheetDir:
			in.Werkboek = append(in.Werkboek, file)
		case file == format.APIDir+"/index.json":
			in.API = file
		}
	}
	return []pagina{{"downloads.html", "downloads", "Downloads", in, "Alle tabellen van deze uitgave, als CSV en Parquet, met wat erin staat."}}, nil
}

// download gives the files of a table; nil when the release has none.
func (s *Site) download(t woordenboek.Tabel) *Download {
	d := &Download{Naam: t.Naam, Wat: t.Betekenis, Korrel: t.Korrel}
	has := func(file string) string {
		if slices.Contains(s.Over.Bestanden, file) {
			return file
		}
		return ""
	}
	d.Parquet, d.CSV = has(format.File(t.Naam)), has(format.CSV(t.Naam))
	if strings.HasPrefix(t.Naam, "mart.") {
		d.Excel = has(format.DutchCSV(t.Naam))
	}
	parts := path.Dir(format.OnlyPart(t.Naam)) + "/"
	if slices.ContainsFunc(s.Over.Bestanden, func(file string) bool { return strings.HasPrefix(file, parts) }) {
		d.Delen = parts
	}
	if d.Parquet == "" && d.Delen == "" {
		return nil
	}
	return d
}

// Uitgaveadres is where a file of the release is served; empty where that is not told.
func (s *Site) Uitgaveadres(path string) string {
	if s.Over.Adres == "" {
		return ""
	}
	return s.Over.AdresUitgave + "/" + path
}

// Wijzigingen is what changed since the release before, in words.
type Wijzigingen struct {
	Vergelijking Vergelijking
	Regels       []Verandering
	Verschillen  []Verschil
}

// Verandering counts the figures of one measure that changed.
type Verandering struct {
	Naam               string
	Aantal, Nieuw, Weg int64
	Meest              *string
	Verandering        *float64
}

// Zin tells it in a sentence.
func (v Verandering) Zin() string {
	text := fmt.Sprintf("%s: %s anders", v.Naam, getal.Aantal(int(v.Aantal), "cijfer", "cijfers"))
	if v.Nieuw > 0 {
		text += fmt.Sprintf(", waarvan %d nieuw", v.Nieuw)
	}
	if v.Weg > 0 {
		text += fmt.Sprintf(", %d verdwenen", v.Weg)
	}
	if v.Verandering != nil && v.Meest != nil {
		text += fmt.Sprintf("; het meest %s (%s)", *v.Meest, getal.Procent(v.Verandering))
	}
	return getal.Zin(text)
}

// Samen tells in a sentence what changed.
func (w *Wijzigingen) Samen() string {
	switch {
	case !w.Vergelijking.Vergeleken:
		return "Er is niet vergeleken: " + w.Vergelijking.Reden
	case len(w.Regels) == 0:
		return "Geen van de cijfers die worden vergeleken is veranderd sinds uitgave " + w.Vergelijking.Uitgave
	}
	n := 0
	for _, r := range w.Regels {
		n += int(r.Aantal)
	}
	text := fmt.Sprintf("%s veranderden sinds uitgave %s", getal.Aantal(n, "cijfer", "cijfers"), w.Vergelijking.Uitgave)
	if !w.Vergelijking.ZelfdeCode {
		text += ", die met andere code is gemaakt: een verschil kan ook daaruit komen"
	}
	return text
}

// wijzigingen is the page of changes; the feed tells the same.
func wijzigingen(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	in := &Wijzigingen{Vergelijking: Vergelijking{Reden: "er is geen eerdere uitgave"}}
	compared, err1 := ask[Vergelijking](ctx, db, "vergelijking")
	lines, err2 := ask[Verandering](ctx, db, "wijziging")
	figures, err3 := ask[Verschil](ctx, db, "verschil")
	for _, err := range []error{err1, err2, err3} {
		if err != nil {
			return nil, err
		}
	}
	if len(compared) > 0 {
		in.Vergelijking = compared[0]
	}
	in.Regels, in.Verschillen = lines, figures
	site.wijzigingen = in
	return []pagina{{"wijzigingen.html", "wijzigingen", "Wijzigingen", in, in.Samen() + "."}}, nil
}

// feed is the Atom feed of changes: an entry for this release.
func (s *Site) feed() []byte {
	type link struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	}
	type entry struct {
		Title   string `xml:"title"`
		ID      string `xml:"id"`
		Updated string `xml:"updated"`
		Link    link   `xml:"link"`
		Summary string `xml:"summary"`
	}
	lines := []string{s.wijzigingen.Samen() + "."}
	for _, r := range s.wijzigingen.Regels {
		lines = append(lines, r.Zin()+".")
	}
	title := "Medebewind"
	if s.Voorbeeld() {
		title = "VOORBEELD " + title
	}
	day := s.Gestart.UTC().Format(time.RFC3339)
	text, err := xml.MarshalIndent(struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		Title   string   `xml:"title"`
		ID      string   `xml:"id"`
		Updated string   `xml:"updated"`
		Author  string   `xml:"author>name"`
		Link    link     `xml:"link"`
		Entry   entry    `xml:"entry"`
	}{Title: title + ": wijzigingen", ID: "urn:medebewind:wijzigingen", Updated: day, Author: title, Link: link{"self", s.Adres("wijzigingen.xml")},
		Entry: entry{title + ", momentopname " + s.RunID, "urn:sha256:" + s.Snapshot, day, link{"alternate", s.Adres("wijzigingen.html")}, strings.Join(lines, " ")}}, "", " ")
	if err != nil { // strings and links can always be written
		panic(err)
	}
	return append([]byte(xml.Header), append(text, '\n')...)
}
