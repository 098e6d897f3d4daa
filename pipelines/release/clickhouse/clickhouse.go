// Package clickhouse writes what ClickHouse needs to hold a release on more than
// one server: statements that make its tables, and those that put them in the
// place of the release before. It connects to nothing: docs/clickhouse.md tells
// how to use it.
package clickhouse

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"medebewind/pipelines/release"
)

// Cluster is the name of the cluster in the configuration of the servers.
const Cluster = "medebewind"

// Database is that of a release: its rows stay apart from those of others.
func Database(r *release.Release) string {
	return "uitgave_" + strings.ReplaceAll(r.Name, "-", "_")
}

// Tables finds the tables of a release by name; without names it gives all.
func Tables(r *release.Release, names []string) ([]*release.Table, error) {
	if len(names) == 0 {
		return r.Tables, nil
	}
	var tables []*release.Table
	for _, name := range names {
		i := slices.IndexFunc(r.Tables, func(t *release.Table) bool { return t.String() == name })
		if i < 0 {
			return nil, fmt.Errorf("release %s has no table %s", r.Name, name)
		}
		tables = append(tables, r.Tables[i])
	}
	return tables, nil
}

// Create writes the statements that make a table: the rows of a shard in the
// database of the release, and beside its place the table over all shards, to
// load by. They are for every server.
func Create(ctx context.Context, w io.Writer, r *release.Release, t *release.Table) error {
	counts, err := t.WriteRows(ctx, io.Discard) // which columns have missing values
	if err != nil {
		return err
	}
	key := orderKey(t, counts.Nulls)
	var columns []string
	for _, c := range t.Columns {
		kind := typeName(c.Type)
		if !slices.Contains(key, c.Name) {
			kind = "Nullable(" + kind + ")"
		}
		columns = append(columns, fmt.Sprintf("    %s %s comment %s", name(c.Name), kind, literal(c.Comment)))
	}
	list := strings.Join(columns, ",\n")
	var quoted []string
	for _, k := range key {
		quoted = append(quoted, name(k))
	}
	_, err = fmt.Fprintf(w, `create database if not exists %[1]s;
create database if not exists %[2]s;
create table %[1]s.%[3]s (
%[4]s
) engine = MergeTree order by (%[5]s);
drop table if exists %[2]s.%[6]s;
create table %[2]s.%[6]s (
%[4]s
) engine = Distributed(%[7]s, %[1]s, %[3]s, %[8]s);
`, name(Database(r)), name(t.Schema), name(local(t)), list, strings.Join(quoted, ", "), name(t.Name+"_nieuw"), Cluster, shardBy(key, quoted))
	return err
}

// Swap writes the statements by which readers get the release instead of the one
// before. They are for every server that is read from.
func Swap(w io.Writer, tables []*release.Table) error {
	var before, pairs, after []string
	for _, t := range tables {
		now := name(t.Schema) + "." + name(t.Name)
		new, old := name(t.Schema)+"."+name(t.Name+"_nieuw"), name(t.Schema)+"."+name(t.Name+"_oud")
		before = append(before, fmt.Sprintf("create table if not exists %s as %s;\ndrop table if exists %s;\n", now, new, old))
		pairs = append(pairs, fmt.Sprintf("    %s to %s, %s to %s", now, old, new, now))
		after = append(after, fmt.Sprintf("drop table %s;\n", old))
	}
	_, err := fmt.Fprintf(w, "%srename table\n%s;\n%s", strings.Join(before, ""), strings.Join(pairs, ",\n"), strings.Join(after, ""))
	return err
}

// local is the name of the rows of a shard.
func local(t *release.Table) string { return t.Schema + "_" + t.Name }

// orderKey is the key of the table without the columns in which values are
// missing: ClickHouse does not order by those.
func orderKey(t *release.Table, nulls []int64) []string {
	var key []string
	for _, k := range t.Key {
		if at := slices.IndexFunc(t.Columns, func(c release.Column) bool { return c.Name == k }); nulls[at] == 0 {
			key = append(key, k)
		}
	}
	return key
}

// shardBy decides on which server a row comes: all rows of one overheid on the
// same, so that they can be joined there, and others spread by their key.
func shardBy(key, quoted []string) string {
	switch {
	case slices.Contains(key, "overheid_code"):
		return "cityHash64(`overheid_code`)"
	case len(key) > 0:
		return "cityHash64(" + strings.Join(quoted, ", ") + ")"
	}
	return "rand()"
}

// typeName is the type of a column. Days are text, which sorts as they do: law
// begins in 1814 and ends on 9999-12-31, and no Date or Date32 reaches so far.
func typeName(t release.Type) string {
	switch t.Kind {
	case release.Bigint:
		return "Int64"
	case release.Integer:
		return "Int32"
	case release.Double:
		return "Float64"
	case release.Decimal:
		return fmt.Sprintf("Decimal(%d, %d)", t.Precision, t.Scale)
	case release.Boolean:
		return "UInt8"
	}
	return "String"
}

func name(s string) string { return "`" + escape(s, "`") + "`" }

func literal(s string) string { return "'" + escape(s, "'") + "'" }

func escape(s, quote string) string {
	return strings.NewReplacer(`\`, `\\`, quote, `\`+quote).Replace(s)
}
