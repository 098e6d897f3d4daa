package cbs

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"medebewind/pipelines/sources/extract"
)

// listPopulation3 adds the population table and the regions of each year as
// OData v3 has them.
func (s *Source) listPopulation3(ctx context.Context, c *extract.Catalog) error {
	infos, err := tables(ctx, c, v3Host+"/ODataFeed/odata/"+population+"/TableInfos"+query("$format", "json"))
	if err != nil {
		return err
	}
	if len(infos) != 1 {
		return fmt.Errorf("table %s describes itself in %d rows", population, len(infos))
	}
	found, err := tables(ctx, c, v3Host+"/ODataCatalog/Tables"+query("$format", "json", "$filter", "substringof('gebieden in nederland',tolower(Title))"))
	if err != nil {
		return err
	}
	if len(found) == 0 {
		return errors.New("the catalogue has no table 'Gebieden in Nederland'")
	}
	modified := infos[0].Modified
	c.Add(extract.Set{ID: "cbs/bevolking/" + population, Stamp: fmt.Sprintf("%s sinds %d", modified, s.From), Fetch: func(ctx context.Context, f *extract.Fetcher) error {
		err := s.fetchPopulation3(ctx, f, modified)
		if err != nil && ctx.Err() == nil && s.OData == "auto" && f.First() {
			// The list answers and the data do not: the other version has them.
			return s.fetchPopulation4(ctx, f, modified)
		}
		return err
	}})
	slices.SortStableFunc(found, func(a, b table) int {
		return cmp.Or(-cmp.Compare(a.Modified, b.Modified), cmp.Compare(a.Identifier, b.Identifier))
	})
	of := map[int]string{} // the youngest table of a year counts
	for _, t := range found {
		year, _ := strconv.Atoi(trailingYear.FindString(t.Title))
		if !strings.HasPrefix(strings.ToLower(t.Title), "gebieden in nederland") || year < s.From || year > s.To {
			continue
		}
		if other := of[year]; other != "" {
			c.Leave(t.Identifier+" "+t.Title, "vervangen door de jongere tabel "+other)
			c.Replace("cbs/gebied/"+other, "cbs/gebied/"+t.Identifier)
			continue
		}
		of[year] = t.Identifier
		c.Add(extract.Set{ID: "cbs/gebied/" + t.Identifier, Stamp: t.Modified, Hold: !s.Asked.Has(year), Fetch: func(ctx context.Context, f *extract.Fetcher) error {
			return fetchRegion3(ctx, f, t)
		}})
	}
	return nil
}

// fetchPopulation3 fetches one topic of a table that has some two hundred.
func (s *Source) fetchPopulation3(ctx context.Context, f *extract.Fetcher, modified string) error {
	base, id := v3Host+"/ODataFeed/odata/"+population+"/", "cbs/bevolking/"+population+"/"
	shape, err := describe(ctx, f, base, id, modified)
	if err != nil {
		return err
	}
	var geo, period, topic string
	for _, p := range shape {
		switch {
		case p.Type == "GeoDimension":
			geo = p.Key
		case p.Type == "TimeDimension":
			period = p.Key
		case p.Title == "Totale bevolking" && topic == "":
			topic = p.Key
		}
	}
	if geo == "" || period == "" || topic == "" {
		return fmt.Errorf("table %s has no region, no period or no topic 'Totale bevolking': its layout changed", population)
	}
	if _, err := pages(ctx, f, id+geo, "cbs-code", base+geo+query("$format", "json"), modified); err != nil {
		return err
	}
	filter := fmt.Sprintf("(substringof('GM',%[1]s) or substringof('PV',%[1]s) or substringof('NL',%[1]s)) and %[2]s ge '%[3]dJJ00'", geo, period, s.From)
	rows, err := pages(ctx, f, id+"TypedDataSet", "cbs-waarneming", base+"TypedDataSet"+query("$format", "json", "$select", geo+","+period+","+topic, "$filter", filter), modified)
	if err != nil {
		return err
	}
	return counted(ctx, f, base+"TypedDataSet/$count"+query("$filter", filter), rows)
}

// regionGroup is the title of a topic group with code and name of a region.
// 'Lokaliseringen van gemeenten', a group above it, is none.
var regionGroup = regexp.MustCompile(`(?i)^(codes en namen van )?(gemeenten|provincies)$`)

// fetchRegion3 fetches gemeente and provincie of every gemeente in a year. The
// number in a column's name moves from year to year: columns are found by the
// title of their topic group.
func fetchRegion3(ctx context.Context, f *extract.Fetcher, t table) error {
	base, id := v3Host+"/ODataFeed/odata/"+t.Identifier+"/", "cbs/gebied/"+t.Identifier+"/"
	shape, err := describe(ctx, f, base, id, t.Modified)
	if err != nil {
		return err
	}
	groups := map[int]string{}
	for _, p := range shape {
		if p.Type == "TopicGroup" && p.ID != nil {
			groups[*p.ID] = strings.TrimSpace(p.Title)
		}
	}
	var columns []string
	kinds := map[string]bool{}
	for _, p := range shape {
		if p.Type == "GeoDimension" {
			columns = append(columns, p.Key)
		}
		if p.Type != "Topic" || p.ParentID == nil {
			continue
		}
		if m := regionGroup.FindStringSubmatch(groups[*p.ParentID]); m != nil && (p.Title == "Code" || p.Title == "Naam") {
			columns = append(columns, p.Key)
			kinds[strings.ToLower(m[2])] = true
		}
	}
	if len(kinds) < 2 {
		return fmt.Errorf("table %s has no columns under 'Gemeenten' and 'Provincies': its layout changed", t.Identifier)
	}
	rows, err := pages(ctx, f, id+"TypedDataSet", "cbs-waarneming", base+"TypedDataSet"+query("$format", "json", "$select", strings.Join(columns, ",")), t.Modified)
	if err != nil {
		return err
	}
	return counted(ctx, f, base+"TypedDataSet/$count", rows)
}
