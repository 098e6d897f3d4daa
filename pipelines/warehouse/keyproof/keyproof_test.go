package keyproof_test

import (
	"database/sql"
	"strings"
	"testing"

	_ "medebewind/pipelines/warehouse" // brings DuckDB, whose parser makes the trees
	"medebewind/pipelines/warehouse/keyproof"
)

// tables are those that the queries of these tests read.
var tables = map[string]*keyproof.Table{
	"kern.a": {Columns: []keyproof.Column{{"id", "VARCHAR"}, {"jaar", "INTEGER"}, {"bedrag", "DECIMAL(18,2)"}, {"naam", "VARCHAR"}}, Key: []string{"id", "jaar"}},
	"kern.b": {Columns: []keyproof.Column{{"id", "VARCHAR"}, {"naam", "VARCHAR"}, {"soort", "VARCHAR"}}, Key: []string{"id"}},
	"kern.c": {Columns: []keyproof.Column{{"soort", "VARCHAR"}, {"keuze", "VARCHAR"}, {"jaar", "VARCHAR"}}, Key: []string{"soort", "keuze"}},
	"kern.d": {Columns: []keyproof.Column{{"id", "VARCHAR"}, {"jaar", "INTEGER"}}},
}

func engine(t testing.TB) *sql.DB {
	t.Helper()
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func treeOf(t testing.TB, db *sql.DB, query string) []byte {
	t.Helper()
	var tree string
	if err := db.QueryRow("select json_serialize_sql($1::varchar, skip_default := true, skip_empty := false, skip_null := true)::varchar", query).Scan(&tree); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return []byte(tree)
}

// A key that a query makes is found, and none that it does not make.
func TestUnique(t *testing.T) {
	db := engine(t)
	for _, c := range []struct {
		name, query, key string
		want             bool
	}{
		{"a key", "select * from kern.a", "id jaar", true},
		{"half a key", "select * from kern.a", "id", false},
		{"more than a key", "select * from kern.a", "id jaar bedrag", true},
		{"without a key", "select * from kern.d", "id jaar", false},
		{"other name", "select id as x, jaar as y from kern.a", "x y", true},
		{"swapped names", "select naam as id, jaar from kern.a", "id jaar", false},
		{"expression of the key", "select id, jaar + 1 as jaar from kern.a", "id jaar", false},
		{"a replaced column", "select * replace (left(id, 1) as id) from kern.a", "id jaar", false},
		{"a filter", "select * from kern.a where jaar = 2024", "id", true},
		{"a filter on a text as number", "select * from kern.c where jaar = 1 and soort = 'x'", "keuze", true},
		{"a filter on another", "select * from kern.a where bedrag = 1", "id", false},
		{"a filter of either", "select * from kern.a where jaar = 1 or id = 'x'", "id", false},
		{"join on the whole key", "select a.*, b.soort from kern.a a join kern.b b on b.id = a.naam", "id jaar", true},
		{"left join on the whole key", "select a.*, b.soort from kern.a a left join kern.b b on b.id = a.naam", "id jaar", true},
		{"join on another column", "select a.*, b.soort from kern.a a join kern.b b on b.soort = a.naam", "id jaar", false},
		{"join on the key or", "select a.* from kern.a a join kern.b b on b.id = a.naam or b.id = a.id", "id jaar", false},
		{"join by an inequality", "select a.* from kern.a a join kern.b b on b.id <= a.naam", "id jaar", false},
		{"join on a text as number", "select b.* from kern.b b join (select soort, keuze, jaar from kern.c) c on c.jaar = 1", "id", false},
		{"join on part of the key", "select a.*, c.keuze from kern.a a join kern.c c on c.soort = a.naam", "id jaar keuze", true},
		{"and not without the rest", "select a.*, c.keuze from kern.a a join kern.c c on c.soort = a.naam", "id jaar", false},
		{"on what an expression decides", "select a.*, c.keuze from kern.a a join kern.c c on c.soort = if(a.naam = 'x', 'p', 'q')", "id jaar keuze", true},
		{"on an expression of its own", "select a.*, c.keuze from kern.a a join kern.c c on c.soort = if(c.jaar = 'x', 'p', a.naam)", "id jaar keuze", false},
		{"using", "select id, jaar, soort from kern.a join kern.b using (id)", "id jaar", true},
		{"using less", "select x.id, y.jaar from kern.a x join kern.a y using (id)", "id jaar", false},
		{"the other side's name", "select b.id, a.jaar from kern.a a join kern.b b on b.id = a.id", "id jaar", true},
		{"which is empty in a left join", "select b.id, a.jaar from kern.a a left join kern.b b on b.id = a.id", "id jaar", false},
		{"right join", "select a.id, a.jaar from kern.a a right join kern.b b on b.id = a.id", "id jaar", false},
		{"full join", "select id, jaar from kern.a full join kern.b using (id)", "id jaar", false},
		{"cross join", "select a.*, b.id as b from kern.a a cross join kern.b b", "id jaar b", true},
		{"cross join with rows", "select a.*, v.x from kern.a a cross join (values (1), (1)) v(x)", "id jaar x", false},
		{"semi join", "select * from kern.a semi join kern.d using (id)", "id jaar", true},
		{"anti join", "select * from kern.a anti join kern.d using (id)", "id jaar", true},
		{"natural join", "select * from kern.a natural join kern.b", "id jaar", false},
		{"group", "select id, naam, sum(bedrag) as s from kern.d join kern.a using (id) group by id, naam", "id naam", true},
		{"group by more", "select id, sum(bedrag) as s from kern.a group by id, naam", "id", false},
		{"group by all", "select naam, sum(bedrag) as s from kern.a group by all", "naam", true},
		{"group by all, a macro", "select naam, volledige_som(bedrag) as s from kern.a group by all", "naam", false},
		{"group by an expression", "select lower(naam) as k, max(id) as m from kern.a group by lower(naam)", "k", true},
		{"group by an alias", "select lower(naam) as k, max(id) as m from kern.a group by k", "k", true},
		{"a column before an alias", "select left(naam, 1) as id, max(bedrag) as m from kern.a group by id", "id", false},
		{"several groups", "select naam, sum(bedrag) as s from kern.a group by grouping sets ((naam), ())", "naam", false},
		{"rollup", "select naam, sum(bedrag) as s from kern.a group by rollup (naam)", "naam", false},
		{"one row", "select max(id) as m from kern.a", "m", true},
		{"one row beside others", "select b.id, x.m from kern.b b cross join (select max(jaar) as m from kern.a) x", "id", true},
		{"distinct", "select distinct naam from kern.a", "naam", true},
		{"distinct on", "select distinct on (naam) naam, id from kern.a", "id", false},
		{"union", "select id from kern.a union select id from kern.b", "id", true},
		{"union all", "select id from kern.b union all select id from kern.b", "id", false},
		{"except", "select id from kern.b except select id from kern.a", "id", false},
		{"first of each", "select * from kern.d qualify row_number() over (partition by id order by jaar) = 1", "id", true},
		{"second too", "select * from kern.d qualify row_number() over (partition by id order by jaar) <= 2", "id", false},
		{"rank", "select * from kern.d qualify rank() over (partition by id order by jaar) = 1", "id", false},
		{"first or", "select * from kern.d qualify row_number() over (partition by id order by jaar) = 1 or jaar = 1", "id", false},
		{"unnest", "select id, unnest([1, 2]) as u from kern.b", "id", false},
		{"cte", "with x as (select id, jaar, sum(bedrag) as s from kern.a group by all), y as (from x where jaar = 2024) select id, s from y", "id", true},
		{"cte twice", "with x as (from kern.b) select l.id, r.naam from x l, x r", "id", false},
		{"recursive", "with recursive k as (select id from kern.b union all select id from k) select * from k", "id", false},
		{"of a table that is not there", "select * from kern.onbekend", "id", false},
		{"values of a left join that is filtered", "select b.id, a.jaar from kern.a a left join kern.b b on b.id = a.id where b.id = a.id", "id jaar", true},
		{"first of a condition of a left join", "select a.id, a.jaar from kern.a a left join kern.a b on b.id = a.id and b.jaar = 2024", "id jaar", true},
		{"a lateral", "select b.id, l.n from kern.b b cross join lateral (select jaar as n from kern.a a where a.id = b.id) l", "id n", false},
		{"row of one", "select a.id, a.jaar from kern.a a join kern.a b on b.id = a.id and b.jaar = a.jaar + 1", "id jaar", true},
	} {
		got, err := keyproof.Of(treeOf(t, db, c.query), func(table string) *keyproof.Table { return tables[table] }, strings.Fields(c.key))
		if err != nil || got.Unique != c.want {
			t.Errorf("%s: %s\nunique by %s: %v, %v; want %v", c.name, c.query, c.key, got.Unique, err, c.want)
		}
	}
}

// Columns that cannot be empty, so that nobody needs to look.
func TestFilled(t *testing.T) {
	db := engine(t)
	for _, c := range []struct{ name, query, key, want string }{
		{"a key", "select id, jaar, naam from kern.a", "id jaar naam", "id jaar"},
		{"a join", "select a.id, a.jaar, b.id as b from kern.a a join kern.b b on b.id = a.naam", "id jaar b", "id jaar b"},
		{"a left join", "select a.id, a.jaar, b.id as b from kern.a a left join kern.b b on b.id = a.naam", "id jaar b", "id jaar"},
		{"compared", "select id, naam from kern.a where naam = 'x'", "id naam", "id naam"},
		{"not empty", "select id, naam from kern.a where naam is not null", "id naam", "id naam"},
		{"empty is a value", "select id, naam from kern.a where naam is not distinct from 'x'", "id naam", "id"},
		{"an expression", "select id || naam as id from kern.a", "id", ""},
		{"a union", "select id, naam as x from kern.a union select id, id from kern.b", "id x", "id"},
		{"a group", "select id, naam, count(*) as n from kern.a group by all", "id naam", "id"},
	} {
		got, err := keyproof.Of(treeOf(t, db, c.query), func(table string) *keyproof.Table { return tables[table] }, strings.Fields(c.key))
		var filled []string
		for _, name := range strings.Fields(c.key) {
			if got.Filled[name] {
				filled = append(filled, name)
			}
		}
		if err != nil || strings.Join(filled, " ") != c.want {
			t.Errorf("%s: %s\nfilled: %v, %v; want %s", c.name, c.query, filled, err, c.want)
		}
	}
}

// What follows from a key names the table of that key: when that does not hold after
// all, this does not either.
func TestFollowsFromTables(t *testing.T) {
	db := engine(t)
	got, err := keyproof.Of(treeOf(t, db, "with x as (from kern.b) select a.* from kern.a a join x on x.id = a.naam left join kern.d on d.id = a.id"),
		func(table string) *keyproof.Table { return tables[table] }, []string{"id", "jaar"})
	if err != nil || got.Unique || !got.By["kern.a"] || !got.By["kern.b"] || got.By["kern.d"] {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestErrors(t *testing.T) {
	db := engine(t)
	for name, tree := range map[string][]byte{
		"no JSON": []byte("{"), "no query": treeOf(t, db, "selec 1"), "two queries": treeOf(t, db, "select 1; select 2"),
	} {
		if _, err := keyproof.Of(tree, nil, nil); err == nil || !strings.HasPrefix(err.Error(), "reading the tree of a query: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A tree of another version of DuckDB may look otherwise: it gives no panic.
func FuzzOf(f *testing.F) {
	db := engine(f)
	for _, query := range []string{
		"with recursive k as (select id from kern.a union all select id from k) select * replace (1 as id), unnest([1]) from k join kern.b using (id) group by all",
		"select distinct x.id, if(a = 1, 'x', 'y') as y from kern.a x left join kern.b on b.id = x.naam where x.id is not null qualify row_number() over (partition by y order by id) = 1",
	} {
		f.Add(treeOf(f, db, query))
	}
	f.Fuzz(func(t *testing.T, tree []byte) {
		got, err := keyproof.Of(tree, func(table string) *keyproof.Table { return tables[table] }, []string{"id"})
		if err != nil && got.Unique {
			t.Errorf("%+v, %v", got, err)
		}
	})
}
