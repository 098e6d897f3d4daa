// Package bwb finds regulations in the Basiswettenbestand: which works there
// are, and of each work every expression that is valid on or after a date.
//
// Time has two axes there. An expression has a period in which the text is
// valid and a period in which that view of it holds. What is used is the view
// that holds now (zichtdatum_eind 9999-12-31) of every validity.
package bwb

import (
	"context"
	"crypto/sha512"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/transforms/bwb"
	"medebewind/transforms/foreign"
)

const (
	search     = "https://zoekservice.overheid.nl/sru/Search?operation=searchRetrieve&version=1.2&x-connection=BWB"
	repository = "https://repository.officiele-overheidspublicaties.nl/bwb/"
	xmlType    = "application/xml"
	// list is the data set without documents whose stamp remembers the day of
	// the last listing.
	list = "bwb/lijst"
	// overlap is how far a listing of changes looks back before the last one:
	// changes are dated by the day, and not always on the day they appear.
	overlap = 3 * 24 * time.Hour
	// openEnd is the end of what has no end.
	openEnd = "9999-12-31"
)

// Source is the Basiswettenbestand.
type Source struct {
	// Types are the kinds of regulation, as the service writes them.
	Types []string
	// Since is the first day of interest: expressions that ended before it are
	// left out.
	Since time.Time
	// Works are followed whether or not the search names them: announced ones
	// have no expression and are in no list.
	Works []string
	// First are the works that a release cannot do without; nil for all. Others come
	// later.
	First map[string]bool
	// Today is the day for which regulations must be in force.
	Today time.Time
}

// Name is that of its record.
func (s *Source) Name() string { return about.BWB.Name }

// List finds works in force; after the first run, works that changed since.
// Works of earlier runs stay: a regulation that was withdrawn keeps its past.
func (s *Source) List(ctx context.Context, c *extract.Catalog) error {
	scope := fmt.Sprintf("sinds %s, %s", s.Since.Format(time.DateOnly), strings.Join(s.Types, ", "))
	clause := s.inForce()
	if stamp, ok := c.Last(list); ok {
		day, before, _ := strings.Cut(stamp, " ")
		if last, err := time.Parse(time.DateOnly, day); err == nil && before == scope {
			clause = "dcterms.modified>=" + last.Add(-overlap).Format(time.DateOnly)
		}
	}
	stamps, err := s.stamps(ctx, c, clause)
	if err != nil {
		return err
	}
	if err := s.leaveOut(ctx, c); err != nil {
		return err
	}
	for _, id := range s.Works {
		if _, ok := stamps[id]; !ok {
			stamps[id] = ""
		}
	}
	for _, id := range slices.Sorted(maps.Keys(stamps)) {
		stamp := stamps[id]
		if stamp != "" {
			stamp += " " + scope
		}
		work := s.work("bwb/" + id)
		work.Stamp = stamp
		c.Add(work)
	}
	c.Add(extract.Set{ID: list, Stamp: s.Today.Format(time.DateOnly) + " " + scope, Fetch: func(context.Context, *extract.Fetcher) error { return nil }})
	c.Keep("bwb/", s.work)
	return nil
}

// inForce asks for what is in force today, in the view that holds today.
func (s *Source) inForce() string {
	return fmt.Sprintf("overheidbwb.geldigheidsdatum==%[1]s and overheidbwb.zichtdatum==%[1]s", s.Today.Format(time.DateOnly))
}

// work is the data set of one work.
func (s *Source) work(id string) extract.Set {
	number := strings.TrimPrefix(id, "bwb/")
	return extract.Set{
		ID:      id,
		CanWait: s.First != nil && !s.First[number] && !slices.Contains(s.Works, number),
		Measure: func(ctx context.Context, c *extract.Catalog) (extract.Size, error) { return s.measure(ctx, c, number) },
		Fetch:   func(ctx context.Context, f *extract.Fetcher) error { return s.fetchWork(ctx, f, number) },
	}
}

