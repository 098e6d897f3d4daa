// Package kamerstukken follows the bills that ask something of gemeenten or
// provincies: those whose memorie van toelichting speaks of article 2 of the
// Financiële-verhoudingswet or of an uitvoerbaarheidstoets decentrale overheden.
//
// A dossier is a data set: the list of what was published of it, and the texts of its
// bill and memories. What is known of the service, and by whom, stands in
// docs/bronnen.md: nobody here saw an answer of it.
package kamerstukken

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/transforms/kamerstuk"
)

// prefix begins the ID of every data set.
const prefix = "kamerstukken/"

// back is how many whole years before this one a bill is looked for: hardly one is
// still a bill after that. One that was found is followed on.
const back = 3

// Source is the official publications of bills.
type Source struct {
	// Today is the day of the run.
	Today time.Time
	// plain tells that the service does not know where a Staatsblad has its dossier.
	plain bool
}

// Name is that of its record.
func (s *Source) Name() string { return about.Kamerstukken.Name }

// List finds dossiers by their memories, and gives each a stamp that changes with
// what is published of it. A service that is not there is no failure: a release is of
// use without it.
func (s *Source) List(ctx context.Context, c *extract.Catalog) error {
	found, err := s.memories(ctx, c)
	if extract.IsMissing(err) {
		c.Leave(about.Kamerstukken.Name, "de zoekdienst "+service+" is er niet op dit adres; wat eerder van dossiers is opgehaald blijft")
		c.Keep(prefix, s.set)
		return nil
	}
	if err != nil {
		return err
	}
	for _, earlier := range c.Earlier() {
		if strings.HasPrefix(earlier.ID, prefix) {
			found[strings.TrimPrefix(earlier.ID, prefix)] = true
		}
	}
	for batch := range slices.Chunk(slices.Sorted(maps.Keys(found)), together) {
		published, err := s.published(ctx, c, batch)
		if err != nil {
			return err
		}
		for _, dossier := range batch {
			s.add(c, dossier, published)
		}
	}
	return nil
}

// published gives what was published of dossiers. A Staatsblad has its dossier in another
// field; of a service that does not know that one is asked what it knows.
func (s *Source) published(ctx context.Context, c *extract.Catalog, dossiers []string) ([]kamerstuk.Publication, error) {
	if !s.plain {
		found, err := search(ctx, c, s.of(dossiers...), said)
		var diagnostic *kamerstuk.DiagnosticError
		if !errors.As(err, &diagnostic) {
			return found, err
		}
		s.plain = true
		c.Leave(about.Kamerstukken.Name, "de zoekdienst kent w.behandeldDossier niet ("+diagnostic.Message+"): een Staatsblad dat alleen daar zijn dossier noemt wordt niet gevonden")
	}
	return search(ctx, c, s.of(dossiers...), readable)
}

// budget is a dossier of the budget of a ministry, which has bills and memories of
// its own.
var budget = regexp.MustCompile(`(?i)begrotingssta(at|ten)|^slotwet|suppletoire`)

// memories gives the dossiers with a memory that speaks of other governments.
func (s *Source) memories(ctx context.Context, c *extract.Catalog) (map[string]bool, error) {
	published, err := search(ctx, c, wanted(s.Today), readable)
	if err != nil {
		return nil, err
	}
	found := map[string]bool{}
	for _, p := range published {
		if isMemory(p) && !budget.MatchString(p.Title) {
			for _, dossier := range p.Dossiers {
				found[dossier] = true
			}
		}
	}
	return found, nil
}

// wanted asks for what speaks of the two, since the first day of a year.
func wanted(today time.Time) string {
	return fmt.Sprintf(`%s AND w.publicatienaam==Kamerstuk AND dt.date>=%d-01-01 AND (cql.textAndIndexes="Financiële-verhoudingswet" OR cql.textAndIndexes="uitvoerbaarheidstoets decentrale overheden")`,
		area, today.Year()-back)
}

// of asks for what was published of dossiers.
func (s *Source) of(dossiers ...string) string {
	if s.plain {
		return of("w.dossiernummer", dossiers)
	}
	return of("w.dossiernummer w.behandeldDossier", dossiers)
}

