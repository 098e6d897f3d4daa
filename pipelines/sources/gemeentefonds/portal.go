package gemeentefonds

import (
	"context"
	"crypto/sha1"
	"encoding/hex"
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/pipelines/state/snapshot"
	"medebewind/transforms/publicatie"
)

const (
	portalAPI = "https://open.overheid.nl/overheid/openbaarmakingen/api/v0/"
	// hitRows is the largest page that the search gives; only 10, 20 and 50 are
	// allowed.
	hitRows = 50
	// mostHits bounds one search. The portal ignores a parameter that it does not
	// know in silence, and then gives all 700,000 documents.
	mostHits = 20_000
)

// searches are the words that find circulaires and what belongs to them. What
// they miss is found under a circulaire that they find.
var searches = []string{
	"meicirculaire", "septembercirculaire", "decembercirculaire",
	"circulaire gemeentefonds", "circulaire provinciefonds",
	"rekenmodel gemeentefonds", "rekenmodel provinciefonds", "rekenmodel circulaire",
	"rekenbestand gemeentefonds", "rekenbestand provinciefonds",
	"verdeling uitkeringen gemeentefonds", "verdeling uitkeringen provinciefonds",
}

// aboutCirculaire is what the title of a PDF must have to be opened: letters
// about the funds are many, and only a circulaire has its tables.
var aboutCirculaire = regexp.MustCompile(`(?i)circulaire`)

// find is a document of the portal: what a search says of it, and its own
// description if that was read.
type find struct {
	publicatie.Hit
	described publicatie.Described
	body      []byte // of the description; nil as long as it was not read
	under     bool   // found under a circulaire
}

// portal lists what open.overheid.nl has.
func (s *Source) portal(ctx context.Context, c *extract.Catalog) error {
	found, err := s.search(ctx, c)
	if err != nil {
		return err
	}
	p := &portalList{Source: s, c: c, found: found, known: map[string]snapshot.Dataset{}}
	for _, set := range c.Earlier() {
		p.known[set.ID] = set
	}
	if err := p.follow(ctx); err != nil {
		return err
	}
	p.add()
	return nil
}

// search asks all searches and reads each to its end.
func (s *Source) search(ctx context.Context, c *extract.Catalog) (map[string]*find, error) {
	found := map[string]*find{}
	for _, words := range searches {
		list := c.Pages()
		for start := 0; ; start += hitRows {
			address := s.address(words, start)
			if err := list.Next(ctx, address); err != nil {
				return nil, err
			}
			var total int
			var hits []publicatie.Hit
			// The body is read in the check: half a page is asked for again.
			body, err := c.Get(ctx, fetch.Request{URL: address, Accept: jsonType, Check: func(body []byte) (err error) {
				total, hits, err = publicatie.ReadHits(body)
				return err
			}})
			if err != nil {
				return nil, err
			}
			if err := list.Read(address, body, len(hits)); err != nil {
				return nil, fmt.Errorf("reading %s: %w", address, err)
			}
			if total > mostHits {
				return nil, fmt.Errorf("reading %s: %d documents, which cannot be about circulaires alone: the search does not know its parameters any more", address, total)
			}
			for _, h := range hits {
				found[h.ID] = &find{Hit: h}
			}
			if start+hitRows >= total {
				break
			}
			if len(hits) == 0 {
				return nil, fmt.Errorf("reading %s: an empty page, while %d of %d documents are still to come", address, total-start, total)
			}
		}
	}
	return found, nil
}

func (s *Source) address(words string, start int) string {
	from, to := s.years()
	return fmt.Sprintf("%szoek?zoektekst=%s&start=%d&aantalResultaten=%d&sort=publicatiedatum&order=asc&publicatiedatumVan=01-01-%d&publicatiedatumTot=31-12-%d",
		portalAPI, url.QueryEscape(words), start, hitRows, from, to)
}

// portalList makes data sets of what was found.
type portalList struct {
	*Source
	c     *extract.Catalog
	found map[string]*find
	known map[string]snapshot.Dataset
}

