// Package report writes the warehouse as a static site in Dutch: HTML that
// needs no server and nothing from outside its folder. Scripts only add sorting
// and searching to what is there without them.
//
//	index.html             the country: is there balance, where it pinches, the register
//	overheden.html         all governments; overheid/CODE.html is one of them
//	vergelijk.html         two to four of them; vergelijk/CODE.html one and its nearest
//	overzicht.html         the tree of tasks; overzicht/DOMEIN.html is a domain of it
//	taken.html             all tasks; taak/ID.html is one of them
//	wetten.html, zoek.html the laws; what the search box finds
//	begin.html, colofon.html, downloads.html, wijzigingen.html
//	komend.html            pending bills by task, with what their memory says on money
//	samenwerking.html      who spends it: gemeenten, their regelingen, or who sells to them
//	herkomst/CODE.html     what each figure of a government was computed from;
//	                       taak-ID.html and gemeente.html those of the country
//	bronnen.html           all documents, with address and hash
//	stijl.css, rapport.js, zoek.js, zoekindex.js, sitemap.xml, wijzigingen.xml
//
// It computes nothing: what it shows stands in the warehouse, and each amount
// leads to the document and the place that it comes from. The questions that it
// puts are in vragen, one a file.
package report

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"medebewind/pipelines/report/getal"
	"medebewind/transforms/foreign"
)

//go:embed sjabloon vragen
var files embed.FS

var functions = template.FuncMap{
	"gedrukt": getal.Gedrukt, "mln": getal.Mln, "euro": getal.Euro, "procent": getal.Procent, "dekking": getal.Dekking, "of": getal.Of,
	"dzd": getal.Duizend, "inwoner": getal.PerInwoner, "dag": getal.Dag, "aantal": getal.Aantal, "stand": getal.Stand, "zin": getal.Zin, "tal": tal, "menu": menu, "bladzij": bladzij, "hasTable": hasTable,
	"deel": deel, "anker": anker, "geheel": geheel, "gewoon": gewoon, "heel": func(n int) string { return getal.Getal(float64(n), 0) }, "kb": kb, "opgehaald": opgehaald, "several": several, "naam": naam, "join": func(names []string) string { return strings.Join(names, ", ") }, "next": func(n int) int { return n + 1 },
}

var templates = template.Must(readTemplates())

