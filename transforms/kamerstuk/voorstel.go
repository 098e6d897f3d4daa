package kamerstuk

import (
	"fmt"
	"regexp"
	"strings"

	"medebewind/transforms"
	"medebewind/transforms/normen"
	"medebewind/transforms/wettekst"
)

// billHeading adds a heading of a bill.
func (r *reader) billHeading(text string) {
	if m := own.FindStringSubmatch(text); m != nil {
		r.artikel = m[1]
	}
	r.wet = append(r.wet, text)
}

var (
	// own is the heading of an article of a bill that changes others: those have
	// roman numbers, and new law has not.
	own = regexp.MustCompile(`^(?i:artikel) ([IVXLC]+[A-Za-z]{0,2})\b`)
	// changing leads what an article changes.
	changing = regexp.MustCompile(`\b(?:wordt|worden) (?:[^.;]* )?(?:gewijzigd|ingevoegd|toegevoegd|ingetrokken)\b|\b(?:komt|komen) te luiden|\bluidende:`)
)

// billLine adds a paragraph of a bill; items of a list in a list stand deeper.
func (r *reader) billLine(text string) {
	if r.stuk.Changes == nil {
		r.stuk.Changes = map[string]string{}
	}
	if r.artikel != "" && r.stuk.Changes[r.artikel] == "" && changing.MatchString(text) {
		r.stuk.Changes[r.artikel] = text
	}
	r.wet = append(r.wet, strings.Repeat("  ", r.indent)+text)
}

// assumed is what most laws that a bill changes define, and the bill does not say
// again: a norm that is only read under it is one of certainty L.
var assumed = &normen.Act{Begrippen: []normen.Begrip{{Soort: normen.Definitie, Term: "college", Organen: string(normen.College)}}}

// spot is where a norm stands, whatever it was read under.
type spot struct {
	artikel, lid, onderdeel, wijziging, orgaan, modaliteit string
	zin                                                    int
}

func spotOf(b *wettekst.Bepaling) spot {
	return spot{string(b.Plaats.Artikel), string(b.Plaats.Lid), string(b.Plaats.Onderdeel), string(b.Plaats.Wijziging), string(b.Orgaan), string(b.Modaliteit), b.Zin}
}

// emitBepalingen gives the norms of a bill, one for each layer that bears them.
func emitBepalingen(s *Stuk, emit transforms.Emit) error {
	said := map[spot]bool{}
	if _, err := wettekst.BepalingenUnder(nil, []byte(s.Wet), func(b *wettekst.Bepaling) error {
		said[spotOf(b)] = true
		return nil
	}); err != nil {
		return fmt.Errorf("reading the bill: %w", err)
	}
	out := transforms.NewBatch(transforms.KamerstukBepaling, emit)
	defer out.Close()
	row := int64(0)
	_, err := wettekst.BepalingenUnder(assumed, []byte(s.Wet), func(b *wettekst.Bepaling) error {
		// The bill may change a sentence only: how sure its reading is, is not how
		// sure that of a whole law is.
		zekerheid := "M"
		if !said[spotOf(b)] || b.Zekerheid == "L" {
			zekerheid = "L"
		}
		for _, laag := range b.Lagen() {
			row++
			s.emitBepaling(out, b, row, laag, zekerheid)
			if err := out.Next(); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("reading the bill: %w", err)
	}
	return out.Flush()
}

func (s *Stuk) emitBepaling(out *transforms.Batch, b *wettekst.Bepaling, row int64, laag, zekerheid string) {
	out.Text(0, s.Dossier)
	out.Text(1, s.Number)
	out.Int(2, row)
	out.Bytes(3, b.Plaats.Wijziging)
	out.Text(4, s.changes(string(b.Plaats.Wijziging)))
	out.Bytes(5, b.Plaats.Artikel)
	out.Bytes(6, b.Plaats.Lid)
	out.Bytes(7, b.Plaats.Onderdeel)
	out.Int(8, int64(b.Zin))
	out.Int(9, int64(b.Groep))
	out.Text(10, laag)
	for i, value := range []string{string(b.Orgaan), string(b.Modaliteit), string(b.Soort), zekerheid, b.Regel} {
		out.Text(11+i, value)
	}
	out.Bytes(16, b.Tekst)
}

// changes is the line of the article of a bill that says which law it changes; of
// 'artikel I, onderdeel A' that is article I.
func (s *Stuk) changes(place string) string {
	first, _, _ := strings.Cut(place, ",")
	return s.Changes[strings.TrimPrefix(first, "artikel ")]
}