// measure takes from the manifest of a work what there is to fetch of it.
func (s *Source) measure(ctx context.Context, c *extract.Catalog, id string) (extract.Size, error) {
	body, err := c.Get(ctx, fetch.Request{URL: repository + id + "/manifest.xml", Accept: xmlType})
	if err != nil {
		return extract.Size{}, err
	}
	manifest, err := bwb.ReadManifest(body)
	if err != nil {
		return extract.Size{}, err
	}
	size := extract.Size{Requests: 2, Bytes: int64(len(body))}
	for _, e := range manifest.Expressions {
		if s.wanted(e) {
			size.Requests, size.Bytes = size.Requests+1, size.Bytes+max(0, e.Size)
		}
	}
	return size, nil
}

// stamps lists works with what changes when they do: the newest date of
// modification among the expressions listed, and how many there are of it.
func (s *Source) stamps(ctx context.Context, c *extract.Catalog, clause string) (map[string]string, error) {
	stamps := map[string]string{}
	for _, kind := range s.Types {
		records, err := s.searchAll(ctx, c, "dcterms.type=="+kind+" and "+clause)
		if err != nil {
			return nil, err
		}
		for _, r := range records {
			if err := foreign.Regeling.Check(r.BwbID); err != nil {
				c.Leave(r.BwbID, err.Error())
				continue
			}
			stamps[r.BwbID] = max(stamps[r.BwbID], r.Modified)
		}
	}
	return stamps, nil
}

// searchAll reads all pages of a search. The service now and then answers with
// an empty page while records remain: it is asked again for fewer.
func (s *Source) searchAll(ctx context.Context, c *extract.Catalog, q string) ([]bwb.Record, error) {
	const most, least, patience = 1000, 10, 8
	var all []bwb.Record
	size, empty := most, 0
	list := c.Pages()
	for {
		at := address(q, len(all)+1, size)
		if empty < 2 { // an empty page can be asked for again as it was
			if err := list.Next(ctx, at); err != nil {
				return nil, err
			}
		}
		body, err := c.Get(ctx, fetch.Request{URL: at, Accept: xmlType, Check: readable})
		if err != nil {
			return nil, err
		}
		answer, err := bwb.ReadZoek(body)
		if err != nil {
			return nil, fmt.Errorf("searching %q: %w", q, err)
		}
		if err := errors.Join(list.Promised(answer.Total), list.Read(at, body, len(answer.Records))); err != nil {
			return nil, fmt.Errorf("searching %q: %w", q, err)
		}
		all = append(all, answer.Records...)
		switch {
		case len(all) >= answer.Total:
			return all, nil
		case len(answer.Records) > 0:
			empty = 0
		case empty == patience:
			return nil, fmt.Errorf("searching %q: %d empty pages in a row at record %d of %d", q, empty, len(all)+1, answer.Total)
		default:
			empty++
			size = max(size/2, least)
		}
	}
}

func address(q string, start, size int) string {
	return fmt.Sprintf("%s&query=%s&startRecord=%d&maximumRecords=%d", search, strings.ReplaceAll(url.QueryEscape(q), "+", "%20"), start, size)
}

func readable(body []byte) error {
	_, err := bwb.ReadZoek(body)
	return err
}

// full is the check on the search for one work: an answer that counts records
// and holds fewer than fit is one of the service's empty pages, and one with records
// of another work says nothing of this one.
func full(size int, id string) func([]byte) error {
	return func(body []byte) error {
		answer, err := bwb.ReadZoek(body)
		if err == nil && len(answer.Records) < min(answer.Total, size) {
			return fmt.Errorf("the page holds %d records of %d", len(answer.Records), answer.Total)
		}
		for _, r := range answer.Records {
			if r.BwbID != id {
				return fmt.Errorf("it has a record of %s, and those of %s were asked for", foreign.Cut(r.BwbID), id)
			}
		}
		return err
	}
}

