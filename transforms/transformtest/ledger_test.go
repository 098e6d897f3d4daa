package transformtest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/memory"

	"medebewind/transforms"
)

// words is a transform of a text to its words, each with something behind it.
func words(version int, behind string) *transforms.Transform {
	table := &transforms.Table{Name: "woord", Schema: arrow.NewSchema([]arrow.Field{{Name: "woord", Type: arrow.BinaryTypes.String}}, nil)}
	return &transforms.Transform{Name: "woorden", Version: version, Tables: []*transforms.Table{table}, Run: func(data []byte, emit transforms.Emit) error {
		b := array.NewRecordBuilder(memory.DefaultAllocator, table.Schema)
		defer b.Release()
		for _, word := range strings.Fields(string(data)) {
			b.Field(0).(*array.StringBuilder).Append(word + behind)
		}
		record := b.NewRecord()
		defer record.Release()
		return emit(table, record)
	}}
}

func ledger(t *testing.T, transform *transforms.Transform, documents ...string) (l Ledger) {
	t.Helper()
	all := map[string][]byte{}
	for i, text := range documents {
		all[fmt.Sprintf("map/document-%d", i+1)] = []byte(text)
	}
	l.Run(t, transform, all)
	return l
}

func TestLedgerIsReadBack(t *testing.T) {
	l := ledger(t, words(3, ""), "een twee", "")
	back, err := ParseLedger(l.String())
	if err != nil || back.String() != l.String() || len(back) != 1 || back[0].Version != 3 || back[0].Documents[0].Rows != "woord=2" || back[0].Documents[1].Rows != "" {
		t.Errorf("%+v, %v, of\n%s", back, err, l)
	}
	for _, text := range []string{"een twee drie", "woorden version x", "woorden version 1\nalleen"} {
		if l, err := ParseLedger(text); err == nil {
			t.Errorf("%q is read as %v", text, l)
		}
	}
}

func TestUnraised(t *testing.T) {
	record := ledger(t, words(3, ""), "een", "twee")
	for name, c := range map[string]struct {
		now  Ledger
		want int
	}{
		"the same":                      {ledger(t, words(3, ""), "een", "twee"), 0},
		"other output":                  {ledger(t, words(3, "!"), "een", "twee"), 2},
		"other output, higher version":  {ledger(t, words(4, "!"), "een", "twee"), 0},
		"other output, lower version":   {ledger(t, words(2, "!"), "een", "twee"), 2},
		"higher version only":           {ledger(t, words(4, ""), "een", "twee"), 0},
		"other document":                {ledger(t, words(3, ""), "een", "drie"), 0},
		"other document, other output":  {ledger(t, words(3, "!"), "een", "drie"), 1},
		"one document more, one less":   {ledger(t, words(3, ""), "een"), 0},
		"a transform not on the record": {Ledger{{Name: "nieuw", Version: 1, Documents: record[0].Documents}}, 0},
	} {
		if got := c.now.Unraised(record); len(got) != c.want {
			t.Errorf("%s: %q, want %d", name, got, c.want)
		}
	}
}

// fake notes what a test would say.
type fake struct {
	testing.TB
	said []string
}

func (f *fake) Helper()                        {}
func (f *fake) Errorf(format string, a ...any) { f.said = append(f.said, fmt.Sprintf(format, a...)) }
func (f *fake) Fatal(a ...any)                 { f.said = append(f.said, fmt.Sprint(a...)) }
func (f *fake) Fatalf(format string, a ...any) { f.Errorf(format, a...) }

// Writing anew is refused as long as a version has yet to rise.
func TestCheckRefuses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "uitkomsten")
	check := func(l Ledger, write bool) string {
		defer func(was bool) { *update = was }(*update)
		*update = write
		f := &fake{TB: t}
		l.Check(f, path)
		return strings.Join(f.said, "\n")
	}
	for i, step := range []struct {
		l     Ledger
		write bool
		want  string
	}{
		{ledger(t, words(1, ""), "een"), true, ""},
		{ledger(t, words(1, ""), "een"), false, ""},
		{ledger(t, words(1, "!"), "een"), false, "woorden of version 1 gave"},
		{ledger(t, words(1, "!"), "een"), true, "woorden of version 1 gave"},
		{ledger(t, words(2, "!"), "een"), false, "run with -update"},
		{ledger(t, words(2, "!"), "een"), true, ""},
		{ledger(t, words(2, "!"), "een"), false, ""},
		{ledger(t, words(2, "!"), "een", "twee"), false, "run with -update"},
	} {
		if said := check(step.l, step.write); !strings.Contains(said, step.want) || (step.want == "") != (said == "") {
			t.Errorf("step %d: %q, want %q", i+1, said, step.want)
		}
	}
	if err := os.WriteFile(path, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	if said := check(nil, false); !strings.Contains(said, "is no transform and no document") {
		t.Errorf("a damaged file: %q", said)
	}
}
