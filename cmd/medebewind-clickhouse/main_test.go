package main

import (
	"bytes"
	"strings"
	"testing"

	"medebewind/pipelines/release"
	"medebewind/pipelines/release/releasetest"
)

func TestRun(t *testing.T) {
	dir := releasetest.Write(t, t.TempDir(), "2026-01-15-0123abcd",
		releasetest.Table{Name: "kern.een", Key: []string{"code"}, Columns: []release.Column{{Name: "code"}}, Rows: [][]any{{"a"}, {"b\tc"}}},
		releasetest.Table{Name: "meta.run", Columns: []release.Column{{Name: "run_id"}}})
	for _, c := range []struct {
		args           []string
		status         int
		stdout, stderr string
	}{
		{nil, 2, "", "usage: medebewind-clickhouse create"},
		{[]string{"rows", dir}, 2, "", "usage:"},
		{[]string{"tables", dir, "kern.een"}, 2, "", "usage:"},
		{[]string{"laad", dir}, 2, "", "usage:"},
		{[]string{"tables", t.TempDir()}, 1, "", "medebewind-clickhouse: opening the release in "},
		{[]string{"create", dir, "kern.geen"}, 1, "", "medebewind-clickhouse: release 2026-01-15-0123abcd has no table kern.geen"},
		{[]string{"tables", dir}, 0, "kern.een\nmeta.run\n", ""},
		{[]string{"rows", dir, "kern.een"}, 0, "a\nb\\tc\n", ""},
		{[]string{"create", dir, "kern.een"}, 0, "create database if not exists `uitgave_2026_01_15_0123abcd`;", ""},
		{[]string{"swap", dir}, 0, "create table if not exists `kern`.`een` as `kern`.`een_nieuw`;", ""},
	} {
		var stdout, stderr bytes.Buffer
		status := run(t.Context(), c.args, &stdout, &stderr)
		if status != c.status || !strings.HasPrefix(stdout.String(), c.stdout) || !strings.HasPrefix(stderr.String(), c.stderr) || (c.stderr == "") != (stderr.Len() == 0) {
			t.Errorf("%v: status %d, %q, %q", c.args, status, stdout.String(), stderr.String())
		}
	}
}
