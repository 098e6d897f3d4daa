package door

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"

	"medebewind/transforms"
)

// kept is what came through, a line a row, by table.
type kept map[string][]string

func (k kept) emit(table *transforms.Table, record arrow.Record) error {
	for row := range int(record.NumRows()) {
		var cells []string
		for _, column := range record.Columns() {
			switch a := column.(type) {
			case *array.Dictionary:
				if a.IsValid(row) {
					cells = append(cells, a.Dictionary().(*array.String).Value(a.GetValueIndex(row)))
				}
			default:
				if a.IsValid(row) {
					cells = append(cells, a.ValueStr(row))
				}
			}
		}
		k[table.Name] = append(k[table.Name], strings.Join(cells, "|"))
	}
	return nil
}

// through passes rows of bron.iv3 through a guard: overheid and amount.
func through(t *testing.T, rows ...row) (kept, error) {
	t.Helper()
	k := kept{}
	g := New(1000, k.emit)
	b := transforms.NewBatch(transforms.Iv3, g.Emit)
	defer b.Close()
	for i, r := range rows {
		b.Text(0, "45067NED")
		b.Text(1, "6.71a")
		b.Text(2, "L1.1")
		b.Text(3, r.overheid)
		b.Text(4, "2024X005")
		b.Int(5, r.amount)
		if err := b.Next(); err != nil {
			t.Fatal(err)
		}
		if i == len(rows)/2 { // two records
			if err := b.Flush(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := b.Flush(); err != nil {
		t.Fatal(err)
	}
	return k, g.Close()
}

type row struct {
	overheid string
	amount   int64
}

func gemeenten(n int) []row {
	var rows []row
	for i := range n {
		rows = append(rows, row{fmt.Sprintf("GM%04d", i), 1000})
	}
	return rows
}

// A code that is none, or an amount that cannot be one, costs its own row.
func TestRowIsRefused(t *testing.T) {
	for bad, reason := range map[row]string{
		{"../../../etc/x", 1}:                    `"../../../etc/x" is geen code van een overheid`,
		{"GM0001" + strings.Repeat("x", 296), 1}: `302 tekens, hooguit 6`,
		{"GM00\x001", 1}:                         `"GM00\x001" is geen code`,
		{"GM'; drop", 1}:                         `is geen code van een overheid`,
		{"GM0003", 9_000_000_000_000_000_000}:    `9000000000000000000 is groter dan 1000000000000`,
		{"GM0003", -9_000_000_000_000_000_000}:   `is groter dan`,
	} {
		rows := gemeenten(40)
		rows[3], rows[30] = bad, bad
		got, err := through(t, rows...)
		if err != nil {
			t.Fatalf("%v: %v", bad, err)
		}
		if n := len(got["iv3"]); n != 38 || strings.Contains(strings.Join(got["iv3"], "\n"), bad.overheid+"|2024X005|"+fmt.Sprint(bad.amount)) {
			t.Errorf("%v: %d rows are kept, of\n%s", bad, n, strings.Join(got["iv3"], "\n"))
		}
		told := got["geweigerd"]
		if len(told) != 2 || !strings.Contains(told[0], "|4|") || !strings.Contains(told[1], "|31|") || !strings.Contains(told[0], reason) || !strings.HasSuffix(told[0], "|2") {
			t.Errorf("%v: told %q, want %s", bad, told, reason)
		}
	}
}

// A row that stands twice counts once, also when records lie between; of the same place
// another government, or another document, is another row.
func TestRowThatStandsTwice(t *testing.T) {
	rows := gemeenten(3000)
	rows = append(rows, row{"GM0007", 5}, row{"GM0008", 1000})
	got, err := through(t, rows...)
	if err != nil || len(got["iv3"]) != 3000 {
		t.Fatalf("%d rows are kept, %v", len(got["iv3"]), err)
	}
	if told := got["geweigerd"]; len(told) != 2 || !strings.Contains(told[0], "|3001|de rij staat er twee keer, eerst als rij 8|") || !strings.Contains(told[1], "|3002|de rij staat er twee keer, eerst als rij 9|") {
		t.Errorf("told %q", told)
	}
	if again, err := through(t, rows[:3000]...); err != nil || len(again["iv3"]) != 3000 || len(again["geweigerd"]) > 0 {
		t.Errorf("another document: %d rows, %v", len(again["iv3"]), err)
	}
	if _, err := through(t, append(gemeenten(8), gemeenten(8)...)...); err == nil || !strings.Contains(err.Error(), "8 of 16 rows of iv3 are refused, the first is row 9") {
		t.Errorf("all rows twice: %v", err)
	}
}

// Codes are texts, of which the same can stand in two dimensions.
func TestCodeThatStandsTwice(t *testing.T) {
	k := kept{}
	g := New(1000, k.emit)
	b := transforms.NewBatch(transforms.CBSCode, g.Emit)
	defer b.Close()
	for i := range 40 {
		code := fmt.Sprintf("GM%04d", i%38)
		for column, text := range []string{"T", []string{"RegioS", "Gemeenten"}[i/39], code, fmt.Sprint("titel ", i), "groep"} {
			b.Text(column, text)
		}
		if err := b.Next(); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(b.Flush(), g.Close()); err != nil || len(k["cbs_code"]) != 39 || !strings.Contains(k["geweigerd"][0], "|39|de rij staat er twee keer, eerst als rij 1|") {
		t.Errorf("%d codes, %q, %v", len(k["cbs_code"]), k["geweigerd"], err)
	}
}

// What is mostly wrong is not a document with a few wrong rows.
func TestDocumentIsRefused(t *testing.T) {
	rows := gemeenten(30)
	for i := range 3 {
		rows[i].overheid = "Aa en Hunze"
	}
	_, err := through(t, rows...)
	if err == nil || !strings.Contains(err.Error(), `3 of 30 rows of iv3 are refused, the first is row 1: overheid: "Aa en Hunze" is geen code`) {
		t.Errorf("the document gives %v", err)
	}
	if _, err := through(t, gemeenten(30)...); err != nil {
		t.Errorf("a good document gives %v", err)
	}
}

func TestTextsArePlain(t *testing.T) {
	k := kept{}
	g := New(1000, k.emit)
	b := transforms.NewBatch(transforms.CBSCode, g.Emit)
	defer b.Close()
	for i, title := range []string{"Gewoon", "\x1b]0;titel\x07", "nul\x00", "om\u202egekeerd", "half \xc3"} {
		b.Text(0, "T")
		b.Text(1, "RegioS")
		b.Text(2, fmt.Sprintf("GM000%d", i))
		b.Text(3, title)
		b.Text(4, "groep")
		if err := b.Next(); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.Flush(); err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, line := range k["cbs_code"] {
		titles = append(titles, strings.Split(line, "|")[3])
	}
	if want := []string{"Gewoon", "\ufffd]0;titel\ufffd", "nul\ufffd", "om\ufffdgekeerd", "half \ufffd"}; !slices.Equal(titles, want) {
		t.Errorf("titles %q, want %q", titles, want)
	}
}

// Every rule is about a column that there is, and of a type that it can look at; and
// no column of codes that pages and addresses are named by is without one.
func TestRulesAndSchema(t *testing.T) {
	known := map[string]bool{}
	for _, table := range transforms.Tables {
		for _, f := range table.Schema.Fields() {
			r, ruled := rules[table.Name][f.Name]
			known[table.Name+"."+f.Name] = true
			text := f.Type.ID() == arrow.STRING || f.Type.ID() == arrow.DICTIONARY
			if ruled && text != (r.code != nil) {
				t.Errorf("%s.%s is %v, and its rule is of another type", table.Name, f.Name, f.Type)
			}
			named := []string{"bwb_id", "overheid", "regio", "statcode", "tabel", "nummer"}
			free := []string{"circulaire_tabel.nummer", "circulaire_tabel.tabel", "circulaire_bedrag.tabel"}
			if slices.Contains(named, f.Name) && !ruled && !slices.Contains(free, table.Name+"."+f.Name) {
				t.Errorf("%s.%s names things and has no rule", table.Name, f.Name)
			}
		}
	}
	for table, columns := range unique {
		for _, column := range columns {
			if !known[table+"."+column] || len(columns) > 4 {
				t.Errorf("%s has no column %s, or a key of more than four", table, column)
			}
		}
	}
	for table, columns := range rules {
		for column := range columns {
			if !known[table+"."+column] {
				t.Errorf("a rule is about %s.%s, which is not there", table, column)
			}
		}
	}
}

// A small document that comes to gigabytes is refused, and what it came to before that
// is no more than a few batches.
func TestDocumentThatRepeatsItself(t *testing.T) {
	for _, column := range []int{1, 4} { // text, and a code of which every one is new
		g, seen := New(1000, func(*transforms.Table, arrow.Record) error { return nil }), 0
		b := transforms.NewBatch(transforms.CBSOnderwerp, g.Emit)
		if column == 4 {
			b = transforms.NewBatch(transforms.CBSCode, g.Emit)
		}
		long := strings.Repeat("x", 300_000)
		var err error
		for ; err == nil && seen < 10_000; seen++ {
			b.Text(column, fmt.Sprint(seen, long))
			err = b.Next()
		}
		b.Close()
		if err == nil || !strings.Contains(err.Error(), "comes to more than 33554432 bytes of text") || seen > 200 {
			t.Errorf("column %d: after %d rows: %v", column, seen, err)
		}
	}
}

// BenchmarkGuard is what passing the door costs a page of Iv3.
func BenchmarkGuard(b *testing.B) {
	var records []arrow.Record
	keep := func(_ *transforms.Table, r arrow.Record) error { r.Retain(); records = append(records, r); return nil }
	batch := transforms.NewBatch(transforms.Iv3, keep)
	defer batch.Close()
	for i := range 10_000 {
		for column, text := range []string{"45067NED", fmt.Sprintf("6.%d", i/100%30), fmt.Sprintf("L%d.1", i/3000), fmt.Sprintf("GM%04d", i%100), "2024X005"} {
			batch.Text(column, text)
		}
		batch.Int(5, int64(i))
		if err := batch.Next(); err != nil {
			b.Fatal(err)
		}
	}
	if err := batch.Flush(); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		g := New(1_770_000, func(*transforms.Table, arrow.Record) error { return nil })
		for _, r := range records {
			if err := g.Emit(transforms.Iv3, r); err != nil {
				b.Fatal(err)
			}
		}
		if err := g.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
