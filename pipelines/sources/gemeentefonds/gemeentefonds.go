// Package gemeentefonds finds the circulaires of gemeentefonds and
// provinciefonds, and the rekenbestanden beside them, among the publications of
// rijksoverheid.nl.
package gemeentefonds

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"

	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/transforms/publicatie"
)

const (
	pageRows = 200
	subject  = "Financiën gemeenten en provincies"
	jsonType = "application/json"
)

// kind is a sort of publication that is read: how the documents API lists it,
// which titles are meant, and what its files must be.
type kind struct {
	// list is the name of the data set of the list itself.
	list, apiType string
	// year finds the year that a title names; a title that it does not match
	// is of something else.
	year func(title string) (int, bool)
	// ahead is how many years before the first year of interest still count.
	ahead             int
	ending, mime      string
	transform, format string
	check             func(body []byte) error
}

var kinds = []kind{
	{list: "publicaties", apiType: "rapport", year: rekenbestandYear, ending: ".ods", mime: "application/vnd.oasis.opendocument.spreadsheet",
		transform: "rekenbestand", format: "ODS", check: zipped},
	// A circulaire tells of the years to come: the one of the year before the
	// first of interest is its first announcement.
	{list: "circulaires", apiType: "circulaire", year: circulaireYear, ahead: 1, ending: ".pdf", mime: "application/pdf",
		transform: "circulaire", format: "PDF", check: wholePDF},
}

var (
	rekenbestand = regexp.MustCompile(`(?i)rekenbestand.*?(gemeentefonds|provinciefonds)\s+(\d{4})`)
	circulaire   = regexp.MustCompile(`(?i)^(?:\pL*circulaire\b.*\b(?:gemeentefonds|provinciefonds)\b|(?:gemeentefonds|provinciefonds)\b.*circulaire\b)`)
	anyYear      = regexp.MustCompile(`\b(19|20)\d{2}\b`)
)

func rekenbestandYear(title string) (int, bool) {
	m := rekenbestand.FindStringSubmatch(title)
	if m == nil {
		return 0, false
	}
	year, err := strconv.Atoi(m[2])
	return year, err == nil
}

func circulaireYear(title string) (int, bool) {
	if !circulaire.MatchString(strings.TrimSpace(title)) {
		return 0, false
	}
	year, err := strconv.Atoi(anyYear.FindString(title))
	return year, err == nil
}

// Source is the funds' circulaires and rekenbestanden of the years From to To.
type Source struct {
	// From and To bound the years to have, both included.
	From, To int
	// Asked are the years to renew; of others what there is stays.
	Asked extract.Years
}

// Name is that of its record.
func (s *Source) Name() string { return about.Gemeentefonds.Name }

// List adds for each kind the list of publications itself, whose titles tell
// year and stand where a file is silent, and a data set for each file.
func (s *Source) List(ctx context.Context, c *extract.Catalog) error {
	taken := map[string]bool{}
	for _, k := range kinds {
		found, err := k.find(ctx, c)
		if err != nil {
			return err
		}
		c.Add(extract.Set{ID: "gemeentefonds/" + k.list, Fetch: func(ctx context.Context, f *extract.Fetcher) error {
			for page := range max(1, (len(found)+pageRows-1)/pageRows) {
				if _, err := f.Get(ctx, extract.Ask{ID: fmt.Sprintf("gemeentefonds/%s/%04d", k.list, page+1), Transform: "publicatie", URL: k.address(page * pageRows), Accept: jsonType, Check: readable}); err != nil {
					return err
				}
			}
			return nil
		}})
		for _, d := range found {
			s.add(c, k, d, taken)
		}
	}
	return nil
}

// find reads the list of publications to its end.
func (k kind) find(ctx context.Context, c *extract.Catalog) ([]publicatie.Document, error) {
	var found []publicatie.Document
	list := c.Pages()
	for offset := 0; ; offset += pageRows {
		address := k.address(offset)
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

// add adds the files of a publication that is of the kind and of a wanted
// year. A name that is taken already is told apart by the publication's own
// number.
func (s *Source) add(c *extract.Catalog, k kind, d publicatie.Document, taken map[string]bool) {
	year, ok := k.year(d.Title)
	if !ok || year < s.From-k.ahead || year > s.To {
		return
	}
	hold := !s.Asked.Has(year) && !s.Asked.Has(year+k.ahead)
	for _, file := range d.Files {
		name := path.Base(file.URL)
		if !strings.EqualFold(path.Ext(name), k.ending) {
			c.Leave(d.Title, "het bestand "+name+" is geen "+k.format)
			continue
		}
		if twice := d.ID + " " + file.URL; taken[twice] {
			c.Leave(d.Title, "het bestand "+name+" staat twee keer in de lijst; de eerste is gebruikt")
			continue
		} else {
			taken[twice] = true
		}
		id := "gemeentefonds/" + strings.TrimSuffix(name, path.Ext(name))
		if taken[id] {
			id += "-" + d.ID
		}
		taken[id] = true
		c.Add(extract.Set{ID: id, Stamp: d.LastModified, Hold: hold, Fetch: func(ctx context.Context, f *extract.Fetcher) error {
			_, err := f.Get(ctx, extract.Ask{ID: id, Transform: k.transform, URL: file.URL, Accept: k.mime, Check: k.check, Modified: d.LastModified})
			return err
		}})
	}
}

func (k kind) address(offset int) string {
	return fmt.Sprintf("https://opendata.rijksoverheid.nl/v1/documents?type=%s&subject=%s&output=json&rows=%d&offset=%d", k.apiType, url.PathEscape(subject), pageRows, offset)
}

func readable(body []byte) error {
	_, err := publicatie.Read(body)
	return err
}

func zipped(body []byte) error {
	if _, err := zip.NewReader(bytes.NewReader(body), int64(len(body))); err != nil {
		return fmt.Errorf("the answer is no whole zip archive, which an ODS is: %w", err)
	}
	return nil
}

// wholePDF looks at both ends. The format lets a reader look for its marks in
// the first and the last kilobyte (ISO 32000, annex H of the 1.7 reference).
func wholePDF(body []byte) error {
	const near = 1024
	if !bytes.Contains(body[:min(near, len(body))], []byte("%PDF-")) {
		return fmt.Errorf("the answer is no PDF: it does not begin with %%PDF-")
	}
	if !bytes.Contains(body[max(0, len(body)-near):], []byte("%%EOF")) {
		return fmt.Errorf("the answer is no whole PDF: %%%%EOF is missing at its end")
	}
	return nil
}
