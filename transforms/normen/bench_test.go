package normen

import (
	"fmt"
	"strings"
	"testing"
)

// others are sentences without a body of ours; a law has about three of them
// for each that names one.
var others = []string{
	"De molenaar houdt een register bij van de dagen waarop de molen heeft gedraaid, en bewaart dat ten minste zeven jaren na afloop van het jaar waarop het betrekking heeft.",
	"Onze Minister kan bij regeling nadere regels stellen over de wijze waarop het onderzoek, bedoeld in het tweede lid, wordt uitgevoerd.",
	"Indien de aanvrager niet binnen vier weken de ontbrekende gegevens verstrekt, wordt de aanvraag buiten behandeling gelaten.",
	"Een vliegervergunning vermeldt de hoogte, de plaats en de tijd waarvoor zij geldt, alsmede de naam van degene aan wie zij is verleend.",
	"Het eerste lid is niet van toepassing op vliegers met een oppervlakte van minder dan een halve vierkante meter.",
}

// synthetic gives a law of about so many bytes: artikelen of four leden, one
// of which names a body, and now and then a list.
func synthetic(size int) (source []byte, law []Unit) {
	var text strings.Builder
	text.WriteString(names + "\n")
	sentences := spoken()
	for n := 1; text.Len() < size; n++ {
		for lid := range 4 {
			line := others[(n+lid)%len(others)] + " " + others[(n+2*lid)%len(others)]
			if lid == 3 {
				line = "Voor zover bij of krachtens deze wet niet anders is bepaald, geldt het volgende. " + sentences[n%len(sentences)]
			}
			u := Unit{Artikel: fmt.Append(nil, n), Lid: fmt.Append(nil, lid+1), Tekst: []byte(line)}
			if n%10 == 0 && lid == 1 {
				u.Onderdeel, u.Token, u.Aanhef = []byte("a"), []byte("a."), []byte("Het college draagt zorg voor:")
			}
			text.Write(u.Tekst)
			text.WriteByte('\n')
			law = append(law, u)
		}
	}
	return []byte(text.String()), law
}

func BenchmarkReader(b *testing.B) {
	source, law := synthetic(4 << 20)
	found := 0
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		found = 0
		r := NewReader("", source)
		for i := range law {
			if err := r.Unit(&law[i], func(*Bepaling) error { found++; return nil }); err != nil {
				b.Fatal(err)
			}
		}
	}
	if found < len(law)/8 {
		b.Fatalf("%d provisions in %d units", found, len(law))
	}
	b.ReportMetric(float64(found), "bepalingen")
}

// BenchmarkBodies reads sentences that all name a body: the grammar itself.
func BenchmarkBodies(b *testing.B) {
	law := units(spoken()...)
	size := 0
	for i := range law {
		size += len(law[i].Tekst)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	r := NewReader("", []byte(names))
	for b.Loop() {
		for i := range law {
			if err := r.Unit(&law[i], func(*Bepaling) error { return nil }); err != nil {
				b.Fatal(err)
			}
		}
	}
}
