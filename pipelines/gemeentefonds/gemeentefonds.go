// Package gemeentefonds finds the rekenbestanden of gemeentefonds and
// provinciefonds among the publications of rijksoverheid.nl.
package gemeentefonds

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"

	"medebewind/pipelines/extract"
	"medebewind/pipelines/fetch"
	"medebewind/transforms/publicatie"
)

// Hosts are the hosts that this source asks.
var Hosts = []string{"opendata.rijksoverheid.nl", "www.rijksoverheid.nl"}

const (
	pageRows = 200
	subject  = "Financiën gemeenten en provincies"
	jsonType = "application/json"
	odsType  = "application/vnd.oasis.opendocument.spreadsheet"
)

var title = regexp.MustCompile(`(?i)rekenbestand.*?(gemeentefonds|provinciefonds)\s+(\d{4})`)

// Source is the fund's rekenbestanden of the years From to To.
type Source struct{ From, To int }

// Name is gemeentefonds.
func (s *Source) Name() string { return "gemeentefonds" }

// List adds the list of publications itself, whose titles tell year and stand
// where a file is silent, and a data set for each rekenbestand.
func (s *Source) List(ctx context.Context, c *extract.Catalog) error {
	var found []publicatie.Document
	for offset := 0; ; offset += pageRows {
		body, err := c.Get(ctx, fetch.Request{URL: address(offset), Accept: jsonType, Check: readable})
		if err != nil {
			return err
		}
		page, err := publicatie.Read(body)
		if err != nil {
			return fmt.Errorf("reading %s: %w", address(offset), err)
		}
		found = append(found, page.Documents...)
		if len(found) >= page.Total {
			break
		}
		if len(page.Documents) == 0 {
			return fmt.Errorf("reading %s: an empty page, while %d of %d publications are still to come", address(offset), page.Total-len(found), page.Total)
		}
	}
	c.Add(extract.Set{ID: "gemeentefonds/publicaties", Fetch: func(ctx context.Context, f *extract.Fetcher) error {
		for page := range max(1, (len(found)+pageRows-1)/pageRows) {
			if _, err := f.Get(ctx, extract.Ask{ID: fmt.Sprintf("gemeentefonds/publicaties/%04d", page+1), Transform: "publicatie", URL: address(page * pageRows), Accept: jsonType, Check: readable}); err != nil {
				return err
			}
		}
		return nil
	}})
	taken := map[string]bool{}
	for _, d := range found {
		s.add(c, d, taken)
	}
	return nil
}

// add adds the ODS of a publication that is a rekenbestand of a wanted year.
// A name that is taken already is told apart by the publication's own number.
func (s *Source) add(c *extract.Catalog, d publicatie.Document, taken map[string]bool) {
	m := title.FindStringSubmatch(d.Title)
	if m == nil {
		return
	}
	if year, _ := strconv.Atoi(m[2]); year < s.From || year > s.To {
		return
	}
	for _, file := range d.Files {
		name := path.Base(file.URL)
		if !strings.EqualFold(path.Ext(name), ".ods") {
			c.Leave(d.Title, "het bestand "+name+" is geen ODS")
			continue
		}
		id := "gemeentefonds/" + strings.TrimSuffix(name, path.Ext(name))
		if taken[id] {
			id += "-" + d.ID
		}
		taken[id] = true
		c.Add(extract.Set{ID: id, Stamp: d.LastModified, Fetch: func(ctx context.Context, f *extract.Fetcher) error {
			_, err := f.Get(ctx, extract.Ask{ID: id, Transform: "rekenbestand", URL: file.URL, Accept: odsType, Check: zipped, Modified: d.LastModified})
			return err
		}})
	}
}

func address(offset int) string {
	return fmt.Sprintf("https://opendata.rijksoverheid.nl/v1/documents?type=rapport&subject=%s&output=json&rows=%d&offset=%d", url.PathEscape(subject), pageRows, offset)
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