// follow reads the descriptions of what is to be opened, and finds what hangs
// under it: an annex is a document of its own, of which the title may say nothing.
func (p *portalList) follow(ctx context.Context) error {
	queue, list := p.wanted(), p.c.Pages()
	for len(queue) > 0 {
		f := p.found[queue[0]]
		queue = queue[1:]
		// One that names ever another would never be done with.
		if err := list.Next(ctx, portalAPI+"zoek/"+f.ID); err != nil {
			return fmt.Errorf("following the annexes: %w", err)
		}
		if err := p.describe(ctx, f); err != nil {
			return err
		}
		next := f.described.Parts
		if f.under || !aboutCirculaire.MatchString(f.Title) {
			next = nil
		}
		// An annex that was found by itself tells of the circulaire that it is under.
		if parent := f.described.Parent; parent != "" && !f.under {
			next = append(next, parent)
		}
		for _, id := range next {
			if p.found[id] == nil {
				p.found[id] = &find{Hit: publicatie.Hit{ID: id}, under: id != f.described.Parent}
				queue = append(queue, id)
			}
		}
	}
	return nil
}

// wanted gives the documents to open, in a fixed order.
func (p *portalList) wanted() []string {
	var ids []string
	for id, f := range p.found {
		switch transform, _, _ := reader(f.Mime, ""); {
		case transform == "rekenbestand", transform == "circulaire" && aboutCirculaire.MatchString(f.Title):
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// describe reads the description of a document: that of the last run if the
// search says that nothing changed since.
func (p *portalList) describe(ctx context.Context, f *find) (err error) {
	if set, ok := p.known[prefix+f.ID]; ok && f.Modified != "" && set.Stamp == f.Modified && len(set.Documents) > 0 {
		if body, err := p.c.Stored(set.Documents[0]); err == nil {
			if d, err := publicatie.ReadDetail(body); err == nil && d.ID == f.ID {
				f.described, f.body = d, body
				return nil
			}
		}
	}
	f.body, err = p.c.Get(ctx, fetch.Request{URL: portalAPI + "zoek/" + f.ID, Accept: jsonType, Check: func(body []byte) (err error) {
		f.described, err = publicatie.ReadDetail(body)
		if err == nil && f.described.ID != f.ID {
			err = fmt.Errorf("the answer is about document %s", f.described.ID)
		}
		return err
	}})
	if extract.IsMissing(err) && f.Mime == "" {
		// Named by another document, and not there.
		f.described = publicatie.Described{Document: publicatie.Document{ID: f.ID, Title: f.ID}}
		return nil
	}
	if f.Modified == "" {
		f.Modified, f.Title, f.Day = milliseconds(f.described.LastModified), f.described.Title, f.described.Available
	}
	return err
}

// milliseconds cuts a time as the search does: a description has more decimals.
func milliseconds(text string) string {
	if m := longTime.FindStringSubmatch(text); m != nil {
		return m[1] + "Z"
	}
	return text
}

var longTime = regexp.MustCompile(`^(.*\.\d{3})\d*Z$`)

// add makes a data set of each document that has a file to read, and names the
// rest.
func (p *portalList) add() {
	holds := map[string]string{} // data sets by the SHA-1 of their files
	unread := map[string]bool{}
	for _, id := range slices.Sorted(maps.Keys(p.found)) {
		f := p.found[id]
		if f.body == nil {
			p.leave(f, unread)
			continue
		}
		if p.set(f) {
			for _, file := range f.described.Files {
				holds[file.SHA1] = prefix + f.ID
			}
		}
	}
	for _, why := range slices.Sorted(maps.Keys(unread)) {
		p.c.Leave("open.overheid.nl", why)
	}
	p.keepOld(holds)
}

// leave names what is not opened. Of letters there are many, and more every day:
// they are named together.
func (p *portalList) leave(f *find, unread map[string]bool) {
	transform, _, _ := reader(f.Mime, "")
	switch {
	case f.Mime == "" && f.Title == "":
	case f.Mime == "":
		unread["publicaties over de fondsen die geen bestand hebben, zoals brieven"] = true
	case transform == "circulaire":
		unread["PDF's over de fondsen die geen circulaire in hun titel noemen en er niet onder hangen"] = true
	default:
		p.c.Leave(f.Title+" ("+f.ID+")", "het bestand is geen ODS of PDF maar "+f.Mime)
	}
}

// set adds the data set of a document: its description and its files.
func (p *portalList) set(f *find) bool {
	type wanted struct {
		publicatie.File
		transform, accept string
		check             func([]byte) error
	}
	var files []wanted
	for _, file := range f.described.Files {
		w := wanted{File: file}
		if w.transform, w.accept, w.check = reader(file.MimeType, file.Name); w.transform == "" {
			p.c.Leave(f.described.Title+" ("+f.ID+")", "het bestand "+file.Name+" is geen ODS of PDF")
			continue
		}
		w.check = whole(w.check, file.Bytes, file.SHA1)
		files = append(files, w)
	}
	if len(files) == 0 {
		if len(f.described.Files) == 0 {
			p.c.Leave(f.described.Title+" ("+f.ID+")", "de publicatie heeft geen bestand")
		}
		return false
	}
	id := prefix + f.ID
	p.c.Add(extract.Set{ID: id, Stamp: f.Modified, Hold: p.hold(yearOf(f.Day)), Fetch: func(ctx context.Context, fetcher *extract.Fetcher) error {
		if err := fetcher.Keep(extract.Ask{ID: id + "/publicatie", Transform: "publicatie", URL: portalAPI + "zoek/" + f.ID, Modified: f.Modified}, f.body); err != nil {
			return err
		}
		for _, w := range files {
			ask := extract.Ask{ID: id + "/" + slug(w.Name), Transform: w.transform, URL: w.URL, Accept: w.accept, Check: w.check, Modified: f.Modified}
			_, err := fetcher.Get(ctx, ask)
			if extract.IsMissing(err) {
				// The same file stands at the address for people.
				ask.URL = "https://open.overheid.nl/documenten/" + f.ID
				_, err = fetcher.Get(ctx, ask)
			}
			if err != nil {
				return fmt.Errorf("%s (%s): %w", w.Name, f.described.Title, err)
			}
		}
		return nil
	}})
	return true
}

// keepOld takes over what an earlier run had from the API of before, for as long
// as the portal has not the same file. What takes its place must still be fetched.
func (p *portalList) keepOld(holds map[string]string) {
	kept, lists, by := false, []snapshot.Dataset{}, map[string]bool{}
	for _, set := range p.c.Earlier() {
		rest, ours := strings.CutPrefix(set.ID, prefix)
		switch {
		case !ours || publicatie.ID(rest) != "":
		case rest == listReports || rest == listLetters:
			lists = append(lists, set)
		default:
			same, ok := p.same(set, holds)
			if !ok {
				kept = true
				p.keep(set)
			}
			for _, id := range same {
				by[id] = true
				p.c.Replace(id, set.ID)
			}
		}
	}
	for _, set := range lists {
		if kept {
			p.keep(set)
		} else {
			p.c.Free(set.ID)
			for id := range by {
				p.c.Replace(id, set.ID)
			}
		}
	}
}

func (p *portalList) keep(set snapshot.Dataset) {
	p.c.Add(extract.Set{ID: set.ID, Stamp: set.Stamp, Hold: true})
}

// same gives the data sets of the portal that have all files of an earlier one.
func (p *portalList) same(set snapshot.Dataset, holds map[string]string) (by []string, ok bool) {
	for _, d := range set.Documents {
		body, err := p.c.Stored(d)
		if err != nil {
			return nil, false
		}
		sum := sha1.Sum(body)
		id, ok := holds[hex.EncodeToString(sum[:])]
		if !ok {
			return nil, false
		}
		by = append(by, id)
	}
	return by, true
}

// yearOf gives the year of a date YYYY-MM-DD; 0 for none.
func yearOf(day string) int {
	year := 0
	_, _ = fmt.Sscanf(day, "%4d-", &year)
	return year
}
