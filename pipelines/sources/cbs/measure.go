package cbs

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
)

const (
	// pageRows is how many rows the service puts on a page, and rowBytes how long
	// one is, as in the answers that were recorded.
	pageRows, rowBytes = 10_000, 177
	// around is how many requests a table takes beside its pages: what describes it,
	// its dimensions, and the counts.
	around = 8
)

// measureIv3 counts the rows of a table. Rows without an amount count too, for the
// names of the columns that hold them would take one more request: it is a most.
func (s *Source) measureIv3(ctx context.Context, c *extract.Catalog, t table) (extract.Size, error) {
	base := iv3Host + "/ODataFeed/odata/" + t.Identifier + "/"
	page, err := c.Get(ctx, fetch.Request{URL: base + "Verslagsoort" + query("$format", "json"), Accept: json3})
	if err != nil {
		return extract.Size{}, err
	}
	reports, err := s.reports(page)
	if err != nil {
		return extract.Size{}, fmt.Errorf("reading the verslagsoorten of %s: %w", t.Identifier, err)
	}
	size := extract.Size{Requests: around}
	for _, report := range reports {
		text, err := c.Get(ctx, fetch.Request{URL: base + "TypedDataSet/$count" + query("$filter", "Verslagsoort eq '"+report+"'")})
		if err != nil {
			return extract.Size{}, err
		}
		rows, err := strconv.ParseInt(strings.TrimSpace(string(text)), 10, 64)
		if err != nil {
			return extract.Size{}, fmt.Errorf("counting the rows of %s: %w", t.Identifier, err)
		}
		size.Requests += int((rows + pageRows - 1) / pageRows)
		size.Bytes += rows * rowBytes
	}
	return size, nil
}
