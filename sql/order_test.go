package sql

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

func TestReads(t *testing.T) {
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"select 1", nil},
		{"from kern.a join bron.b using (x) join kern.a c on true", []string{"kern.a", "bron.b"}},
		{"select * from kern.a -- kern.b is another", []string{"kern.a"}},
		{"/* kern.b\n */ from kern.a", []string{"kern.a"}},
		{"select 'kern.b', 'it''s kern.c' from kern.a", []string{"kern.a"}},
		{"from kern.a where x = '-- ' and exists (from meta.run)", []string{"kern.a", "meta.run"}},
		{"from staged.iv3 join seed.alias s on s.kern = 1", nil},
		{"from kern.maatstaf_volume", []string{"kern.maatstaf_volume"}},
		{"from indicator.balans join kwaliteit.toets on true", []string{"indicator.balans", "kwaliteit.toets"}},
		{"select mijnkern.x from t mijnkern", nil},
	} {
		if got := reads(c.query); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.query, got, c.want)
		}
	}
}

// made gives models from lines "name: what it reads".
func made(lines ...string) []*Model {
	var models []*Model
	for _, line := range lines {
		name, reads, _ := strings.Cut(line, ":")
		models = append(models, &Model{Name: name, File: strings.Replace(name, ".", "/", 1) + ".sql", Reads: strings.Fields(reads)})
	}
	return models
}

func TestOrder(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"by name where all are free", []string{"kern.b:", "kern.a:", "bron.c:"}, "bron.c kern.a kern.b"},
		{"after what it reads", []string{"kern.a: kern.b", "kern.b: meta.z", "meta.z:"}, "meta.z kern.b kern.a"},
		{"a diamond once", []string{"kern.a: kern.b kern.c", "kern.b: bron.d", "kern.c: bron.d", "bron.d:"}, "bron.d kern.b kern.c kern.a"},
		{"nothing", nil, ""},
	} {
		got, err := order(made(c.lines...))
		var names []string
		for _, m := range got {
			names = append(names, m.Name)
		}
		if err != nil || strings.Join(names, " ") != c.want {
			t.Errorf("%s: %v, %v, want %s", c.name, names, err, c.want)
		}
	}
}

// The order depends on names alone, not on that in which files were read.
func TestOrderIsTheSameEachTime(t *testing.T) {
	lines := []string{"kern.a: bron.y", "kern.b: kern.a bron.x", "bron.x:", "bron.y:", "meta.m:", "kern.c: meta.m"}
	want, err := order(made(lines...))
	if err != nil {
		t.Fatal(err)
	}
	for range len(lines) {
		lines = append(lines[1:], lines[0])
		got, err := order(made(lines...))
		if err != nil {
			t.Fatal(err)
		}
		for i := range want {
			if got[i].Name != want[i].Name {
				t.Fatalf("place %d is %s and was %s", i, got[i].Name, want[i].Name)
			}
		}
	}
}

