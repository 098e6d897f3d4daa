package warehouse

import (
	"database/sql"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// documented reads a file of docs.
func documented(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// settings gives the settings in lezen.sql, in order: name and value.
func settings(t *testing.T) (all [][2]string) {
	t.Helper()
	for _, m := range regexp.MustCompile(`(?m)^set (\w+) = '?(\w+)'?;$`).FindAllStringSubmatch(documented(t, "lezen.sql"), -1) {
		all = append(all, [2]string{m[1], m[2]})
	}
	if len(all) < 4 || all[len(all)-1] != [2]string{"lock_configuration", "true"} {
		t.Fatalf("settings %v", all)
	}
	return all
}

// What the documentation gives readers confines them: the file of settings for
// the shell, and the address for programs, which is in Go what a dictionary is in
// Python. Without them a reader can do all of this.
func TestDocumentedReadersAreConfined(t *testing.T) {
	path := published(t)
	var shell []string
	for line := range strings.Lines(documented(t, "lezen.sql")) {
		if !strings.HasPrefix(line, "--") {
			shell = append(shell, line)
		}
	}
	dsn := regexp.MustCompile(`medebewind\.duckdb(\?access_mode=read_only[^"]*)"`).FindStringSubmatch(documented(t, "operation.md"))
	if dsn == nil {
		t.Fatal("operation.md gives no address")
	}
	for name, how := range map[string]struct{ options, script string }{
		"shell":   {"?access_mode=read_only", strings.Join(shell, "")},
		"program": {dsn[1], ""},
	} {
		t.Run(name, func(t *testing.T) {
			db, err := sql.Open("duckdb", path+how.options)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			db.SetMaxOpenConns(1)
			if _, err := db.Exec(how.script); how.script != "" && err != nil {
				t.Fatal(err)
			}
			var n int
			if err := db.QueryRow("select count(*) from meta.document where is_opgave(0)").Scan(&n); err != nil || n != 4 {
				t.Errorf("%d documents, %v", n, err)
			}
			checkConfined(t, db)
		})
	}
}

// The address and the dictionary of the documentation have the settings of the
// file.
func TestDocumentedReadersHaveTheSameSettings(t *testing.T) {
	docs := documented(t, "operation.md")
	for _, s := range settings(t) {
		if s[0] == "memory_limit" {
			continue // as each has room for
		}
		for _, form := range []string{s[0] + "=" + s[1], `"` + s[0] + `": "` + s[1] + `"`} {
			if !strings.Contains(docs, form) {
				t.Errorf("operation.md has no %s", form)
			}
		}
	}
	if !slices.Contains(settings(t), [2]string{"enable_external_access", "false"}) {
		t.Error("lezen.sql leaves external access on")
	}
}
