package normen

import (
	"bytes"
	"strings"
	"testing"
)

// A word is the same however its capitals and its apostrophe are written.
func TestSpelling(t *testing.T) {
	for text, w := range words {
		for _, spelling := range []string{text, strings.ToUpper(text), strings.ReplaceAll(text, "'", typographic)} {
			if len(spelling) > longestWord || strings.ToUpper(text) == spelling && !isASCII(text) {
				continue
			}
			lower, n := lowered([]byte(spelling))
			if got := byText.find(&lower, n); got != w {
				t.Errorf("%q is read as %v, not %q", spelling, got, text)
			}
		}
	}
	for _, text := range []string{"x", "gemeenteraadx", "xgemeenteraad", "[\\]^_`{|}~@", "GÉMEENTE"} {
		lower, n := lowered([]byte(text))
		if got := byText.find(&lower, n); got != nil {
			t.Errorf("%q is read as %q", text, got.text)
		}
	}
}

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= 0x80 }) < 0
}

func FuzzSmall(f *testing.F) {
	for _, seed := range []string{"", "Burgemeester", "PROVINCIËN", "veiligheidsregio’s", "@[`{\x7f\xc3\x80"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) > longestWord || bytes.Contains(text, []byte(typographic)) {
			t.Skip()
		}
		lower, n := lowered(text)
		for i, c := range text {
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			if n != len(text) || lower[i] != c {
				t.Fatalf("%q becomes %q", text, lower[:n])
			}
		}
	})
}

// The tokens of an item are those of its whole sentence, also where what leads the
// list opens a parenthesis that the item ends.
func TestTokensOfItems(t *testing.T) {
	for _, lead := range []string{"Het college draagt zorg voor:", "Het college (van de gemeente) stelt:", "Het college (van", "De «raad", "’s-Gravenhage „heeft", "Het college, niet-", "1.", "«»", "(", ""} {
		for _, item := range []string{" a. de molens)", " b. de » molens” en (de) burgemeester", "", " c. x"} {
			r := &Reader{lead: leading(lead)}
			whole := []byte(lead + item)
			for range 2 { // made, then taken over
				got, want := r.itemTokens(whole), tokenize(nil, whole, nil)
				if len(got) != len(want) {
					t.Fatalf("%q: %d tokens, not %d", whole, len(got), len(want))
				}
				for i := range got {
					if got[i] != want[i] {
						t.Errorf("%q: token %d is %+v, not %+v", whole, i, got[i], want[i])
					}
				}
			}
		}
	}
}

func leading(text string) lead { return lead{text: []byte(text)} }

// Each sign is seen wherever it stands, and other words have none.
func TestSigns(t *testing.T) {
	for text, want := range map[string]signs{
		"het college": signCollege, "Colleges": signCollege, "college van bestuur": 0, "collegiaal": signCollege,
		"gemeente": signGemeente, "Burgemeester": signGemeente, "de raad": signOther, "raden": signOther, "graad": 0, "studieraad": 0,
		"raad van State": 0, "gemeenteraad": signGemeente | signOther, "commissaris": signCommissaris, "provincie": signOther, "visie": signOther,
		"verordening": signOther, "VerordeninG": signOther, "de autoriteit": signOther, "plan": signOther, "plannen": signOther, "planeet": 0,
		"programma": signOther, "bevoegd gezag": signGezag, "bestuursorganen": signGezag, "algemene maatregel": 0, "algemeen bestuur": signOther, "gemeten": 0, "veiligheidsregio": signRegio, "GGD": signOther,
		"ggd": signOther, "Ggd": signOther, "omgevingsdienst": signOther, "brandweer": signOther, "dagelijks bestuur": signOther, "gedeputeerde": signOther,
		"": 0, "g": 0, "d": 0, "molen": 0, "omgeving": 0,
	} {
		for _, around := range []string{"%", "% ", " %.", "x, % y"} {
			if got := signsOf([]byte(strings.ReplaceAll(around, "%", text))); got != want {
				t.Errorf("%q in %q: signs %b, want %b", text, around, got, want)
			}
		}
	}
}
