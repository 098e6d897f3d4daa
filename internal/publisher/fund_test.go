package publisher

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math/big"
	"strings"
	"testing"
)

// The archive opens, its first member is the media type, stored, and its
// content is well formed with the sheets of the originals.
func TestRekenbestandOpens(t *testing.T) {
	w := newWorld(nil)
	for _, b := range newBooks(w) {
		file := b.file()
		z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			t.Fatalf("%s: %v", b.name(), err)
		}
		if f := z.File[0]; f.Name != "mimetype" || f.Method != zip.Store || !bytes.Contains(file[:90], []byte("mimetype"+spreadsheet)) {
			t.Errorf("%s begins with %s, method %d", b.name(), f.Name, f.Method)
		}
		f, err := z.Open("content.xml")
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		wellFormed(t, b.name(), content)
		if err := xml.Unmarshal(content, new(struct{})); err != nil {
			t.Error(err)
		}
		for _, want := range []string{">Codering maatstaf<", ">Totaal<", fmt.Sprintf(">Uitkeringsfactor %d: 1,", b.year), "number-rows-repeated", "<text:p>" + b.number(b.governments[0]) + "<"} {
			if !strings.Contains(string(content), want) {
				t.Errorf("%s has no %s", b.name(), want)
			}
		}
		doubled := strings.Count(string(content), ">CBS<") == 3
		if doubled != b.dirt {
			t.Errorf("%s: CBS stands %d times", b.name(), strings.Count(string(content), ">CBS<"))
		}
	}
}

// findBook is the only book of a fund, stand and uitkeringsjaar.
func findBook(w *world, fund, stand string, year int) *book {
	for _, b := range newBooks(w) {
		if b.fund == fund && b.stand == stand && b.year == year {
			return b
		}
	}
	panic(fmt.Sprintf("publisher: no rekenbestand %s %d, stand %s", fund, year, stand))
}

// Accounts go by a rekenbestand of their own year. The stand of September 2023
// has two.
func TestBookedBy(t *testing.T) {
	w := newWorld(nil)
	for _, c := range []struct {
		fund  string
		year  int
		soort string
		want  string
	}{
		{"gemeentefonds", 2021, "X005", ""},
		{"gemeentefonds", 2022, "X000", "2022 2022-september"},
		{"gemeentefonds", 2022, "X005", "2022 2022-september"},
		{"gemeentefonds", 2023, "X005", "2023 2023-september"},
		{"gemeentefonds", 2024, "X000", "2024 2023-september"},
		{"gemeentefonds", 2024, "X005", "2024 2024-september"},
		{"provinciefonds", 2023, "X005", ""},
		{"provinciefonds", 2024, "X000", "2024 2024-september"},
	} {
		got := ""
		if b := bookedBy(w, c.fund, c.year, c.soort); b != nil {
			got = fmt.Sprint(b.year, " ", b.stand)
		}
		if got != c.want {
			t.Errorf("%s %d %s goes by %q, want %q", c.fund, c.year, c.soort, got, c.want)
		}
	}
}

// No two publications have a file or a name in common, though a stand can have
// two rekenbestanden.
func TestPublicationsDiffer(t *testing.T) {
	seen := map[string]bool{}
	for _, d := range New(Options{}).publications() {
		if seen[d.Title] || seen[d.ID] || seen[d.Files[0].URL] {
			t.Errorf("%s is there twice", d.Title)
		}
		seen[d.Title], seen[d.ID], seen[d.Files[0].URL] = true, true, true
	}
}

// One cell by hand: 182,340 + 3 x 1,302 inhabitants of GM9001 in 2024.
func TestGeneralGrant(t *testing.T) {
	b := findBook(newWorld(nil), "gemeentefonds", "2024-september", 2024)
	if n := b.units("GM9001", gemeenteMaatstaven[0]); n != 18_624_600 {
		t.Fatalf("inwo of GM9001 is %d hundredths", n)
	}
	sum := new(big.Int)
	for _, n := range b.truth().Clusters {
		sum.Add(sum, n)
	}
	if sum.Cmp(b.truth().AlgemeenTotal) != 0 {
		t.Errorf("clusters sum to %s, governments to %s", Euro(sum), Euro(b.truth().AlgemeenTotal))
	}
	// Overige eigen middelen: inwo x -62 x 1.420 alone.
	if got := Euro(b.clusterCents("GM9001", "Overige eigen middelen")); got != "-16397097.84" {
		t.Errorf("Overige eigen middelen of GM9001: %s", got)
	}
}

func TestDecimals(t *testing.T) {
	for _, c := range []struct {
		n, scale int64
		least    int
		want     string
	}{{182457, 100, 0, "1824,57"}, {100, 100, 0, "1"}, {150, 100, 2, "1,50"}, {-890, euro, 0, "-0,00089"}, {1420, 1000, 3, "1,420"}, {-5, 100, 0, "-0,05"}} {
		if got := decimal(c.n, c.scale, c.least); got != c.want {
			t.Errorf("decimal(%d, %d, %d) is %s, want %s", c.n, c.scale, c.least, got, c.want)
		}
	}
	for in, want := range map[string]string{"1824865,57": "1.824.865,57", "-315018,00": "-315.018,00", "12,5": "12,5"} {
		if got := grouped(in); got != want {
			t.Errorf("grouped(%s) is %s, want %s", in, got, want)
		}
	}
}
