package bwb

import (
	"fmt"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
)

// synthetic gives a toestand of n artikelen in the published shape.
func synthetic(n int) []byte {
	var b strings.Builder
	b.WriteString(`<toestand bwb-id="BWBR0099998" inwerkingtreding="2024-01-01" bwb-ng-vast-deel="http://wetten.overheid.nl/id/BWBR0099998/2024-01-01/0">
<wetgeving soort="wet"><citeertitel>Testwet</citeertitel><wet-besluit><wettekst><hoofdstuk><kop><label>Hoofdstuk</label><nr>1</nr><titel>Algemeen</titel></kop>`)
	sentence := strings.Repeat("Het college draagt zorg voor de coördinatie van het beleid. ", 3)
	for i := range n {
		fmt.Fprintf(&b, `<artikel stam-id="%[1]d" inwerking="2024-01-01" label="Artikel %[1]d" status="goed" bwb-ng-variabel-deel="/Hoofdstuk1/Artikel%[1]d">
  <kop><label>Artikel</label> <nr status="officieel">%[1]d</nr></kop>
  <lid bwb-ng-variabel-deel="/Hoofdstuk1/Artikel%[1]d/Lid1"><lidnr status="officieel">1</lidnr><al>%[2]s</al>
    <lijst><li><li.nr>a.</li.nr><al>%[2]s</al><meta-data><jcis><jci versie="1.3" verwijzing="jci1.3:c:BWBR0099998&amp;artikel=%[1]d&amp;lid=1&amp;o=a"/></jcis></meta-data></li></lijst>
    <meta-data><jcis><jci versie="1.3" verwijzing="jci1.3:c:BWBR0099998&amp;artikel=%[1]d&amp;lid=1"/></jcis></meta-data></lid>
</artikel>
`, i, sentence)
	}
	b.WriteString(`</hoofdstuk></wettekst></wet-besluit></wetgeving></toestand>`)
	return []byte(b.String())
}

func benchmark(b *testing.B, documents ...[]byte) {
	size := 0
	for _, data := range documents {
		size += len(data)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range documents {
			if err := Toestand.Run(data, func(*transforms.Table, arrow.Record) error { return nil }); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkToestand(b *testing.B) { benchmark(b, synthetic(2000)) }

// BenchmarkSharedToestand reads the largest text of the shared sources.
func BenchmarkSharedToestand(b *testing.B) {
	var largest []byte
	for _, path := range shared(b, "bwb/*/*/xml/*.xml") {
		if data := read(b, path); len(data) > len(largest) {
			largest = data
		}
	}
	benchmark(b, largest)
}

// BenchmarkSharedToestanden reads all texts of the shared sources: what laws
// have of provisions on the average.
func BenchmarkSharedToestanden(b *testing.B) {
	var all [][]byte
	for _, path := range shared(b, "bwb/*/*/xml/*.xml") {
		all = append(all, read(b, path))
	}
	benchmark(b, all...)
}