// readTemplates reads the templates of all pages, with their tables in them.
func readTemplates() (*template.Template, error) {
	tables, err := readTables()
	if err != nil {
		return nil, fmt.Errorf("tables of the report: %w", err)
	}
	all := template.New("").Funcs(functions)
	names, err := fs.Glob(files, "sjabloon/*.html")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		page, err := withTables(string(text), tables)
		if err != nil {
			return nil, fmt.Errorf("tables of the report: %s: %w", name, err)
		}
		if _, err := all.New(path.Base(name)).Parse(page); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// tal writes a whole number; unknown is a point.
func tal(n *int64) string {
	if n == nil {
		return getal.Onbekend
	}
	return getal.Getal(float64(*n), 0)
}

// geheel writes a whole number that is known.
func geheel(n int64) string { return getal.Getal(float64(n), 0) }

// several is a number above one, and else nothing to speak of.
func several(n *int64) int64 {
	if n == nil || *n < 2 {
		return 0
	}
	return *n
}

// naam is a text of the warehouse, safe in HTML, in which a plus stays a plus:
// the escape of templates is a third longer in the names of clusters, which are
// on a page hundreds of times.
func naam(text string) template.HTML { return template.HTML(template.HTMLEscapeString(text)) }

// kb writes bytes in thousands.
func kb(bytes int64) string { return getal.Getal(float64(bytes)/1000, 0) }

// pagina is a page to write: its path in the site, the template, its title and
// what it is in a sentence, and what the template gets beside what all pages share.
type pagina struct {
	pad, sjabloon, titel string
	inhoud               any
	omschrijving         string
}

// Over is who publishes the report, and as what. All may be empty: nothing is
// made up in its place.
type Over struct {
	// Uitgave is the name of the release. Adres is where the output folder is served,
	// AdresRapport this site in it, and AdresUitgave the files of the newest release.
	Uitgave, Adres, AdresRapport, AdresUitgave, Uitgever, Contact, Licentie string
	// Bestanden are the paths of the files of the release.
	Bestanden []string
}

// Write makes the site in dir, which must not exist yet. db is a published
// warehouse.
func Write(ctx context.Context, db *sql.DB, dir string, over Over) error {
	_, err := WriteFrom(ctx, db, dir, over, nil)
	return err
}

// WriteFrom is Write, but that pages of the report before which would come out the same are
// taken over. It tells what the pages were made of that the next one can take over.
func WriteFrom(ctx context.Context, db *sql.DB, dir string, over Over, before *Kept) (keys map[string]string, err error) {
	site, pages, err := load(ctx, db, over)
	if err != nil {
		return nil, fmt.Errorf("reading the warehouse for the report: %w", err)
	}
	site.kept = before
	if err := site.writeAll(ctx, db, dir, pages); err != nil {
		return nil, err
	}
	return site.keys.by, nil
}

func (s *Site) writeAll(ctx context.Context, db *sql.DB, dir string, pages []pagina) error {
	for _, p := range pages {
		if err := inSite(p.pad); err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(p.pad)), 0o755); err != nil {
			return fmt.Errorf("writing the report: %w", err)
		}
	}
	for _, name := range []string{"stijl.css", "rapport.js", "zoek.js"} {
		text, err := files.ReadFile("sjabloon/" + name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
			return fmt.Errorf("writing the report: %w", err)
		}
	}
	if err := s.beside(dir, pages); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	ofTask := map[*Taak][]pagina{}
	group, inner := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, p := range pages {
		if shown, ok := p.inhoud.(metWet); ok {
			ofTask[shown.vanTaak()] = append(ofTask[shown.vanTaak()], p)
			continue
		}
		group.Go(func() error {
			if err := inner.Err(); err != nil {
				return err
			}
			return s.write(dir, p)
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	if err := s.writeTasks(ctx, db, dir, ofTask); err != nil {
		return fmt.Errorf("writing the pages of tasks: %w", err)
	}
	return nil
}

// inSite refuses a page whose name would lead out of the site, or could be no name of
// a file. Names come from data, and codes are held against their form when they come
// in: this is the last look.
func inSite(pad string) error {
	for name := range strings.SplitSeq(pad, "/") {
		if err := foreign.FileName(name); err != nil {
			return fmt.Errorf("the report would have a page %s: %w", foreign.Cut(fmt.Sprintf("%q", pad)), err)
		}
	}
	return nil
}

// papier is what a page is written on: its text, and the same without links that lead to
// who knows where. It is used again for the next page.
type papier struct{ text, out bytes.Buffer }

var sheets = sync.Pool{New: func() any { return new(papier) }}

// onSheet fills in a page on paper that is used again, and writes it.
func onSheet(dir, pad string, fill func(*bytes.Buffer) error) error {
	sheet := sheets.Get().(*papier)
	defer sheets.Put(sheet)
	sheet.text.Reset()
	err := fill(&sheet.text)
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, pad), unlink(sheet.text.Bytes(), &sheet.out), 0o644)
	}
	if err != nil {
		return fmt.Errorf("writing %s of the report: %w", pad, err)
	}
	return nil
}

// bladzijde is what a template gets. Wortel leads from the page to the root of the site.
type bladzijde struct {
	*Site
	Pad, Titel, Omschrijving, Wortel string
	In                               any
}

func (s *Site) blad(p pagina) bladzijde {
	return bladzijde{s, p.pad, p.titel, cmp.Or(p.omschrijving, p.titel+": wat de wet vraagt, wat zij toestaat, welk geld, welke mensen en welke risico's daarbij horen."), strings.Repeat("../", strings.Count(p.pad, "/")), p.inhoud}
}

// write fills in a page, or takes over that of before where it would come out the same.
func (s *Site) write(dir string, p pagina) error {
	if zonderRun(p.inhoud) {
		fill, err := s.takePage(dir, p, "")
		if err != nil || fill == nil {
			return err
		}
		return fill()
	}
	return onSheet(dir, p.pad, func(text *bytes.Buffer) error {
		return templates.ExecuteTemplate(text, p.sjabloon, s.blad(p))
	})
}
