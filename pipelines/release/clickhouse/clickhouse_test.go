package clickhouse

import (
	"bytes"
	"strings"
	"testing"

	"medebewind/pipelines/release"
	"medebewind/pipelines/release/releasetest"
)

func small(t *testing.T) *release.Release {
	t.Helper()
	decimal := release.Type{Kind: release.Decimal, Precision: 18, Scale: 2}
	columns := []release.Column{{Name: "code"}, {Name: "jaar", Type: release.Type{Kind: release.Integer}}, {Name: "bedrag_eur", Type: decimal},
		{Name: "aandeel", Type: release.Type{Kind: release.Double}}, {Name: "dag", Type: release.Type{Kind: release.Date}}, {Name: "telt", Type: release.Type{Kind: release.Boolean}}}
	r, err := release.Open(releasetest.Write(t, t.TempDir(), "2026-01-15-0123abcd",
		releasetest.Table{Name: "kern.een", Key: []string{"code", "jaar", "dag"}, Columns: columns, Rows: [][]any{{"a", int64(1), nil, nil, nil, true}}},
		releasetest.Table{Name: "meta.zonder", Columns: []release.Column{{Name: "aantal", Type: release.Type{Kind: release.Bigint}}}}))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestCreate(t *testing.T) {
	r := small(t)
	var b bytes.Buffer
	for _, table := range r.Tables {
		if err := Create(t.Context(), &b, r, table); err != nil {
			t.Fatal(err)
		}
	}
	columns := strings.Join([]string{"    `code` String", "    `jaar` Int32", "    `bedrag_eur` Nullable(Decimal(18, 2))", "    `aandeel` Nullable(Float64)", "    `dag` Nullable(String)", "    `telt` Nullable(UInt8)"}, " comment 'X',\n") + " comment 'X'"
	for _, c := range []string{"code", "jaar", "bedrag_eur", "aandeel", "dag", "telt"} {
		columns = strings.Replace(columns, "'X'", `'Wat `+c+` is: \'proef\', met \\ en ".'`, 1)
	}
	want := "create database if not exists `uitgave_2026_01_15_0123abcd`;\ncreate database if not exists `kern`;\n" +
		"create table `uitgave_2026_01_15_0123abcd`.`kern_een` (\n" + columns + "\n) engine = MergeTree order by (`code`, `jaar`);\n" +
		"drop table if exists `kern`.`een_nieuw`;\ncreate table `kern`.`een_nieuw` (\n" + columns + "\n) engine = Distributed(medebewind, `uitgave_2026_01_15_0123abcd`, `kern_een`, cityHash64(`code`, `jaar`));\n"
	if !strings.HasPrefix(b.String(), want) {
		t.Errorf("%s\nwant\n%s", b.String(), want)
	}
	if !strings.Contains(b.String(), "engine = MergeTree order by ();") || !strings.Contains(b.String(), "`meta_zonder`, rand());") {
		t.Errorf("a table without key:\n%s", b.String())
	}
}

func TestShardBy(t *testing.T) {
	for want, key := range map[string][]string{
		"cityHash64(`overheid_code`)": {"`jaar`", "`overheid_code`"}, "cityHash64(`taak_id`, `jaar`)": {"`taak_id`", "`jaar`"}, "rand()": nil,
	} {
		var plain []string
		for _, k := range key {
			plain = append(plain, strings.Trim(k, "`"))
		}
		if got := shardBy(plain, key); got != want {
			t.Errorf("%v: %s, want %s", key, got, want)
		}
	}
}

func TestSwap(t *testing.T) {
	var b bytes.Buffer
	if err := Swap(&b, small(t).Tables); err != nil {
		t.Fatal(err)
	}
	want := "create table if not exists `kern`.`een` as `kern`.`een_nieuw`;\ndrop table if exists `kern`.`een_oud`;\n" +
		"create table if not exists `meta`.`zonder` as `meta`.`zonder_nieuw`;\ndrop table if exists `meta`.`zonder_oud`;\n" +
		"rename table\n    `kern`.`een` to `kern`.`een_oud`, `kern`.`een_nieuw` to `kern`.`een`,\n    `meta`.`zonder` to `meta`.`zonder_oud`, `meta`.`zonder_nieuw` to `meta`.`zonder`;\n" +
		"drop table `kern`.`een_oud`;\ndrop table `meta`.`zonder_oud`;\n"
	if b.String() != want {
		t.Errorf("%s\nwant\n%s", b.String(), want)
	}
}

func TestTables(t *testing.T) {
	r := small(t)
	if all, err := Tables(r, nil); err != nil || len(all) != 2 {
		t.Errorf("%v, %v", all, err)
	}
	if one, err := Tables(r, []string{"meta.zonder"}); err != nil || len(one) != 1 || one[0].Name != "zonder" {
		t.Errorf("%v, %v", one, err)
	}
	if _, err := Tables(r, []string{"kern.geen"}); err == nil || err.Error() != "release 2026-01-15-0123abcd has no table kern.geen" {
		t.Error(err)
	}
}
