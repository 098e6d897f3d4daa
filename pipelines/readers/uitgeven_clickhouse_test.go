package readers_test

import (
	"context"
	"database/sql"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"medebewind/pipelines/release"
	"medebewind/pipelines/release/releasetest"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/layout"
	models "medebewind/sql"
)

// TestClickHouseHasWhatTheWarehouseHas follows docs/clickhouse.md with the example
// and two servers, and holds every table over both shards against the warehouse.
func TestClickHouseHasWhatTheWarehouseHas(t *testing.T) {
	if os.Getenv("MEDEBEWIND_CLICKHOUSE") == "" {
		t.Skip("two servers and every table take some minutes: .ci/clickhouse runs this")
	}
	servers := startClickHouse(t, 2)
	out, _ := example(t)
	writer := filepath.Join(t.TempDir(), "medebewind-clickhouse")
	if said, err := exec.Command("go", "build", "-o", writer, "medebewind/cmd/medebewind-clickhouse").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	load := func(dir string) (string, error) {
		program := exec.Command("../../docs/clickhouse/load", append([]string{dir}, servers...)...)
		program.Env = append(os.Environ(), "WRITER="+writer)
		said, err := program.CombinedOutput()
		return string(said), err
	}
	if said, err := load(filepath.Join(out, "latest")); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	db, done := runtest.Opened(t, layout.Folder(out).Warehouse())
	defer done()
	kinds := types(fromDuckDB(t, db, "select concat_ws('|', schema_name, table_name, column_name, data_type) from duckdb_columns() where not internal"))
	all, err := models.Models()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range all {
		if m.Leaves() {
			compareShards(t, db, servers[1], m, kinds)
		}
	}
	local := "select count() from uitgave_2026_01_15_" + filepath.Base(latestOf(t, out))[len("2026-01-15-"):] + ".kern_baten_lasten"
	if one, two := askClickHouse(t, servers[0], local), askClickHouse(t, servers[1], local); one == "0" || two == "0" {
		t.Errorf("the shards have %s and %s rows", one, two)
	}
	if got := askClickHouse(t, servers[0], "select comment from system.columns where database = 'kern' and table = 'baten_lasten' and name = 'taakveld'"); got != "taakveld" {
		t.Errorf("the column is described as %q", got)
	}
	// The same again would put rows beside those that are read: it stops.
	if said, err := load(filepath.Join(out, "latest")); err == nil || !strings.Contains(said, "already exists") {
		t.Errorf("loaded twice: %v\n%s", err, said)
	}
	// Another release takes the place of what it has.
	next := releasetest.Write(t, t.TempDir(), "2026-01-16-0123abcd", releasetest.Table{Name: "kern.taakveld", Key: []string{"taakveld"},
		Columns: []release.Column{{Name: "taakveld"}}, Rows: [][]any{{"0.1"}, {"tab\t, \\ en 'enter'\n"}}})
	if said, err := load(next); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	for query, want := range map[string]string{
		"select count() from kern.taakveld": "2", "select sum(length(taakveld)) from kern.taakveld": "22",
		"select count() from system.tables where name like '%\\_oud' or name like '%\\_nieuw'": "0",
	} {
		if got := askClickHouse(t, servers[1], query); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
}

func latestOf(t *testing.T, out string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(filepath.Join(out, "latest"))
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// compareShards holds a table, asked of one server, against the warehouse.
func compareShards(t *testing.T, db *sql.DB, server string, m *models.Model, kinds map[string]string) {
	t.Helper()
	here, there := []string{"count(*)"}, []string{"count()"}
	for _, c := range m.Columns {
		kind := kinds[strings.Replace(m.Name, ".", "|", 1)+"|"+c.Key.(string)]
		duck, click := measures(kind, c.Key.(string))
		here, there = append(here, duck...), append(there, click...)
	}
	for i, h := range here {
		here[i] = fmt.Sprintf("coalesce((%s)::varchar, '')", h)
	}
	want := strings.Split(fromDuckDB(t, db, fmt.Sprintf("select concat_ws(chr(9), %s) from %s", strings.Join(here, ", "), m.Name))[0], "\t")
	got := strings.Split(askClickHouse(t, server, fmt.Sprintf("select %s from %s", strings.Join(there, ", "), m.Name)), "\t")
	for i := range here {
		if len(got) != len(here) || len(want) != len(here) || want[i] != got[i] && !sameNumber(want[i], got[i]) {
			t.Errorf("%s: %s is %s, want %s", m.Name, there[i], got, want)
			return
		}
	}
}

// measures are what tells the values of a column from others, to either engine.
func measures(kind, column string) (duck, click []string) {
	in := func(forms ...string) (made []string) {
		for _, f := range forms {
			made = append(made, fmt.Sprintf(f, "`"+column+"`"))
		}
		return made
	}
	switch kind {
	case "DOUBLE":
		click = in("count(%s)", "min(%s)", "max(%s)", "sum(%s)")
		duck = click
	case "VARCHAR":
		click = in("count(%s)", "uniqExact(%s)", "sum(length(%s))")
		duck = in("count(%s)", "count(distinct %s)", "sum(strlen(%s))")
	case "BOOLEAN":
		click, duck = in("count(%s)", "countIf(%s = 1)"), in("count(%s)", "count(case when %s then 1 end)")
	case "DATE", "TIMESTAMP":
		click = in("count(%s)", "uniqExact(%s)", "min(%s)", "max(%s)")
		duck = in("count(%s)", "count(distinct %s)", "min(%s)", "max(%s)")
	default:
		click = in("count(%s)", "sum(%s)")
		duck = click
	}
	duck = slices.Clone(duck)
	for i := range duck {
		duck[i] = strings.ReplaceAll(duck[i], "`", `"`)
	}
	return duck, click
}

// sameNumber compares numbers that are written in two ways, or that are sums of
// doubles in two orders. Whole numbers must be equal to the digit. What no values
// add up to is nothing to the one, and may be 0 or \N to the other.
func sameNumber(want, got string) bool {
	if none := []string{"", "0", `\N`}; slices.Contains(none, want) && slices.Contains(none, got) {
		return true
	}
	x, err1 := strconv.ParseFloat(want, 64)
	y, err2 := strconv.ParseFloat(got, 64)
	return err1 == nil && err2 == nil && strings.ContainsAny(want, ".e") && (x == y || x-y <= 1e-9*max(x, -x) && y-x <= 1e-9*max(x, -x))
}

func askClickHouse(t *testing.T, server, query string) string {
	t.Helper()
	said, err := clickHouse(t.Context(), server, query)
	if err != nil {
		t.Fatalf("%s: %v\n%s", query, err, said)
	}
	return said
}

func clickHouse(ctx context.Context, server, query string) (string, error) {
	host, port, _ := net.SplitHostPort(server)
	said, err := exec.CommandContext(ctx, "clickhouse-client", "--host", host, "--port", port, "-q", query).CombinedOutput()
	return strings.TrimSuffix(string(said), "\n"), err
}

// startClickHouse starts servers that are the shards of one cluster.
func startClickHouse(t *testing.T, n int) []string {
	t.Helper()
	var servers, shards []string
	for range n {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close() // all are held until each is known
		host, port, _ := net.SplitHostPort(l.Addr().String())
		servers = append(servers, l.Addr().String())
		shards = append(shards, fmt.Sprintf("<shard><replica><host>%s</host><port>%s</port></replica></shard>", host, port))
		l.Close()
	}
	for _, server := range servers {
		dir := t.TempDir()
		_, port, _ := net.SplitHostPort(server)
		config := fmt.Sprintf(`<yandex><logger><level>warning</level><log>%[1]s/log</log><errorlog>%[1]s/fouten</errorlog></logger>
			<listen_host>127.0.0.1</listen_host><tcp_port>%[2]s</tcp_port><path>%[1]s/data/</path><tmp_path>%[1]s/tmp/</tmp_path>
			<mark_cache_size>100000000</mark_cache_size><users_config>%[1]s/users.xml</users_config><default_profile>default</default_profile>
			<default_database>default</default_database><remote_servers><medebewind>%[3]s</medebewind></remote_servers></yandex>`, dir, port, strings.Join(shards, ""))
		const users = `<yandex><profiles><default/></profiles><quotas><default/></quotas><users><default><password></password>
			<networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users></yandex>`
		for name, text := range map[string]string{"config.xml": config, "users.xml": users} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		program := exec.Command("clickhouse-server", "--config-file="+filepath.Join(dir, "config.xml"))
		if err := program.Start(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			_ = program.Process.Kill()
			_ = program.Wait()
		})
		awaitClickHouse(t, server, dir)
	}
	return servers
}

func awaitClickHouse(t *testing.T, server, dir string) {
	t.Helper()
	var said string
	for range 300 {
		var err error
		if said, err = clickHouse(t.Context(), server, "select 1"); err == nil {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	log, _ := os.ReadFile(filepath.Join(dir, "fouten"))
	t.Fatalf("ClickHouse does not answer at %s: %s\n%s", server, said, log)
}
