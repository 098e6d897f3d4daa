// Package cbs finds the tables of Statistics Netherlands: Iv3 (baten and lasten
// of gemeenten, provincies and gemeenschappelijke regelingen), population, and the regions of each year.
//
// Two services speak of population and regions: OData v3, which is to be
// switched off, and v4. Both give the same staged tables.
package cbs

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/transforms/foreign"
	"medebewind/transforms/odata"
)

const (
	v3Host     = "https://opendata.cbs.nl"
	v4Base     = "https://datasets.cbs.nl/odata/v1/CBS"
	population = "70072ned" // v3: Regionale kerncijfers Nederland
	regions    = "03759ned" // v4: Bevolking op 1 januari en gemiddeld
	json3      = "application/json"
)

// Source is CBS.
type Source struct {
	// From and To bound the years to have, both included.
	From, To int
	// Asked are the years to renew; of others what there is stays.
	Asked extract.Years
	// Quarters asks for the quarterly reports as well.
	Quarters bool
	// OData is the version for population and regions: "v3", "v4", or "auto",
	// which is v3 as long as that answers.
	OData string
	// Iv3 are the services to ask for Iv3, the first that answers counts; nil is
	// Iv3Services.
	Iv3 []Iv3Service
}

// Name is that of its record.
func (s *Source) Name() string { return about.CBS.Name }

// List finds the Iv3 tables by title, then population and regions.
func (s *Source) List(ctx context.Context, c *extract.Catalog) error {
	if err := s.listIv3(ctx, c); err != nil {
		c.Fail(fmt.Errorf("listing the Iv3 tables: %w", err), "cbs/iv3/")
	}
	if err := s.listRegions(ctx, c); err != nil {
		c.Fail(fmt.Errorf("looking up table %s: %w", regions, err), "cbs/regio/"+regions)
	}
	return s.listPopulation(ctx, c)
}

// listPopulation adds population and regions of one of the two versions. If
// none answers, the last good ones stay, of whichever version they are.
func (s *Source) listPopulation(ctx context.Context, c *extract.Catalog) error {
	var err error
	if s.OData != "v4" {
		if err = s.listPopulation3(ctx, c); err == nil || ctx.Err() != nil {
			c.Replace("cbs/bevolking/"+population, "cbs/bevolking/"+regions)
			return ctx.Err()
		}
	}
	if s.OData != "v3" {
		err4 := s.listPopulation4(ctx, c)
		if err4 == nil {
			c.Replace("cbs/bevolking/"+regions, "cbs/bevolking/"+population, "cbs/gebied/")
		}
		if err4 == nil && err != nil {
			c.Leave("OData v3 voor bevolking en gebieden", "v3 antwoordt niet; v4 is gebruikt")
		}
		if err4 == nil || ctx.Err() != nil {
			return ctx.Err()
		}
		if err == nil {
			err = err4
		} else {
			err = fmt.Errorf("v3: %w; v4: %w", err, err4)
		}
	}
	c.Fail(fmt.Errorf("listing population and regions: %w", err), "cbs/bevolking/", "cbs/gebied/")
	return nil
}

// table is a row of a catalogue or of TableInfos.
type table struct {
	Identifier, Title, Modified, Period string
}

// tables reads a catalogue, page after page.
func tables(ctx context.Context, c *extract.Catalog, address string) ([]table, error) {
	var all []table
	list := c.Pages()
	for address != "" {
		if err := list.Next(ctx, address); err != nil {
			return nil, err
		}
		body, err := c.Get(ctx, fetch.Request{URL: address, Accept: json3, Check: complete})
		if err != nil {
			return nil, err
		}
		var page struct{ Value []table }
		if err := json.Unmarshal(body, &page); err != nil {
			return nil, fmt.Errorf("reading %s: %w", address, err)
		}
		if err := list.Read(address, body, len(page.Value)); err != nil {
			return nil, err
		}
		for _, t := range page.Value {
			t.Title = strings.TrimSpace(t.Title)
			// A table that has no name cannot take the place of one that has.
			if err := foreign.Tabel.Check(t.Identifier); err != nil {
				c.Leave(t.Identifier+" "+t.Title, err.Error())
				continue
			}
			all = append(all, t)
		}
		if address, err = next(body); err != nil {
			return nil, fmt.Errorf("reading %s: %w", address, err)
		}
	}
	return all, nil
}

// complete is the check on every OData answer: whole, and no error in it.
func complete(body []byte) error {
	_, _, err := odata.NextLink(body)
	return err
}

// next gives the link to the next page as the service wrote it, but for blanks,
// which it leaves in its filter and which no address can hold.
func next(body []byte) (string, error) {
	link, _, err := odata.NextLink(body)
	return strings.ReplaceAll(link, " ", "%20"), err
}

// query builds ?$key=value&... with blanks as %20: the service reads no '+'.
func query(pairs ...string) string {
	var b strings.Builder
	for i := 0; i < len(pairs); i += 2 {
		b.WriteString([]string{"?", "&"}[min(i, 1)])
		b.WriteString(pairs[i] + "=" + strings.ReplaceAll(url.QueryEscape(pairs[i+1]), "+", "%20"))
	}
	return b.String()
}

// pages fetches an entity set page by page and gives the number of its rows.
func pages(ctx context.Context, f *extract.Fetcher, id, transform, address, modified string) (int, error) {
	return visit(ctx, f, id, transform, address, modified, func([]byte) error { return nil })
}

// visit is pages for who wants to see each page.
func visit(ctx context.Context, f *extract.Fetcher, id, transform, address, modified string, see func(page []byte) error) (int, error) {
	rows := 0
	list := f.Pages()
	for page := 1; address != ""; page++ {
		if err := list.Next(ctx, address); err != nil {
			return rows, err
		}
		body, err := f.Get(ctx, extract.Ask{
			ID: fmt.Sprintf("%s/%04d", id, page), Transform: transform,
			URL: address, Accept: json3, Check: complete, Modified: modified,
		})
		if err != nil {
			return rows, err
		}
		_, n, err := odata.NextLink(body)
		if err != nil {
			return rows, fmt.Errorf("reading %s: %w", address, err)
		}
		rows += n
		if err := list.Read(address, body, n); err != nil {
			return rows, err
		}
		if err := see(body); err != nil {
			return rows, fmt.Errorf("reading %s: %w", address, err)
		}
		if address, err = next(body); err != nil {
			return rows, err
		}
	}
	return rows, nil
}

// counted compares the rows that came with what $count says, for a list of
// pages that is cut short looks like a small budget. A service that gives no
// count is taken at its word.
func counted(ctx context.Context, f *extract.Fetcher, address string, rows int) error {
	body, err := f.Peek(ctx, fetch.Request{URL: address, Accept: "text/plain"})
	if extract.IsMissing(err) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("counting the rows: %w", err)
	}
	count, err := strconv.Atoi(strings.TrimSpace(strings.TrimPrefix(string(body), "\ufeff")))
	if err == nil && count != rows {
		return fmt.Errorf("the pages of %s hold %d rows, and the service counts %d: they do not belong together; run again", address, rows, count)
	}
	return nil
}

// trailingYear is the year at the end of a title.
var trailingYear = regexp.MustCompile(`(\d{4})$`)