// fetchWork fetches what the search says of a work, its manifest, and its
// texts. A work without text has only the first two.
func (s *Source) fetchWork(ctx context.Context, f *extract.Fetcher, id string) error {
	const size = 1000
	if _, err := f.Get(ctx, extract.Ask{ID: "bwb/" + id + "/zoek", Transform: "bwb-zoek", URL: address("dcterms.identifier=="+id, 1, size), Accept: xmlType, Check: full(size, id)}); err != nil {
		return err
	}
	body, err := f.Get(ctx, extract.Ask{ID: "bwb/" + id + "/manifest", Transform: "bwb-manifest", URL: repository + id + "/manifest.xml", Accept: xmlType, Check: func(body []byte) error {
		manifest, err := bwb.ReadManifest(body)
		if err == nil && manifest.BwbID != id {
			err = fmt.Errorf("it is the manifest of %s, and that of %s was asked for", foreign.Cut(manifest.BwbID), id)
		}
		return err
	}})
	if err != nil {
		return err
	}
	manifest, err := bwb.ReadManifest(body)
	if err != nil {
		return fmt.Errorf("reading the manifest of %s: %w", id, err)
	}
	for _, e := range manifest.Expressions {
		if !s.wanted(e) {
			continue
		}
		if err := errors.Join(foreign.Toestand.Check(e.Label), foreign.Item.Check(e.Item)); err != nil {
			return fmt.Errorf("reading the manifest of %s: %w", id, err)
		}
		_, err := f.Get(ctx, extract.Ask{
			ID: "bwb/" + id + "/" + e.Label, Transform: "bwb-toestand", Accept: xmlType, Modified: e.ViewStart,
			URL:   repository + id + "/" + e.Label + "/xml/" + e.Item,
			Check: func(body []byte) error { return errors.Join(ofWork(body, id, e.Label), verify(body, e)) },
			Same: func(body []byte) bool {
				return e.SHA512 != "" && verify(body, e) == nil && ofWork(body, id, e.Label) == nil
			},
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// wanted tells whether an expression is valid on or after Since in the view
// that holds now. Deleted items must not be asked for: they redirect to
// themselves.
func (s *Source) wanted(e bwb.Expression) bool {
	return !e.Deleted && e.Item != "" &&
		(e.ViewEnd == "" || e.ViewEnd == openEnd) &&
		(e.End == "" || e.End >= s.Since.Format(time.DateOnly))
}

// What a text says that it is of, at its begin: the work, and the expression
// (http://wetten.overheid.nl/id/BWBR0002458/2013-01-01/1).
var (
	namedWork       = regexp.MustCompile(`\bbwb-id\s*=\s*["']([^"']{0,40})["']`)
	namedExpression = regexp.MustCompile(`\bbwb-ng-vast-deel\s*=\s*["'][^"']{0,100}/(\d{4}-\d{2}-\d{2})/(\d{1,6})["']`)
)

// ofWork looks whether a text is of the work and the expression that it was asked as:
// another would be read as this one, and be right in itself.
func ofWork(body []byte, id, label string) error {
	begin := body[:min(len(body), 20_000)]
	// A text without a name is for the transform to refuse.
	if m := namedWork.FindSubmatch(begin); m != nil && string(m[1]) != id {
		return fmt.Errorf("it is a text of %q, and one of %s was asked for", m[1], id)
	}
	if m := namedExpression.FindSubmatch(begin); m != nil && string(m[1])+"_"+string(m[2]) != label {
		return fmt.Errorf("it is text %s_%s of %s, and %s was asked for", m[1], m[2], id, label)
	}
	return nil
}

// verify compares a text with the SHA-512 in the manifest.
func verify(body []byte, e bwb.Expression) error {
	sum := sha512.Sum512(body)
	if got := hex.EncodeToString(sum[:]); e.SHA512 != "" && got != e.SHA512 {
		return fmt.Errorf("its SHA-512 is %.16s…, and the manifest says %.16s…", got, e.SHA512)
	}
	return nil
}
