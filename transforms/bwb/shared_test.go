package bwb

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"unicode"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"

	"medebewind/transforms"
)

// shared gives the files of the shared sources that match pattern, or skips
// the test where the folder is not there.
func shared(tb testing.TB, pattern string) []string {
	tb.Helper()
	dir, err := os.Getwd()
	if err != nil {
		tb.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir = filepath.Dir(dir); dir == filepath.Dir(dir) {
			tb.Fatal("no go.mod above the package")
		}
	}
	paths, err := filepath.Glob(filepath.Join(dir, "..", "shared", "bronnen", pattern))
	if err != nil {
		tb.Fatal(err)
	}
	if len(paths) == 0 {
		tb.Skip("the shared sources are not beside the repository")
	}
	return paths
}

func read(tb testing.TB, path string) []byte {
	tb.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

// counts are what a toestand has, or what was staged of it; made are leden
// whose number stands in an al.
type counts struct{ artikelen, leden, made, items, alBytes, jcis int }

// TestSharedToestanden counts elements with encoding/xml and finds each in
// the rows.
func TestSharedToestanden(t *testing.T) {
	var total counts
	for _, path := range shared(t, "bwb/*/*/xml/*.xml") {
		data := numbered(read(t, path))
		want, got := expected(t, data), staged(t, data)
		if got != want {
			t.Errorf("%s: staged %+v, has %+v", filepath.Base(path), got, want)
		}
		total.artikelen += got.artikelen
		total.leden += got.leden
		total.made += got.made
		total.items += got.items
		total.alBytes += got.alBytes
		total.jcis += got.jcis
	}
	t.Logf("%+v", total)
}

var stamID = regexp.MustCompile(`(<artikel [^>]*stam-id=")[^"]*`)

// numbered gives each artikel a stam-id of its own, to tell them apart in the
// rows: in some of the shared texts several have the same.
func numbered(data []byte) []byte {
	n := 0
	return stamID.ReplaceAllFunc(data, func(tag []byte) []byte {
		n++
		return fmt.Appendf(nil, "%s%d", stamID.FindSubmatch(tag)[1], n)
	})
}

// expected counts inside the wettekst: artikelen by their stam-id, leden,
// items, bytes of text in al other than white space, and references of rows.
func expected(t *testing.T, data []byte) (n counts) {
	t.Helper()
	var stack []string
	within := func(name string) bool {
		for _, s := range stack {
			if s == name {
				return true
			}
		}
		return false
	}
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.Token()
		if err == io.EOF {
			return n
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			stack = append(stack, token.Name.Local)
			if i := len(stack) - 3; i >= 0 && token.Name.Local == "jcis" && (stack[i] == "lid" || stack[i] == "li") {
				n.jcis++
			}
			if !within("wettekst") || within("meta-data") {
				continue
			}
			switch token.Name.Local {
			case "artikel":
				n.artikelen++
			case "lid":
				n.leden++
			case "li":
				n.items++
			}
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if !within("wettekst") || !within("al") || within("meta-data") || within("redactie") {
				continue
			}
			text := string(token)
			if i := len(stack) - 2; stack[i] == "lid" || stack[i] == "artikel" {
				if nr := lidInAl.FindString(text); nr != "" {
					n.made++
					text = text[len(nr)-1:] // the capital stays
				}
			}
			n.alBytes += solid(text)
		}
	}
}

// lidInAl finds the leden in the shared texts that are no element: there each
// number in front of a capital is one.
var lidInAl = regexp.MustCompile(`^\s*\d{1,2}[a-z]?\s?\.{1,2}\s?[A-Z]`)

func solid(text string) (n int) {
	for _, r := range text {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

func staged(t *testing.T, data []byte) (n counts) {
	t.Helper()
	artikelen := map[string]bool{}
	rows := 0
	err := Toestand.Run(data, func(table *transforms.Table, record arrow.Record) error {
		if table != transforms.BWBArtikel {
			return nil
		}
		column := func(i int) arrow.Array { return record.Column(i) }
		for i := range int(record.NumRows()) {
			if rows++; column(colVolgnummer).(*array.Int64).Value(i) != int64(rows) {
				t.Fatalf("row %d has another volgnummer", rows)
			}
			artikelen[column(colStamID).ValueStr(i)] = true
			niveau := column(colNiveau).ValueStr(i)
			if niveau != "artikel" && column(colJCI).IsValid(i) {
				n.jcis++
			}
			switch niveau {
			case "lid":
				if column(colPad).IsNull(i) {
					n.made++
				} else {
					n.leden++
				}
			case "onderdeel":
				n.items++
			}
			if column(colTekst).IsValid(i) {
				n.alBytes += solid(column(colTekst).ValueStr(i))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	n.artikelen = len(artikelen)
	return n
}

func TestSharedManifests(t *testing.T) {
	for _, path := range shared(t, "bwb/*/manifest.xml") {
		m, err := ReadManifest(read(t, path))
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		for _, e := range m.Expressions {
			info, err := os.Stat(filepath.Join(filepath.Dir(path), e.Label, "xml", e.Item))
			if e.Deleted != (err != nil) || err == nil && info.Size() != e.Size {
				t.Errorf("%s %s: deleted %t, %d bytes, but the file: %v", m.BwbID, e.Label, e.Deleted, e.Size, err)
			}
		}
	}
}

func TestSharedAnswer(t *testing.T) {
	for _, path := range shared(t, "voorbeeldantwoorden/bwb_sru_grondwet_page.xml") {
		answer, err := ReadZoek(read(t, path))
		if err != nil || answer.Total != 11 || len(answer.Records) == 0 {
			t.Errorf("%d of %d records, %v", len(answer.Records), answer.Total, err)
		}
	}
}
