package cbs

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
)

// properties asks v4 when its population table changed.
func properties(ctx context.Context, c *extract.Catalog) (modified string, err error) {
	address := v4Base + "/" + regions + "/Properties"
	body, err := c.Get(ctx, fetch.Request{URL: address, Accept: json3, Check: wholeObject})
	if err != nil {
		return "", err
	}
	var p struct{ Identifier, Modified string }
	if err := json.Unmarshal(body, &p); err != nil {
		return "", fmt.Errorf("reading %s: %w", address, err)
	}
	return p.Modified, nil
}

// wholeObject is the check on an answer that is one object and no list.
func wholeObject(body []byte) error {
	if !json.Valid(body) {
		return fmt.Errorf("the answer is no complete JSON")
	}
	return nil
}

// listRegions adds the region codes of v4, whichever version serves the rest:
// only their descriptions tell of mergers and splits.
func (s *Source) listRegions(ctx context.Context, c *extract.Catalog) error {
	modified, err := properties(ctx, c)
	if err != nil {
		return err
	}
	c.Add(extract.Set{ID: "cbs/regio/" + regions, Stamp: modified, Fetch: func(ctx context.Context, f *extract.Fetcher) error {
		base, id := v4Base+"/"+regions+"/", "cbs/regio/"+regions+"/"
		if _, err := f.Get(ctx, extract.Ask{ID: id + "Properties", Transform: "cbs-tabel", URL: base + "Properties", Accept: json3, Check: wholeObject, Modified: modified}); err != nil {
			return err
		}
		_, err := pages(ctx, f, id+"RegioSCodes", "cbs-code", base+"RegioSCodes", modified)
		return err
	}})
	return nil
}

// listPopulation4 adds the population as OData v4 has it.
func (s *Source) listPopulation4(ctx context.Context, c *extract.Catalog) error {
	modified, err := properties(ctx, c)
	if err != nil {
		return err
	}
	c.Add(extract.Set{ID: "cbs/bevolking/" + regions, Stamp: fmt.Sprintf("%s sinds %d", modified, s.From), Fetch: func(ctx context.Context, f *extract.Fetcher) error {
		return s.fetchPopulation4(ctx, f, modified)
	}})
	return nil
}

// entity is a row of Dimensions, MeasureCodes or a list of codes.
type entity struct{ Identifier, Title, Kind string }

// fetchPopulation4 fetches the inhabitants on 1 January: of every other
// dimension the code whose title begins with 'Totaal'.
func (s *Source) fetchPopulation4(ctx context.Context, f *extract.Fetcher, modified string) error {
	base, id := v4Base+"/"+regions+"/", "cbs/bevolking/"+regions+"/"
	get := func(name, transform string) ([]entity, error) {
		var all []entity
		_, err := visit(ctx, f, id+name, transform, base+name, modified, func(body []byte) error {
			var page struct{ Value []entity }
			err := json.Unmarshal(body, &page)
			all = append(all, page.Value...)
			return err
		})
		return all, err
	}
	measures, err := get("MeasureCodes", "cbs-onderwerp")
	if err != nil {
		return err
	}
	at := slices.IndexFunc(measures, func(m entity) bool { return m.Title == "Bevolking op 1 januari" })
	if at < 0 {
		return fmt.Errorf("table %s has no measure 'Bevolking op 1 januari': its layout changed", regions)
	}
	dimensions, err := get("Dimensions", "cbs-onderwerp")
	if err != nil {
		return err
	}
	filter := []string{"Measure eq '" + measures[at].Identifier + "'"}
	for _, d := range dimensions {
		switch d.Kind {
		case "GeoDimension":
			filter = append(filter, fmt.Sprintf("(startswith(%[1]s,'GM') or startswith(%[1]s,'PV') or startswith(%[1]s,'NL'))", d.Identifier))
		case "TimeDimension":
			filter = append(filter, fmt.Sprintf("%s ge '%dJJ00'", d.Identifier, s.From))
		default:
			codes, err := get(d.Identifier+"Codes", "cbs-code")
			if err != nil {
				return err
			}
			total := slices.IndexFunc(codes, func(c entity) bool { return strings.HasPrefix(c.Title, "Totaal") })
			if total < 0 {
				return fmt.Errorf("table %s: dimension %s has no total: its layout changed", regions, d.Identifier)
			}
			filter = append(filter, fmt.Sprintf("%s eq '%s'", d.Identifier, codes[total].Identifier))
		}
	}
	wanted := query("$filter", strings.Join(filter, " and "))
	rows, err := pages(ctx, f, id+"Observations", "cbs-waarneming", base+"Observations"+wanted, modified)
	if err != nil {
		return err
	}
	return counted(ctx, f, base+"Observations/$count"+wanted, rows)
}
