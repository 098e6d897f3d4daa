package cbs

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"medebewind/pipelines/sources/extract"
)

const iv3Host = "https://dataderden.cbs.nl"

// listIv33 adds a data set for each table of a year of gemeenten, provincies or
// gemeenschappelijke regelingen.
func (s *Source) listIv33(ctx context.Context, c *extract.Catalog) error {
	found, err := tables(ctx, c, iv3Host+"/ODataCatalog/Tables"+query("$format", "json", "$filter", "Catalog eq 'IV3'"))
	if err != nil {
		return err
	}
	if len(found) == 0 {
		return errors.New("the catalogue lists no table of Iv3")
	}
	youngest := youngestOf(found)
	for _, t := range found {
		m := iv3Title.FindStringSubmatch(t.Title)
		if m == nil {
			if nearlyIv3.MatchString(t.Title) {
				c.Leave(t.Identifier+" "+t.Title, "de titel is niet die van een tabel van gemeenten, provincies of regelingen ('Gemeenten 2024 onbewerkte Iv3-data')")
			}
			continue
		}
		year, err := strconv.Atoi(m[2])
		if err != nil {
			return fmt.Errorf("table %s: title %q: %w", t.Identifier, t.Title, err)
		}
		if other := youngest[iv3Key(m)]; other.Identifier != t.Identifier {
			c.Leave(t.Identifier+" "+t.Title, "vervangen door de jongere tabel "+other.Identifier+" van "+other.Modified)
			c.Replace("cbs/iv3/"+other.Identifier, "cbs/iv3/"+t.Identifier)
			continue
		}
		switch {
		case year < firstYear:
			c.Leave(t.Identifier+" "+t.Title, "de indeling van voor 2017 (functies in plaats van taakvelden) wordt niet gelezen")
		case year >= s.From && year <= s.To:
			c.Add(extract.Set{ID: "cbs/iv3/" + t.Identifier, Stamp: s.stamp(t.Modified), Hold: !s.Asked.Has(year),
				Measure: func(ctx context.Context, c *extract.Catalog) (extract.Size, error) { return s.measureIv3(ctx, c, t) },
				Fetch:   func(ctx context.Context, f *extract.Fetcher) error { return s.fetchIv33(ctx, f, t, readers[kindOf(m)]) },
			})
		}
	}
	return nil
}

// fetchIv33 fetches a table: what describes it, its dimensions, and the rows
// with a value of each verslagsoort.
func (s *Source) fetchIv33(ctx context.Context, f *extract.Fetcher, t table, transform string) error {
	base, id := iv3Host+"/ODataFeed/odata/"+t.Identifier+"/", "cbs/iv3/"+t.Identifier+"/"
	shape, err := describe(ctx, f, base, id, t.Modified)
	if err != nil {
		return err
	}
	var filled []string
	for _, p := range shape {
		if strings.HasPrefix(p.Key, "k_") {
			filled = append(filled, p.Key+" ne null")
		}
	}
	var reports []string
	for _, p := range shape {
		if !strings.HasSuffix(p.Type, "Dimension") {
			continue
		}
		_, err := visit(ctx, f, id+p.Key, "cbs-code", base+p.Key+query("$format", "json"), t.Modified, func(page []byte) error {
			if p.Key != "Verslagsoort" {
				return nil
			}
			some, err := s.reports(page)
			reports = append(reports, some...)
			return err
		})
		if err != nil {
			return err
		}
	}
	if len(filled) == 0 || len(reports) == 0 {
		return fmt.Errorf("table %s has no column of a plaatsing or no dimension Verslagsoort: its layout changed", t.Identifier)
	}
	for _, report := range reports {
		filter := "Verslagsoort eq '" + report + "' and (" + strings.Join(filled, " or ") + ")"
		rows, err := pages(ctx, f, id+strings.TrimSpace(report), transform, base+"TypedDataSet"+query("$format", "json", "$filter", filter), t.Modified)
		if err != nil {
			return err
		}
		if err := counted(ctx, f, base+"TypedDataSet/$count"+query("$filter", filter), rows); err != nil {
			return err
		}
	}
	return nil
}

// property is a row of DataProperties.
type property struct {
	ID, ParentID     *int
	Type, Key, Title string
}

// describe fetches TableInfos and DataProperties of a v3 table.
func describe(ctx context.Context, f *extract.Fetcher, base, id, modified string) ([]property, error) {
	if _, err := f.Get(ctx, extract.Ask{ID: id + "TableInfos", Transform: "cbs-tabel", URL: base + "TableInfos" + query("$format", "json"), Accept: json3, Check: complete, Modified: modified}); err != nil {
		return nil, err
	}
	body, err := f.Get(ctx, extract.Ask{ID: id + "DataProperties", Transform: "cbs-onderwerp", URL: base + "DataProperties" + query("$format", "json"), Accept: json3, Check: complete, Modified: modified})
	if err != nil {
		return nil, err
	}
	var shape struct{ Value []property }
	if err := json.Unmarshal(body, &shape); err != nil {
		return nil, fmt.Errorf("reading %sDataProperties: %w", base, err)
	}
	return shape.Value, nil
}

// reports gives the keys of the wanted verslagsoorten as the service pads them.
func (s *Source) reports(body []byte) ([]string, error) {
	var set struct{ Value []struct{ Key string } }
	if err := json.Unmarshal(body, &set); err != nil {
		return nil, err
	}
	var keys []string
	for _, row := range set.Value {
		switch code := strings.TrimSpace(row.Key); {
		case strings.HasSuffix(code, "X000"), strings.HasSuffix(code, "X005"), s.Quarters && strings.Contains(code, "X00"):
			keys = append(keys, row.Key)
		}
	}
	return keys, nil
}
