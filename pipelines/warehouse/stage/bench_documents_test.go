package stage

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medebewind/transforms/bwb"
	"medebewind/transforms/ods"
	"medebewind/transforms/ods/odstest"
	"medebewind/transforms/rekenbestand"
	"medebewind/transforms/transformtest"
)

// largest gives the largest file of a pattern among the shared sources, nil
// where those are not.
func largest(b *testing.B, pattern string) []byte {
	b.Helper()
	paths, err := filepath.Glob(filepath.Join("../../../../shared/bronnen", pattern))
	if err != nil {
		b.Fatal(err)
	}
	var data []byte
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		if len(text) > len(data) {
			data = text
		}
	}
	return data
}

// BenchmarkToestandToParquet reads real law, or a law of our own where the
// shared sources are not at hand.
func BenchmarkToestandToParquet(b *testing.B) {
	data := largest(b, "bwb/*/*/xml/*.xml")
	if data == nil {
		data = law(2000)
	}
	benchTransform(b, bwb.Toestand, data)
}

// law is a toestand of so many artikelen, no two alike.
func law(artikelen int) []byte {
	var b strings.Builder
	b.WriteString(`<toestand bwb-id="BWBR0099997" inwerkingtreding="2024-01-01" bwb-ng-vast-deel="http://wetten.overheid.nl/id/BWBR0099997/2024-01-01/0"><wetgeving soort="wet"><citeertitel>Meetwet</citeertitel><wet-besluit><wettekst>`)
	for i := range artikelen {
		fmt.Fprintf(&b, `<artikel stam-id="%[1]d" inwerking="2024-01-01" label="Artikel %[1]d" status="goed" bwb-ng-variabel-deel="/Artikel%[1]d"><kop><label>Artikel</label><nr>%[1]d</nr></kop>`, i)
		for lid := range 3 {
			fmt.Fprintf(&b, `<lid bwb-ng-variabel-deel="/Artikel%[1]d/Lid%[2]d"><lidnr>%[2]d</lidnr><al>Het college stelt voor taak %[3]d binnen %[4]d weken regels over onderwerp %[5]d.</al><meta-data><jcis><jci verwijzing="jci1.3:c:BWBR0099997&amp;artikel=%[1]d&amp;lid=%[2]d"/></jcis></meta-data></lid>`, i, lid+1, i*lid, i%13, i*7+lid)
		}
		b.WriteString(`</artikel>`)
	}
	b.WriteString(`</wettekst></wet-besluit></wetgeving></toestand>`)
	return []byte(b.String())
}

// BenchmarkRekenbestandToParquet counts the bytes of content.xml.
func BenchmarkRekenbestandToParquet(b *testing.B) {
	data := largest(b, "data/ods/*.ods")
	if data == nil {
		data = rekenbestandOf(342, 40)
	}
	content, err := ods.Content(data, ods.DefaultLimits)
	if err != nil {
		b.Fatal(err)
	}
	benchBytes(b, rekenbestand.Transform, data, len(content))
}

// rekenbestandOf makes a file of so many gemeenten and maatstaven.
func rekenbestandOf(gemeenten, maatstaven int) []byte {
	title := []string{"Gemeentefonds 2024, stand septembercirculaire 2024"}
	units, grants := []string{"CBS", "Naam", "Prov"}, []string{"CBS", "Naam", "Prov"}
	weights := [][]string{title, {"Codering maatstaf", "Naam maatstaf", "Jeugd", "Totaal"}}
	for m := range maatstaven {
		units, grants = append(units, fmt.Sprintf("m%d", m)), append(grants, fmt.Sprintf("uitkering %d", m))
		weights = append(weights, []string{fmt.Sprintf("m%d", m), fmt.Sprintf("maatstaf %d", m), "=1.5", "=1.5"}, []string{"", fmt.Sprintf("uitkering %d", m), "=1", "=1"})
	}
	sheets := [][][]string{{title, units}, {title, grants}}
	for g := range gemeenten {
		for s := range sheets {
			row := []string{fmt.Sprint(g + 1), fmt.Sprintf("Meetgemeente %d", g), "1"}
			for m := range maatstaven {
				row = append(row, fmt.Sprintf("=%d.25", g*m))
			}
			sheets[s] = append(sheets[s], row)
		}
	}
	return odstest.Book(odstest.Sheet{Name: "Eenheden", Rows: sheets[0]}, odstest.Sheet{Name: "Gewichten", Rows: weights}, odstest.Sheet{Name: "Uitkeringen", Rows: sheets[1]})
}

// The documents of our own are read like the real ones, so that the benchmarks
// measure the same work everywhere.
func TestOwnBenchmarkDocuments(t *testing.T) {
	for name, run := range map[string]func() (map[string]string, error){
		"law": func() (map[string]string, error) { return transformtest.Rows(t, bwb.Toestand, law(10)) },
		"rekenbestand": func() (map[string]string, error) {
			return transformtest.Rows(t, rekenbestand.Transform, rekenbestandOf(5, 3))
		},
	} {
		rows, err := run()
		if err != nil || len(rows) < 2 {
			t.Errorf("%s: %d tables, %v", name, len(rows), err)
		}
	}
}
