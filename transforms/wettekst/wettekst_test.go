package wettekst

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"medebewind/transforms"
	"medebewind/transforms/transformtest"
)

// describe gives units and what is apart, a line each.
func describe(tb testing.TB, text string) string {
	tb.Helper()
	var out strings.Builder
	err := Read([]byte(text), func(u *Unit) error {
		fmt.Fprintf(&out, "line %d", u.Regel)
		for _, f := range []struct {
			name  string
			value []byte
		}{{"in", u.Wijziging}, {"artikel", u.Artikel}, {"lid", u.Lid}, {"onderdeel", u.Onderdeel}} {
			if len(f.value) > 0 {
				fmt.Fprintf(&out, ", %s %s", f.name, f.value)
			}
		}
		if u.Buiten {
			out.WriteString(", buiten")
		}
		fmt.Fprintf(&out, ": %q", u.Tekst)
		if len(u.Token) > 0 {
			fmt.Fprintf(&out, " at %q after %q", u.Token, u.Aanhef)
		}
		out.WriteByte('\n')
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return out.String()
}

func TestGolden(t *testing.T) {
	for _, name := range []string{"wet", "wijziging"} {
		transformtest.Golden(t, name+".golden", describe(t, readFile(t, "testdata/"+name+".txt")))
	}
}

func readFile(tb testing.TB, path string) string {
	tb.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a loose sentence", "De raad beslist.", `line 1: "De raad beslist."`},
		{"a wrapped sentence", "De raad\nbeslist.\n", `line 1: "De raad beslist."`},
		{"a lid without artikel", "2. De raad beslist.", `line 1, lid 2: "De raad beslist."`},
		{"an item without artikel", "c. de raad.", `line 1, onderdeel c: "de raad." at "c." after ""`},
		{"number on a line of its own", "Artikel 3\n\n1\n\nDe raad beslist.", `line 3, artikel 3, lid 1: "De raad beslist."`},
		{"lines of the website", "Artikel 3\nToon relaties in LiDO\n1\nDe raad beslist.", `line 3, artikel 3, lid 1: "De raad beslist."`},
		{"a sentence on a titel", "De raad beslist over wat is bedoeld in\nTitel 4 Awb en ook over wat staat in\nArtikel 3 Wbv.", `line 1: "De raad beslist over wat is bedoeld in Titel 4 Awb en ook over wat staat in Artikel 3 Wbv."`},
		{"text behind the number", "Artikel 3. De raad beslist.", `line 1, artikel 3: "De raad beslist."`},
		{"a title behind the number", "Artikel 3. De raad\n\nDe raad beslist.", `line 3, artikel 3: "De raad beslist."`},
		{"a sentence on an artikel", "Artikel 3\nArtikel 4 is van toepassing.", `line 2, artikel 3: "Artikel 4 is van toepassing."`},
		{"a list after another", "Artikel 3\nHet zijn:\n\na. b.\n\nEr zijn:\n\na. c.",
			"line 2, artikel 3: \"Het zijn:\\nEr zijn:\"\n" + `line 4, artikel 3, onderdeel a: "b." at "a." after "Het zijn:"` + "\n" +
				`line 8, artikel 3, onderdeel a: "c." at "a." after "Er zijn:"`},
		{"tokens on one line", "Artikel 3\n1. Het zijn:\na. 1°. b.",
			"line 2, artikel 3, lid 1: \"Het zijn:\"\n" + `line 3, artikel 3, lid 1, onderdeel a: "" at "a." after "Het zijn:"` + "\n" +
				`line 3, artikel 3, lid 1, onderdeel a.1°: "b." at "1°." after "Het zijn:\na."`},
		{"i after h", "Het is: \nh. x;\ni. y.", "line 1: \"Het is:\"\n" + `line 2, onderdeel h: "x;" at "h." after "Het is:"` + "\n" +
			`line 3, onderdeel i: "y." at "i." after "Het is:"`},
		{"an instruction in a numbered bill", "Artikel 8\nArtikel 3 van de Veldenwet komt te luiden:\nArtikel 3\nDe raad beslist.\nArtikel 9\nHet college beslist.",
			"line 2, artikel 8: \"Artikel 3 van de Veldenwet komt te luiden:\"\n" + `line 4, in artikel 8, artikel 3: "De raad beslist."` + "\n" +
				`line 6, artikel 9: "Het college beslist."`},
		{"a quotation on the same line", "ARTIKEL I\nArtikel 2.3, eerste lid, komt te luiden: De raad beslist.",
			"line 2, artikel I: \"Artikel 2.3, eerste lid, komt te luiden:\"\n" + `line 2, in artikel I, artikel 2.3, lid 1: "De raad beslist."`},
	} {
		if got := strings.TrimSpace(describe(t, c.text)); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestErrors(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "byte 0: there is no text",
		"\uFEFF \r\n":               "byte 0: there is no text",
		"Artikel 1\nco\xF6rdinatie": "line 2, byte 12: byte 0xF6 is not UTF-8, perhaps Windows-1252: save the file as UTF-8",
		"\xFF\xFEA\x00":             "byte 0: this is UTF-16 text",
		"%PDF-1.7":                  "byte 0: this is a PDF: save it as plain text in UTF-8",
		"PK\x03\x04x":               "byte 0: this is a Word or OpenDocument file",
		"a\x00b":                    "line 1, byte 1: there is a NUL",
	} {
		err := Read([]byte(text), func(*Unit) error { return nil })
		var placed *transforms.PlaceError
		if !errors.As(err, &placed) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q gives %v, want %s", text, err, want)
		}
	}
}

func TestYieldStops(t *testing.T) {
	stop := errors.New("stop")
	n := 0
	if err := Read([]byte("Artikel 1\na.\nArtikel 2\nb."), func(*Unit) error { n++; return stop }); err != stop || n != 1 {
		t.Errorf("after %d units: %v", n, err)
	}
}

// FuzzRead looks that no letter or digit is lost: each is in the text or token
// of a unit, or in what read tells apart.
func FuzzRead(f *testing.F) {
	paths, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(paths) == 0 {
		f.Fatal("no seeds", err)
	}
	for _, path := range paths {
		f.Add(readFile(f, path))
	}
	f.Add("Artikel 1\n1\n2 Het\na. (b) 1°. x\n– y\n12\n\fTweede Kamer, vergaderjaar 1\nBijlage\nLasten en bevelen")
	f.Add("ARTIKEL I\nA\nArtikel 2 komt te luiden: Artikel 2\nB\n1. Na lid 1 wordt een lid ingevoegd, luidende:\n2. x")
	f.Fuzz(func(t *testing.T, text string) {
		want, got := map[rune]int{}, map[rune]int{}
		count := func(n map[rune]int, s string) {
			for _, r := range s {
				if unicode.IsLetter(r) || unicode.IsDigit(r) {
					n[r]++
				}
			}
		}
		count(want, text)
		err := read([]byte(text), func(s string) { count(got, s) }, func(u *Unit) error {
			count(got, string(u.Tekst))
			count(got, string(u.Token))
			return nil
		})
		if err != nil {
			return
		}
		for r := range want {
			if got[r] != want[r] {
				t.Errorf("%q: %d times %q, of %d", text, got[r], r, want[r])
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	text := []byte(strings.Repeat(readFile(b, "testdata/wet.txt"), 200))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := Read(text, func(*Unit) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}

// What a text says of its own force holds for the artikel, the lid or the item that
// it stands in, wherever the line is set.
func TestForce(t *testing.T) {
	const college = "Het college van burgemeester en wethouders stelt de molens in."
	const raad = "De gemeenteraad stelt regels vast."
	for name, c := range map[string]struct{ text, want string }{
		"website":      {"Artikel 1\n\n[Treedt in werking op een nader te bepalen tijdstip]\n\n1 " + college + "\n\n2 " + raad + "\n\nArtikel 2\n\n" + raad, "2"},
		"line of law":  {"Artikel 1. Molens\nTreedt in werking op een nader te bepalen tijdstip\n" + college + "\nArtikel 2\n" + raad, "2"},
		"artikel":      {"Artikel 1\n\n" + college + "\n\nDit artikel is nog niet in werking getreden.\n\nArtikel 2\n" + raad, "2"},
		"by number":    {"Artikel 1\nArtikel 1 treedt niet meer in werking.\n" + college + "\nArtikel 2\n" + raad, "2"},
		"another":      {"Artikel 1\nArtikel 2 treedt niet meer in werking.\n" + college + "\nArtikel 2\n" + raad, "1 2"},
		"lid":          {"Artikel 1\n1. Dit lid is nog niet in werking getreden.\n" + college + "\n2. " + raad, "1/2"},
		"item":         {"Artikel 1\nHet college van burgemeester en wethouders stelt in:\na. dit onderdeel is nog niet in werking getreden;\nb. de molens.", "1//b"},
		"a rule":       {"Artikel 1\n" + college + "\nDit besluit treedt niet in werking dan nadat vier weken zijn verstreken.", "1"},
		"one of a day": {"Artikel 1\n\nTreedt in werking per 01-01-2030\n\n" + college, "1"},
	} {
		var got []string
		_, err := BepalingenUnder(nil, []byte(c.text), func(b *Bepaling) error {
			place := strings.TrimRight(string(b.Plaats.Artikel)+"/"+string(b.Plaats.Lid)+"/"+string(b.Plaats.Onderdeel), "/")
			got = append(got, place)
			return nil
		})
		if norms := strings.Join(got, " "); err != nil || norms != c.want {
			t.Errorf("%s: norms at %q, %v; want %q", name, norms, err, c.want)
		}
	}
}
