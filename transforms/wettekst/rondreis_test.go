package wettekst

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/internal/tier"
	"medebewind/transforms"
	"medebewind/transforms/bwb"
)

// toestanden gives the shared toestanden, or skips the test.
func toestanden(tb testing.TB) []string {
	tb.Helper()
	paths, err := filepath.Glob("../../../shared/bronnen/bwb/*/*/xml/*.xml")
	if err != nil {
		tb.Fatal(err)
	}
	if len(paths) == 0 {
		tb.Skip("the shared sources are not beside the repository")
	}
	return paths
}

// xmlUnits gives the units of a toestand as lines.
func xmlUnits(tb testing.TB, data []byte) []string {
	tb.Helper()
	var units []string
	err := bwb.Toestand.Run(data, func(table *transforms.Table, record arrow.Record) error {
		if table != transforms.BWBArtikel {
			return nil
		}
		cell := map[string]func(int) string{}
		for i, f := range record.Schema().Fields() {
			cell[f.Name] = func(row int) string {
				if record.Column(i).IsNull(row) {
					return ""
				}
				return record.Column(i).ValueStr(row)
			}
		}
		for row := range int(record.NumRows()) {
			if status := cell["status"](row); cell["artikel"](row) != "" && status != "vervallen" && status != "nogniet" {
				units = append(units, unitLine(cell["artikel"](row), cell["lid"](row), cell["onderdeel"](row), cell["aanhef"](row), cell["tekst"](row)))
			}
		}
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return units
}

func unitLine(artikel, lid, onderdeel, aanhef, tekst string) string {
	return fmt.Sprintf("%s|%s|%s|%q|%q", strings.ReplaceAll(artikel, "\u00A0", " "), lid, onderdeel, aanhef, tekst)
}

func textUnits(tb testing.TB, text string) []string {
	tb.Helper()
	var units []string
	err := Read([]byte(text), func(u *Unit) error {
		if len(u.Artikel) > 0 && !u.Buiten && u.Werking == "" {
			units = append(units, unitLine(string(u.Artikel), string(u.Lid), string(u.Onderdeel), string(u.Aanhef), string(u.Tekst)))
		}
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return units
}

// xmlNorms and textNorms give the provisions of a toestand and of a text by
// their place.
func xmlNorms(tb testing.TB, data []byte) []string {
	tb.Helper()
	var norms []string
	_, err := bwb.Bepalingen(data, func(b *bwb.Bepaling) error {
		norms = append(norms, fmt.Sprintf("%s|%s|%s|%s|%s", strings.ReplaceAll(string(b.Plaats.Artikel), "\u00A0", " "), b.Plaats.Lid, b.Plaats.Onderdeel, b.Orgaan, b.Modaliteit))
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return norms
}

func textNorms(tb testing.TB, bwbID, text string) []string {
	tb.Helper()
	var norms []string
	_, err := bepalingen(bwbID, nil, []byte(text), func(b *Bepaling) error {
		norms = append(norms, fmt.Sprintf("%s|%s|%s|%s|%s", b.Plaats.Artikel, b.Plaats.Lid, b.Plaats.Onderdeel, b.Orgaan, b.Modaliteit))
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return norms
}

// shared counts what is in both, and gives what is in one only.
func shared(a, b []string) (both int, onlyA, onlyB []string) {
	count := map[string]int{}
	for _, s := range b {
		count[s]++
	}
	for _, s := range a {
		if count[s] > 0 {
			count[s]--
			both++
		} else {
			onlyA = append(onlyA, s)
		}
	}
	for _, s := range b {
		if count[s] > 0 {
			count[s]--
			onlyB = append(onlyB, s)
		}
	}
	return both, onlyA, onlyB
}

// own is a small law in the form of a toestand.
const own = `<toestand bwb-id="BWBR0099990" inwerkingtreding="2030-01-01"><wetgeving soort="wet"><citeertitel>Veldenwet</citeertitel>
<wet-besluit><wettekst>
<hoofdstuk><kop><label>Hoofdstuk</label><nr>1</nr><titel>Velden</titel></kop>
<artikel status="goed"><kop><label>Artikel</label><nr>1.1</nr><titel>Begripsbepalingen</titel></kop><al>In deze wet wordt verstaan onder:</al>
 <lijst><li><li.nr>–</li.nr><al>college: college van burgemeester en wethouders;</al></li><li><li.nr>–</li.nr><al>veld: een stuk grond in een gemeente dat niet is bebouwd.</al></li></lijst></artikel>
<artikel status="goed"><kop><label>Artikel</label><nr>1.2</nr></kop>
 <lid><lidnr>1</lidnr><al>Het college van burgemeester en wethouders draagt zorg voor de velden in de gemeente en voor de wegen die daarheen leiden, en wel:</al>
  <lijst><li><li.nr>a.</li.nr><al>in het voorjaar:</al><lijst><li><li.nr>1°.</li.nr><al>bij regen;</al></li><li><li.nr>2°.</li.nr><al>bij droogte;</al></li></lijst></li>
  <li><li.nr>b.</li.nr><al>in het najaar.</al></li></lijst></lid>
 <lid><lidnr>2</lidnr><al>De gemeenteraad kan bij verordening regels stellen over velden. De burgemeester kan een veld sluiten.</al></lid>
 <lid><lidnr>2a</lidnr><al>Gedeputeerde staten stellen een plan vast.</al></lid></artikel></hoofdstuk>
<artikel status="goed"><kop><label>Artikel</label><nr>2a</nr></kop><al>Het college van burgemeester en wethouders verleent vergunning.</al><al>De vergunning geldt een jaar.</al></artikel>
</wettekst></wet-besluit></wetgeving></toestand>`

// However a law is laid out, its text gives what its XML gives.
func TestOwnLaw(t *testing.T) {
	units, norms := xmlUnits(t, []byte(own)), xmlNorms(t, []byte(own))
	if len(units) != 11 || len(norms) == 0 {
		t.Fatalf("%d units, %d norms", len(units), len(norms))
	}
	for _, s := range styles {
		text := plainText(t, []byte(own), s)
		if got := textUnits(t, text); !slices.Equal(sorted(got), sorted(units)) {
			t.Errorf("%s:\n%s\ngot  %s\nwant %s", s.name, text, strings.Join(got, "\n     "), strings.Join(units, "\n     "))
		}
		if got := textNorms(t, "BWBR0099990", text); !slices.Equal(got, norms) {
			t.Errorf("%s:\ngot  %s\nwant %s", s.name, strings.Join(got, "\n     "), strings.Join(norms, "\n     "))
		}
	}
}

func sorted(lines []string) []string { return slices.Sorted(slices.Values(lines)) }

// agreement counts what a toestand and its text have, and have in common.
type agreement struct{ units, unitsBoth, norms, normsBoth, more int }

// toestand is one in XML, with what that gives.
type toestand struct {
	bwbID        string
	data         []byte
	units, norms []string
}

func (a *agreement) add(tb testing.TB, of toestand, text string) {
	both, _, _ := shared(of.units, textUnits(tb, text))
	a.units, a.unitsBoth = a.units+len(of.units), a.unitsBoth+both
	both, _, more := shared(of.norms, textNorms(tb, of.bwbID, text))
	a.norms, a.normsBoth, a.more = a.norms+len(of.norms), a.normsBoth+both, a.more+len(more)
}

// TestSharedToestanden lays out real laws as text. What differs is for the
// most part a list that the XML has as lines, or in another list, and where lines
// are wrapped without indentation a line that could be an item.
func TestSharedToestanden(t *testing.T) {
	tier.Full(t, "it takes a minute")
	var all []toestand
	for _, path := range toestanden(t) {
		of := toestand{bwbID: filepath.Base(filepath.Dir(filepath.Dir(filepath.Dir(path))))}
		if of.bwbID == "BWBR0027464" { // the bijlage of the Besluit omgevingsrecht stands in its last artikel
			continue
		}
		of.data = []byte(readFile(t, path))
		of.units, of.norms = xmlUnits(t, of.data), xmlNorms(t, of.data)
		all = append(all, of)
	}
	for _, s := range styles {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			var a agreement
			for _, of := range all {
				if text := plainText(t, of.data, s); text != "" {
					a.add(t, of, text)
				}
			}
			t.Logf("units the same %d of %d (%.2f%%), norms %d of %d (%.2f%%), %d norms more", a.unitsBoth, a.units,
				100*float64(a.unitsBoth)/float64(a.units), a.normsBoth, a.norms, 100*float64(a.normsBoth)/float64(a.norms), a.more)
			if a.unitsBoth*100 < a.units*95 || a.normsBoth*100 < a.norms*99 || a.more*200 > a.norms {
				t.Error("that is fewer, or more, than a reader of the text would accept")
			}
		})
	}
}
