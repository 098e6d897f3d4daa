package gemeentefonds

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"path"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/transforms/publicatie"
)

const (
	pageRows = 200
	subject  = "Financiën gemeenten en provincies"

	// The data sets of the lists themselves, whose titles tell fund, year and
	// stand where a file is silent.
	listReports, listLetters = "publicaties", "circulaires"
)

// kinds are the sorts of publication that the documents API of
// opendata.rijksoverheid.nl lists, retired in June 2026.
var kinds = []struct{ list, apiType string }{{listReports, "rapport"}, {listLetters, "circulaire"}}

// documentsAPI lists what the API of before has.
func (s *Source) documentsAPI(ctx context.Context, c *extract.Catalog) error {
	taken := map[string]bool{}
	for _, k := range kinds {
		found, err := findAll(ctx, c, k.apiType)
		if err != nil {
			return err
		}
		c.Add(extract.Set{ID: prefix + k.list, Fetch: func(ctx context.Context, f *extract.Fetcher) error {
			for page := range max(1, (len(found)+pageRows-1)/pageRows) {
				if _, err := f.Get(ctx, extract.Ask{ID: fmt.Sprintf("%s%s/%04d", prefix, k.list, page+1), Transform: "publicatie", URL: listAddress(k.apiType, page*pageRows), Accept: jsonType, Check: readable}); err != nil {
					return err
				}
			}
			return nil
		}})
		for _, d := range found {
			s.add(c, d, taken)
		}
	}
	return nil
}

// findAll reads a list of publications to its end.
func findAll(ctx context.Context, c *extract.Catalog, apiType string) ([]publicatie.Document, error) {
	var found []publicatie.Document
	list := c.Pages()
	for offset := 0; ; offset += pageRows {
		address := listAddress(apiType, offset)
		if err := list.Next(ctx, address); err != nil {
			return nil, err
		}
		body, err := c.Get(ctx, fetch.Request{URL: address, Accept: jsonType, Check: readable})
		if err != nil {
			return nil, err
		}
		page, err := publicatie.Read(body)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", address, err)
		}
		if err := errors.Join(list.Promised(page.Total), list.Read(address, body, len(page.Documents))); err != nil {
			return nil, fmt.Errorf("reading %s: %w", address, err)
		}
		found = append(found, page.Documents...)
		if len(found) >= page.Total {
			return found, nil
		}
		if len(page.Documents) == 0 {
			return nil, fmt.Errorf("reading %s: an empty page, while %d of %d publications are still to come", address, page.Total-len(found), page.Total)
		}
	}
}

// add adds the files of a publication: every spreadsheet, and every PDF of a
// circulaire. A name that is taken already is told apart by the publication's own
// number.
func (s *Source) add(c *extract.Catalog, d publicatie.Document, taken map[string]bool) {
	from, to := s.years()
	if year := yearOf(d.Available); year != 0 && (year < from || year > to) {
		return
	}
	for _, file := range d.Files {
		transform, accept, check := reader(file.MimeType, file.URL)
		switch {
		case transform == "" && aboutCirculaire.MatchString(d.Title):
			c.Leave(d.Title, "het bestand "+file.Name+" is geen ODS of PDF")
			continue
		case transform == "", transform == "circulaire" && d.Type != "circulaire":
			continue
		}
		if twice := d.ID + " " + file.URL; taken[twice] {
			c.Leave(d.Title, "het bestand "+file.Name+" staat twee keer in de lijst; de eerste is gebruikt")
			continue
		}
		taken[d.ID+" "+file.URL] = true
		name := file.URL
		if u, err := url.Parse(file.URL); err == nil {
			name = path.Base(u.Path)
		}
		id := prefix + slug(name)
		if taken[id] {
			id += "-" + slug(d.ID)
		}
		taken[id] = true
		c.Add(extract.Set{ID: id, Stamp: d.LastModified, Hold: s.hold(yearOf(d.Available)), Fetch: func(ctx context.Context, f *extract.Fetcher) error {
			_, err := f.Get(ctx, extract.Ask{ID: id, Transform: transform, URL: file.URL, Accept: accept, Check: check, Modified: d.LastModified})
			return err
		}})
	}
}

func listAddress(apiType string, offset int) string {
	return fmt.Sprintf("https://opendata.rijksoverheid.nl/v1/documents?type=%s&subject=%s&output=json&rows=%d&offset=%d", apiType, url.PathEscape(subject), pageRows, offset)
}

func readable(body []byte) error {
	_, err := publicatie.Read(body)
	return err
}
