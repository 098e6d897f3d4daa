package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"

	"medebewind/transforms/verschil"
)

// changeLine is a change of a provision as it is printed. Soort is nieuw, gewijzigd
// or vervallen; the old place and modality are those of the older text.
type changeLine struct {
	Soort         string  `json:"soort"`
	SoortNorm     *string `json:"soort_norm"`
	Artikel       *string `json:"artikel"`
	Lid           *string `json:"lid"`
	Onderdeel     *string `json:"onderdeel"`
	Orgaan        string  `json:"orgaan"`
	Modaliteit    string  `json:"modaliteit"`
	ModaliteitOud *string `json:"modaliteit_oud"`
	ArtikelOud    *string `json:"artikel_oud"`
	LidOud        *string `json:"lid_oud"`
	TekstOud      *string `json:"tekst_oud"`
	TekstNieuw    *string `json:"tekst_nieuw"`
}

// changes are what one text makes of another.
type changes struct {
	Oud    string       `json:"oud"`
	Nieuw  string       `json:"nieuw"`
	Regels []changeLine `json:"verschillen"`

	// bill tells that Nieuw amends a law, so that what it does not speak of stays.
	bill bool
}

// compareBepalingen tells what now makes of old. Of a bill that amends a law only
// the places that it gives anew are compared.
func compareBepalingen(old, now *bepalingen) *changes {
	c := &changes{Oud: old.Bestand, Nieuw: now.Bestand, Regels: []changeLine{}}
	c.bill = slices.ContainsFunc(now.Bepalingen, func(l bepalingLine) bool { return l.Wijziging != nil })
	compare := verschil.Compare
	if c.bill {
		compare = verschil.CompareBill
	}
	for _, change := range compare(norms(old), norms(now)) {
		c.Regels = append(c.Regels, newChangeLine(change))
	}
	return c
}

func norms(b *bepalingen) []verschil.Norm {
	text := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	all := make([]verschil.Norm, len(b.Bepalingen))
	for i, l := range b.Bepalingen {
		all[i] = verschil.Norm{Artikel: text(l.Artikel), Lid: text(l.Lid), Onderdeel: text(l.Onderdeel), Zin: l.Zin,
			Orgaan: string(l.Orgaan), Modaliteit: string(l.Modaliteit), Soort: string(l.SoortNorm), Tekst: l.Tekst}
	}
	return all
}

func newChangeLine(c verschil.Change) changeLine {
	text := func(s string) *string { return optional([]byte(s)) }
	at := c.New
	if at == nil {
		at = c.Old
	}
	line := changeLine{Soort: c.Soort, SoortNorm: text(at.Soort), Artikel: text(at.Artikel), Lid: text(at.Lid),
		Onderdeel: text(at.Onderdeel), Orgaan: at.Orgaan, Modaliteit: at.Modaliteit}
	if c.Old != nil {
		line.ModaliteitOud, line.ArtikelOud, line.LidOud, line.TekstOud = text(c.Old.Modaliteit), text(c.Old.Artikel), text(c.Old.Lid), text(c.Old.Tekst)
	}
	if c.New != nil {
		line.TekstNieuw = text(c.New.Tekst)
	}
	return line
}

var changeColumns = []string{"soort", "soort_norm", "artikel", "lid", "onderdeel", "orgaan", "modaliteit", "modaliteit_oud", "artikel_oud", "lid_oud", "tekst_oud", "tekst_nieuw"}

// values gives the cells of changeColumns; cut is the most that a text may take, 0
// is all of it.
func (l *changeLine) values(cut int) []*string {
	text := func(s *string) *string {
		if s == nil || cut == 0 {
			return s
		}
		short := shorten(*s, cut)
		return &short
	}
	return []*string{&l.Soort, l.SoortNorm, l.Artikel, l.Lid, l.Onderdeel, &l.Orgaan, &l.Modaliteit, l.ModaliteitOud, l.ArtikelOud, l.LidOud, text(l.TekstOud), text(l.TekstNieuw)}
}

func (c *changes) write(w io.Writer, form string) error {
	if form == "json" {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(c)
	}
	out, cut := csvWriter(w), 0
	if form == "table" {
		if len(c.Regels) == 0 {
			return nil
		}
		out, cut = tableWriter(w), max(leastText, (width(w)-90)/2)
	}
	rows := make([][]*string, len(c.Regels))
	for i := range c.Regels {
		rows[i] = c.Regels[i].values(cut)
	}
	return writeRows(out, changeColumns, rows)
}

// summary counts changes by what became of the norm and by kind.
func (c *changes) summary() string {
	text := ""
	for _, soort := range []string{verschil.Nieuw, verschil.Gewijzigd, verschil.Vervallen} {
		kinds, all := map[string]int{}, 0
		for _, l := range c.Regels {
			if l.Soort == soort {
				all++
				kind := "soort onbekend"
				if l.SoortNorm != nil {
					kind = *l.SoortNorm
				}
				kinds[kind]++
			}
		}
		text += fmt.Sprintf("%d %s", all, soort)
		for i, kind := range slices.Sorted(maps.Keys(kinds)) {
			sign := ", "
			if i == 0 {
				sign = ": "
			}
			text += fmt.Sprintf("%s%d %s", sign, kinds[kind], kind)
		}
		text += "\n"
	}
	if c.bill {
		text += "only artikelen and leden that the bill gives anew were compared; what it lets lapse or changes inside a sentence is not read\n"
	}
	return text
}
