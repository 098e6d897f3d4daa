package lineage_test

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"

	_ "medebewind/pipelines/warehouse" // brings DuckDB, whose parser makes the trees
	"medebewind/pipelines/warehouse/lineage"
)

// tables are those that the queries of these tests read.
var tables = map[string][]string{
	"kern.a": {"id", "jaar", "bedrag"},
	"kern.b": {"id", "naam", "lijst"},
	"seed.c": {"id", "Naam"},
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
	if err := db.QueryRow("select json_serialize_sql($1::varchar, skip_default := true, skip_empty := true, skip_null := true)::varchar", query).Scan(&tree); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return []byte(tree)
}

// line writes columns as "name=kind(table.column ...)".
func line(columns []lineage.Column) string {
	var all []string
	for _, c := range columns {
		var from []string
		for _, s := range c.From {
			from = append(from, s.Table+"."+s.Column)
		}
		all = append(all, fmt.Sprintf("%s=%s(%s)", c.Name, c.Kind, strings.Join(from, " ")))
	}
	return strings.Join(all, " ")
}

func TestOf(t *testing.T) {
	db := engine(t)
	for _, c := range []struct{ name, query, want string }{
		{"a column", "select jaar from kern.a", "jaar=overgenomen(kern.a.jaar)"},
		{"another name", "select x.jaar as j from kern.a x", "j=overgenomen(kern.a.jaar)"},
		{"whatever the case", "select A.JAAR from Kern.A", "jaar=overgenomen(kern.a.jaar)"},
		{"a sum", "select sum(bedrag) filter (jaar > 1) as s from kern.a", "s=berekend(kern.a.bedrag kern.a.jaar)"},
		{"a conversion", "select jaar::varchar as s from kern.a", "s=berekend(kern.a.jaar)"},
		{"a constant", "select 1 as een, 'x' || 'y' as xy from kern.a", "een=vast() xy=vast()"},
		{"rows", "select count(*) as n from kern.a, kern.b", "n=berekend(kern.a.* kern.b.*)"},
		{"a case", "select case when jaar > 1 then bedrag else 0 end as c from kern.a", "c=berekend(kern.a.bedrag kern.a.jaar)"},
		{"a window", "select row_number() over (partition by jaar order by id) as n from kern.a", "n=berekend(kern.a.id kern.a.jaar)"},
		{"where is no part", "select id from kern.a where jaar > 1", "id=overgenomen(kern.a.id)"},
		{"star", "select * from kern.a", "id=overgenomen(kern.a.id) jaar=overgenomen(kern.a.jaar) bedrag=overgenomen(kern.a.bedrag)"},
		{"star less and other", "select * exclude (id) replace (bedrag * 2 as bedrag) from kern.a", "jaar=overgenomen(kern.a.jaar) bedrag=berekend(kern.a.bedrag)"},
		{"star of one", "select b.* from kern.a join kern.b using (id)", "id=overgenomen(kern.b.id) naam=overgenomen(kern.b.naam) lijst=overgenomen(kern.b.lijst)"},
		{"using", "select *, b.id as ander from kern.a join kern.b using (id)",
			"id=overgenomen(kern.a.id) jaar=overgenomen(kern.a.jaar) bedrag=overgenomen(kern.a.bedrag) naam=overgenomen(kern.b.naam) lijst=overgenomen(kern.b.lijst) ander=overgenomen(kern.b.id)"},
		{"using, right", "select id from kern.a right join kern.b using (id)", "id=overgenomen(kern.b.id)"},
		{"using, full", "select id, a.id as l from kern.a full join kern.b using (id)", "id=overgenomen(kern.a.id kern.b.id) l=overgenomen(kern.a.id)"},
		{"using twice", "select id, naam from kern.a join kern.b using (id) join (select id from seed.c) c using (id)", "id=overgenomen(kern.a.id) naam=overgenomen(kern.b.naam)"},
		{"a semi join", "select * from (select id from kern.a) a semi join kern.b using (id)", "id=overgenomen(kern.a.id)"},
		{"an alias named before", "select bedrag + 1 as x, x * jaar as y from kern.a", "x=berekend(kern.a.bedrag) y=berekend(kern.a.bedrag kern.a.jaar)"},
		{"a column before an alias", "select bedrag as jaar, jaar + 1 as y from kern.a", "jaar=overgenomen(kern.a.bedrag) y=berekend(kern.a.jaar)"},
		{"expressions before", "with x as (select id, bedrag as b from kern.a), y as (select * from x) select y.b, id from y", "b=overgenomen(kern.a.bedrag) id=overgenomen(kern.a.id)"},
		{"an expression that hides a table", "with a as (select naam as id from kern.b) select id from a", "id=overgenomen(kern.b.naam)"},
		{"named columns", "with x(p, q) as (select id, jaar from kern.a) select q from x", "q=overgenomen(kern.a.jaar)"},
		{"a subquery in from", "select q from (select max(jaar) as q from kern.a) x", "q=berekend(kern.a.jaar)"},
		{"a scalar subquery", "select (select max(naam) from kern.b where b.id = a.id) as n from kern.a", "n=berekend(kern.b.naam)"},
		{"exists", "select exists (select 1 from kern.b where b.id = a.id) as n from kern.a", "n=berekend(kern.a.id kern.b.* kern.b.id)"},
		{"in", "select jaar in (select id from kern.b) as n from kern.a", "n=berekend(kern.a.jaar kern.b.id)"},
		{"union", "select id, 1 as x from kern.a union all select naam, jaar from kern.b, kern.a", "id=overgenomen(kern.a.id kern.b.naam) x=berekend(kern.a.jaar)"},
		{"union by name", "select id from kern.a union all by name select naam, id from kern.b", "id=overgenomen(kern.a.id kern.b.id) naam=overgenomen(kern.b.naam)"},
		{"except", "select id from kern.a except select id from kern.b", "id=overgenomen(kern.a.id)"},
		{"recursive", "with recursive k as (select id, jaar as x from kern.a union all select k.x, b.naam from k join kern.b on b.id = k.id) select * from k",
			"id=overgenomen(kern.a.id kern.a.jaar kern.b.naam) x=overgenomen(kern.a.jaar kern.b.naam)"},
		{"unnest", "select u from kern.b, unnest(b.lijst) t(u)", "u=berekend(kern.b.lijst)"},
		{"unnest in select", "select unnest(lijst) as u from kern.b", "u=berekend(kern.b.lijst)"},
		{"unnest of structures", "select p, q from (select unnest([{'p': id, 'q': 1}, {'p': id, 'q': 2}], recursive := true) from kern.a)", "p=overgenomen(kern.a.id) q=vast()"},
		{"a lambda", "select list_filter(lijst, lambda x: x > id) as l from kern.b", "l=berekend(kern.b.id kern.b.lijst)"},
		{"a field", "select s.naam as n from (select {'naam': naam} as s from kern.b)", "n=berekend(kern.b.naam)"},
		{"a row", "select max_by(b, id) as r from kern.b", "r=berekend(kern.b.id kern.b.lijst kern.b.naam)"},
		{"values", "select x, y from (values (1, 'a')) v(x, y)", "x=vast() y=vast()"},
		{"years", "select range as j from range(3)", "j=vast()"},
		{"a table that is not there", "select x, 1 as y from kern.onbekend", "x=onbepaald() y=vast()"},
		{"a star of it", "select * from kern.onbekend", ""},
		{"an unknown part", "select x + jaar as y from kern.a, kern.onbekend", "y=onbepaald(kern.a.jaar)"},
		{"no outer column for it", "select (select max(jaar) from kern.onbekend) as y from kern.a", "y=onbepaald()"},
		{"a natural join", "select naam from kern.a natural join kern.b", "naam=overgenomen(kern.b.naam)"},
		{"columns by pattern", "select columns('b.*'), id from kern.a", "id=onbepaald(kern.a.id)"},
	} {
		columns, err := lineage.Of(treeOf(t, db, c.query), func(table string) []string { return tables[table] })
		if got := line(columns); err != nil || got != c.want {
			t.Errorf("%s: %s\n got %s, %v\nwant %s", c.name, c.query, got, err, c.want)
		}
	}
}

func TestOfErrors(t *testing.T) {
	db := engine(t)
	for name, tree := range map[string][]byte{
		"no JSON": []byte("{"), "no query": treeOf(t, db, "selec 1"), "two queries": treeOf(t, db, "select 1; select 2"),
	} {
		if _, err := lineage.Of(tree, nil); err == nil || !strings.HasPrefix(err.Error(), "reading the tree of a query: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A tree of another version of DuckDB may look otherwise: it gives less, and no
// panic.
func FuzzOf(f *testing.F) {
	db := engine(f)
	for _, query := range []string{
		"with recursive k as (select id from kern.a union all select id from k) select * replace (1 as id), (select max(u) from unnest([id]) t(u)) from k join kern.b using (id)",
		"select unnest([{'p': 1}], recursive := true), list_filter([1], lambda x, y: x > y), exists (from kern.a) from (values (1)) v(x)",
	} {
		f.Add(treeOf(f, db, query))
	}
	f.Fuzz(func(t *testing.T, tree []byte) {
		columns, err := lineage.Of(tree, func(table string) []string { return tables[table] })
		for _, c := range columns {
			if err != nil || c.Kind == lineage.Constant && len(c.From) > 0 {
				t.Errorf("%v, %v", c, err)
			}
		}
	})
}
