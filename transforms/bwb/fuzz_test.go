package bwb

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
)

// seeds adds the documents of testdata and some beginnings of theirs.
func seeds(f *testing.F, more ...string) {
	f.Helper()
	paths, err := filepath.Glob("testdata/*.xml")
	if err != nil || len(paths) == 0 {
		f.Fatalf("no seeds, %v", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(data[:len(data)*2/3])
	}
	for _, seed := range more {
		f.Add([]byte(seed))
	}
}

// run checks that a document is either read or refused with its reason, and
// gives the number of rows per table.
func run(t *testing.T, transform *transforms.Transform, data []byte) (rows map[*transforms.Table]int64, ok bool) {
	t.Helper()
	rows = map[*transforms.Table]int64{}
	err := transform.Run(data, func(table *transforms.Table, record arrow.Record) error {
		rows[table] += record.NumRows()
		return nil
	})
	var placed *transforms.PlaceError
	var diagnostic *DiagnosticError
	if err != nil && !errors.As(err, &placed) && !errors.As(err, &diagnostic) {
		t.Errorf("%q gives an error without a place: %v", data, err)
	}
	return rows, err == nil
}

func FuzzToestand(f *testing.F) {
	seeds(f, head+`<wettekst><artikel><al>a<lijst><li><al>b</al></li></lijst>c</al></artikel></wettekst>`+tail,
		head+`<wettekst><li><al>x</al></li><lijst><li><lijst><li/></lijst></li></lijst></wettekst>`+tail,
		head+`<wettekst><artikel><x><lid><artikel/></lid><li/></x><table><row/></table></artikel></wettekst>`+tail,
		string(law(article("1"+footer, `<al>1.De raad 10<sup>6</sup><inf>2</inf><formule><plaatje>x</plaatje></formule></al><al><redactie type="extra">Voor het overige luidt het lid als volgt:</redactie></al><al>2.Dit lid is nog niet in werking getreden.</al>`))),
		string(law(`<hoofdstuk status="nogniet"><structuurtekst><al><redactie type="noodwetgeving">Dit hoofdstuk treedt niet in werking.</redactie></al></structuurtekst><enig-artikel><lid><lidnr/><al>4.Het college<noot><noot.al>n</noot.al></noot></al></lid></enig-artikel></hoofdstuk>`)),
		string(law(`<wijzig-artikel><kop><nr>I</nr></kop><wijzig-lid><lidnr>1</lidnr><wat>luidt:</wat><wijziging><artikel><kop><nr>1</nr></kop><lid><lidnr>1</lidnr><al>x<lijst><li/></lijst></al></lid></artikel></wijziging></wijzig-lid></wijzig-artikel>`)),
		string(law(article("1", `<definitielijst><definitie-item><term>a</term><definitie><al>b</al><lijst><li><al>c</al></li></lijst></definitie></definitie-item></definitielijst><tussenkop>Artikel 1.</tussenkop><specificatielijst><specificatie-item><specificatie><al>d</al></specificatie><waarde>e</waarde></specificatie-item></specificatielijst>`))))
	f.Fuzz(func(t *testing.T, data []byte) {
		if rows, ok := run(t, Toestand, data); ok && rows[transforms.BWBRegeling] != 1 {
			t.Errorf("%q gives %d regelingen", data, rows[transforms.BWBRegeling])
		}
		r := newReader(data)
		r.bepaling = func(*Bepaling) error { return nil }
		r.unit = func(u *unit, p *provision) error {
			for _, text := range [][]byte{u.tekst, u.noot, u.lid, u.onderdeel, u.aanhef, p.titel, p.nummer} {
				if shaped(text) {
					t.Errorf("%q gives %q, which is not folded", data, text)
				}
			}
			return nil
		}
		_ = r.document()
	})
}

// shaped tells a character that fold would have changed, other than spaces and
// line ends.
func shaped(text []byte) bool {
	for i := range text {
		if _, width := plainForm(text[i:]); width > 0 && text[i] != ' ' && text[i] != '\n' {
			return true
		}
	}
	return false
}

func FuzzManifest(f *testing.F) {
	seeds(f, manifestation(`<size>1</size>`), `<work label="B"/>`)
	f.Fuzz(func(t *testing.T, data []byte) {
		rows, ok := run(t, Manifests, data)
		m, err := ReadManifest(data)
		if ok && (err != nil || rows[transforms.BWBWerk] != 1 || rows[transforms.BWBExpressie] != int64(len(m.Expressions))) {
			t.Errorf("%q gives %v of %+v, %v", data, rows, m, err)
		}
	})
}

func FuzzZoek(f *testing.F) {
	seeds(f, `<diagnostics/>`, page+`<identifier>B</identifier></recordData></record></records></searchRetrieveResponse>`)
	f.Fuzz(func(t *testing.T, data []byte) {
		rows, ok := run(t, Zoek, data)
		answer, err := ReadZoek(data)
		if ok && (err != nil || rows[transforms.BWBZoek] != int64(len(answer.Records))) {
			t.Errorf("%q gives %v of %+v, %v", data, rows, answer, err)
		}
	})
}