func of(fields string, dossiers []string) string {
	var clauses []string
	for field := range strings.FieldsSeq(fields) {
		for _, d := range dossiers {
			clauses = append(clauses, field+`=="`+d+`"`)
		}
	}
	return area + " AND (" + strings.Join(clauses, " OR ") + ")"
}

func isMemory(p kamerstuk.Publication) bool {
	return strings.Contains(strings.ToLower(p.Kind), "memorie van toelichting")
}

// isBill tells the text of a bill from a letter about it. The Eerste Kamer prints the
// bill as the Tweede Kamer changed it.
func isBill(p kamerstuk.Publication) bool {
	kind := strings.ToLower(p.Kind)
	return strings.HasPrefix(kind, "voorstel van wet") || strings.HasPrefix(kind, "gewijzigd voorstel van wet")
}

// add tells of a dossier. A text that is there for people only is left out by name.
func (s *Source) add(c *extract.Catalog, dossier string, published []kamerstuk.Publication) {
	newest, count := "", 0
	for _, p := range published {
		if !slices.Contains(p.Dossiers, dossier) {
			continue
		}
		count++
		newest = max(newest, p.Modified, p.Date)
		if (isMemory(p) || isBill(p)) && p.File == "" {
			c.Leave(prefix+p.ID, "de uitgever heeft geen XML van deze tekst; lees haar op "+p.Page)
		}
	}
	set := s.set(prefix + dossier)
	set.Stamp = fmt.Sprintf("%s, %d publicaties", newest, count)
	c.Add(set)
}

func (s *Source) set(id string) extract.Set {
	dossier := strings.TrimPrefix(id, prefix)
	return extract.Set{ID: id, CanWait: true, Fetch: func(ctx context.Context, f *extract.Fetcher) error { return s.fetchDossier(ctx, f, dossier) }}
}

// fetchDossier fetches the list of a dossier, page by page, and the texts that it
// names.
func (s *Source) fetchDossier(ctx context.Context, f *extract.Fetcher, dossier string) error {
	var all []kamerstuk.Publication
	for pages := f.Pages(); ; {
		at := address(s.of(dossier), len(all)+1)
		if err := pages.Next(ctx, at); err != nil {
			return err
		}
		body, err := f.Get(ctx, extract.Ask{ID: fmt.Sprintf("%s%s/lijst-%d", prefix, dossier, len(all)/size+1), Transform: kamerstuk.Lijst.Name, URL: at, Accept: xmlType, Check: readable})
		if err != nil {
			return err
		}
		answer, err := kamerstuk.ReadLijst(body)
		if err != nil {
			return fmt.Errorf("reading the list of dossier %s: %w", dossier, err)
		}
		if err := pages.Read(at, body, len(answer.Publications)); err != nil {
			return err
		}
		all = append(all, answer.Publications...)
		if len(all) >= answer.Total {
			break
		}
		if len(answer.Publications) == 0 {
			return fmt.Errorf("the list of dossier %s ends at %d of %d publications", dossier, len(all), answer.Total)
		}
	}
	for _, p := range all {
		if p.File != "" && (isMemory(p) || isBill(p)) {
			if err := fetchText(ctx, f, p); err != nil {
				return err
			}
		}
	}
	return nil
}

// fetchText keeps a text. One of a form that we do not know is kept as evidence: it
// says nothing, and stops nothing.
func fetchText(ctx context.Context, f *extract.Fetcher, p kamerstuk.Publication) error {
	body, err := f.Peek(ctx, fetch.Request{URL: p.File, Accept: xmlType, Check: whole})
	if extract.IsMissing(err) {
		return nil // the list tells that it was published, and no row tells what it says
	}
	if err != nil {
		return err
	}
	ask := extract.Ask{ID: prefix + p.ID, Transform: kamerstuk.Tekst.Name, URL: p.File, Modified: p.Modified}
	if _, err := kamerstuk.ReadStuk(body); err != nil {
		ask.Transform = ""
	}
	return f.Keep(ask, body)
}

// whole finds a text that breaks off.
func whole(body []byte) error {
	_, err := kamerstuk.ReadStuk(body)
	var form *kamerstuk.FormError
	if errors.As(err, &form) {
		return nil
	}
	return err
}
