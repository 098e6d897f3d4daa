package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra/doc"

	"medebewind/pipelines"
)

// TestManPages holds docs/man against the commands; -update writes it anew. The
// generator is a test so that its packages are no part of the command.
func TestManPages(t *testing.T) {
	made, kept := t.TempDir(), filepath.Join("..", "..", "docs", "man")
	header := &doc.GenManHeader{Section: "1", Source: "medebewind " + pipelines.Version, Manual: "medebewind", Date: &time.Time{}}
	root := command()
	root.DisableAutoGenTag = true
	root.InitDefaultCompletionCmd()
	if err := doc.GenManTree(root, header, made); err != nil {
		t.Fatal(err)
	}
	pages := pagesIn(t, made)
	if *update {
		for name := range pagesIn(t, kept) {
			_ = os.Remove(filepath.Join(kept, name))
		}
		for name, page := range pages {
			if err := os.WriteFile(filepath.Join(kept, name), page, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	current := pagesIn(t, kept)
	for name, page := range pages {
		if !bytes.Equal(current[name], page) {
			t.Errorf("docs/man/%s is not what the command says of itself: go test ./cmd/medebewind -run TestManPages -update", name)
		}
	}
	if len(current) != len(pages) || len(pages) < 5 {
		t.Errorf("%d pages are kept, there are %d", len(current), len(pages))
	}
}

func pagesIn(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.1"))
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string][]byte{}
	for _, path := range paths {
		// Generated pages name the day, which would make each day another page.
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		pages[filepath.Base(path)] = []byte(strings.ReplaceAll(string(page), `"Jan 0001"`, `""`))
	}
	return pages
}
