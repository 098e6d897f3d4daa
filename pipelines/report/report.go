// Package report writes the warehouse as a static site in Dutch: HTML that
// needs no server, no script and nothing from outside its folder.
//
//	index.html        all tasks
//	taak/ID.html      a task: its law and its money through time
//	stijl.css
//
// It computes nothing: what it shows stands in the warehouse, and each amount
// leads to the document and the place that it comes from.
package report

import (
	"bytes"
	"context"
	"database/sql"
	"embed"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
)

//go:embed sjabloon
var files embed.FS

var templates = template.Must(template.New("").Funcs(template.FuncMap{
	"euro": euro, "dag": dag, "aantal": aantal, "stand": stand, "zin": zin,
}).ParseFS(files, "sjabloon/*.html"))

// Write makes the site in dir, which must not exist yet. db is a published
// warehouse.
func Write(ctx context.Context, db *sql.DB, dir string) error {
	site, err := load(ctx, db)
	if err != nil {
		return fmt.Errorf("reading the warehouse for the report: %w", err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "taak"), 0o755); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	style, err := files.ReadFile("sjabloon/stijl.css")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "stijl.css"), style, 0o644); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	if err := page(dir, "index.html", "index", site); err != nil {
		return err
	}
	for _, t := range site.Taken {
		if err := page(dir, filepath.Join("taak", t.ID+".html"), "taak", struct {
			*Site
			*Taak
		}{site, t}); err != nil {
			return err
		}
	}
	return nil
}

func page(dir, name, template string, data any) error {
	var text bytes.Buffer
	if err := templates.ExecuteTemplate(&text, template, data); err != nil {
		return fmt.Errorf("writing %s of the report: %w", name, err)
	}
	if err := os.WriteFile(filepath.Join(dir, name), text.Bytes(), 0o644); err != nil {
		return fmt.Errorf("writing %s of the report: %w", name, err)
	}
	return nil
}