func TestOrderErrors(t *testing.T) {
	for _, c := range []struct {
		name, want string
		lines      []string
	}{
		{"circle", "models read each other in a circle: kern.a -> kern.b -> kern.c -> kern.a", []string{"kern.a: kern.b", "kern.b: kern.c", "kern.c: kern.a"}},
		{"itself", "models read each other in a circle: kern.a -> kern.a", []string{"kern.a: kern.a"}},
		{"unknown", "sql/kern/a.sql reads kern.zz, which no model makes", []string{"kern.a: kern.zz"}},
		{"double", "sql/kern/a.sql and sql/kern/a.sql both make kern.a", []string{"kern.a:", "kern.a:"}},
	} {
		_, err := order(made(c.lines...))
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

func TestHeader(t *testing.T) {
	for _, c := range []struct {
		text, kind, head, query string
		ok                      bool
	}{
		{"/* model\nnaam: a\n*/\nselect 1\n", "model", "naam: a\n", "select 1", true},
		{"/* toets\nnaam: a\n*/\nselect 1 -- */\nfrom b", "toets", "naam: a\n", "select 1 -- */\nfrom b", true},
		{"/* model\nnaam: a\n*/\nselect 1\n", "toets", "", "", false},
		{"select 1", "model", "", "", false},
		{"/* model\nnaam: a\n", "model", "", "", false},
		{"\n/* model\nnaam: a\n*/\nselect 1\n", "model", "", "", false},
		{"", "model", "", "", false},
	} {
		head, query, ok := header([]byte(c.text), c.kind)
		if ok != c.ok || ok && (string(head) != c.head || query != c.query) {
			t.Errorf("%q: %q, %q, %v", c.text, head, query, ok)
		}
	}
}

// valid gives a model that nothing is wrong with.
func valid() *Model {
	return &Model{
		Name: "kern.a", File: "kern/a.sql", Meaning: "Betekenis.", Grain: "korrel", Source: "bron", Export: ExportTable, Key: []string{"x"},
		Columns: yaml.MapSlice{{Key: "x", Value: "wat x zegt"}, {Key: "jaar", Value: "wat jaar zegt"}},
	}
}

func TestValidate(t *testing.T) {
	if err := valid().validate(); err != nil {
		t.Fatal(err)
	}
	room := valid()
	room.File = "kern/geld/a.sql"
	if err := room.validate(); err != nil {
		t.Errorf("a model in a room: %v", err)
	}
	for _, c := range []struct {
		name, want string
		change     func(*Model)
	}{
		{"a room of another schema", "makes kern.a and belongs in sql/kern/a.sql", func(m *Model) { m.File = "bron/geld/a.sql" }},
		{"a room in a room", "makes kern.a and belongs in sql/kern/a.sql", func(m *Model) { m.File = "kern/geld/x/a.sql" }},
		{"another file", "makes kern.b and belongs in sql/kern/b.sql", func(m *Model) { m.Name = "kern.b" }},
		{"no meaning", "the header needs betekenis, korrel, bron and kolommen", func(m *Model) { m.Meaning = "" }},
		{"no grain", "the header needs", func(m *Model) { m.Grain = "" }},
		{"no source", "the header needs", func(m *Model) { m.Source = "" }},
		{"no columns", "the header needs", func(m *Model) { m.Columns = nil }},
		{"column without description", "column jaar has no description", func(m *Model) { m.Columns[1].Value = nil }},
		{"empty description", "column x has no description", func(m *Model) { m.Columns[0].Value = "" }},
		{"key that is no column", "key column y is not among the columns", func(m *Model) { m.Key = []string{"x", "y"} }},
		{"unit of no column", "eenheden names y, which is not among the columns", func(m *Model) { m.Units = map[string]string{"y": "euro"} }},
		{"follows along no column", `volgt has per "y"`, func(m *Model) { m.Follows = []Follow{{"y", map[string]string{"kern.b": "y"}}} }},
		{"follows nothing", `volgt has per "jaar"`, func(m *Model) { m.Follows = []Follow{{Column: "jaar"}} }},
		{"follows and is a view", `volgt has per "jaar"`, func(m *Model) {
			m.Export, m.Follows, m.Reads = ExportView, []Follow{{"jaar", map[string]string{"kern.b": "jaar"}}}, []string{"kern.b"}
		}},
		{"follows what it does not read", "volgt per jaar names kern.c, which the query does not read", func(m *Model) {
			m.Follows, m.Reads = []Follow{{"x", map[string]string{"kern.b": "x"}}, {"jaar", map[string]string{"kern.c": "jaar"}}}, []string{"kern.b"}
		}},
		{"no export", `export is ""; it must be tabel, een bestand, per jaar, nee or zicht`, func(m *Model) { m.Export = "" }},
		{"unknown export", `export is "parquet"`, func(m *Model) { m.Export = "parquet" }},
		{"a file a year without years", "export per jaar needs a column jaar", func(m *Model) { m.Export, m.Columns = ExportByYear, m.Columns[:1] }},
	} {
		m := valid()
		c.change(m)
		if err := m.validate(); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

func TestComment(t *testing.T) {
	m := valid()
	if got, want := m.Comment(), "Betekenis. Korrel: korrel. Bron: bron."; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	m.Unit, m.Formula = "euro", "a + b"
	if got, want := m.Comment(), "Betekenis. Korrel: korrel. Eenheid: euro. Formule: a + b. Bron: bron."; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// Whatever a query holds, reading it for names ends and gives names only.
func FuzzReads(f *testing.F) {
	f.Add("select 'a''b' -- c\nfrom kern.a /* d */ join bron.b")
	f.Add("'/* ' kern.a */")
	f.Fuzz(func(t *testing.T, query string) {
		for _, name := range reads(query) {
			schema, table, ok := strings.Cut(name, ".")
			if !ok || table == "" || !slices.Contains([]string{"bron", "kern", "indicator", "kwaliteit", "mart", "meta"}, schema) {
				t.Errorf("%q: %s", query, fmt.Sprint(name))
			}
		}
		header([]byte(query), "model")
	})
}

// A key follows from others only of tables that are there to be looked at.
func TestKeyOfOthers(t *testing.T) {
	for name, c := range map[string]struct {
		view, read bool
		key        []string
		ok         bool
	}{
		"a view of a table with a key":  {true, true, []string{"x"}, true},
		"a table":                       {false, true, []string{"x"}, false},
		"a table that it does not read": {true, false, []string{"x"}, false},
		"a table without a key":         {true, true, nil, false},
	} {
		models := made("kern.a:", "kern.b:")
		models[0].Key, models[1].KeyOf, models[1].Export = c.key, []string{"kern.a"}, ExportTable
		if c.view {
			models[1].Export = ExportView
		}
		if c.read {
			models[1].Reads = []string{"kern.a"}
		}
		if _, err := order(models); (err == nil) != c.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}
