package normen

import (
	"bytes"
	"slices"
	"testing"
	"time"
)

var (
	organen = []Orgaan{Gemeenteraad, College, Burgemeester, Gemeente, ProvincialeStaten, GedeputeerdeStaten, Commissaris, Provincie,
		BevoegdGezag, Veiligheidsregio, GGD, Omgevingsdienst, Regeling, Onbekend}
	soorten      = []Soort{Toezicht, Financieel, Regelstelling, Procedure, Beslissing, Informatie, Organisatie, Uitvoering, Zorgplicht}
	modaliteiten = []Modaliteit{Plicht, Bevoegdheid, Verbod}
)

// check holds for the provisions of any unit.
func check(t *testing.T, u *Unit, b *Bepaling) {
	t.Helper()
	if !slices.Contains(organen, b.Orgaan) || !slices.Contains(modaliteiten, b.Modaliteit) || !slices.Contains(soorten, b.Soort) ||
		!slices.Contains([]string{"H", "M", "L"}, b.Zekerheid) || b.Regel == "" {
		t.Errorf("%q gives %+v", u.Tekst, b.Norm)
	}
	if b.Zin < 1 || b.Groep < 1 {
		t.Errorf("%q gives sentence %d, group %d", u.Tekst, b.Zin, b.Groep)
	}
	// The sentence ends with words of the unit; a list has its lead before.
	last := b.Tekst[bytes.LastIndexByte(b.Tekst, ' ')+1:]
	if !bytes.Contains(clean(u.Tekst), last) && !bytes.Contains(u.Token, last) {
		t.Errorf("%q gives the text %q", u.Tekst, b.Tekst)
	}
	if len(u.Aanhef) == 0 && len(b.Onderdeel) == 0 && !bytes.Contains(clean(u.Tekst), b.Tekst) {
		t.Errorf("%q gives the text %q, which is not in it", u.Tekst, b.Tekst)
	}
}

// FuzzReader reads any text as a law of a lid and an item of a list.
func FuzzReader(f *testing.F) {
	for _, text := range spoken() {
		f.Add(text, "", "")
	}
	for _, piece := range repeated {
		f.Add("Het college stelt "+piece+piece, piece, "a.")
	}
	for _, piece := range []string{"Het college zorgt voor:\na.de pont;\nb.de molen.", "raad: de raad van een gemeente;", "Zij kan hem, die daarop beslist, om te", "'s-", "’s-Gravenhage van 's-"} {
		f.Add("Bevoegd zijn:", piece, "1°.")
		f.Add(piece, "a. b:\n1°. c", "b")
	}
	f.Fuzz(func(t *testing.T, lid, item, token string) {
		all := []Unit{{Artikel: []byte("1"), Lid: []byte("1"), Tekst: []byte(lid), Lijst: len(item) > 0}}
		if item != "" {
			all = append(all, Unit{Artikel: []byte("1"), Lid: []byte("1"), Onderdeel: []byte("a"), Aanhef: []byte(lid), Token: []byte(token), Tekst: []byte(item)})
		}
		start := time.Now()
		r := NewReader("", []byte(law+lid))
		for i := range all {
			if err := r.Unit(&all[i], func(b *Bepaling) error { check(t, &all[i], b); return nil }); err != nil {
				t.Errorf("%q: %v", all[i].Tekst, err)
			}
		}
		if spent := time.Since(start); spent > 2*time.Second {
			t.Errorf("%d bytes take %v", len(lid)+len(item), spent)
		}
	})
}

// FuzzSentences checks that the sentences of a text are the whole of it.
func FuzzSentences(f *testing.F) {
	for _, text := range []string{"", "a. B", "Zie art. 3. De dijk.", "A.\n\nB? «C» D! É", "1. A. b. C", ". . . A"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var joined []byte
		for rest := []byte(text); len(rest) > 0; {
			sentence, after := nextSentence(rest)
			if len(after) >= len(rest) {
				t.Fatalf("%q does not get shorter", rest)
			}
			joined = append(joined, sentence...)
			if gap := len(rest) - len(sentence) - len(after); gap < 0 || gap > 1 {
				t.Fatalf("%q leaves out %d bytes after %q", rest, gap, sentence)
			} else {
				joined = append(joined, rest[len(sentence):len(sentence)+gap]...)
			}
			rest = after
		}
		if string(joined) != text {
			t.Errorf("%q becomes %q", text, joined)
		}
	})
}
