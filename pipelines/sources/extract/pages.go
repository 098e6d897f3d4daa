package extract

import (
	"context"
	"crypto/sha256"
	"fmt"

	"medebewind/transforms/foreign"
)

// Bounds are how long a list of a publisher may be: who links its last page to its
// first, or counts two thousand million records, would otherwise never be done with.
type Bounds struct {
	// Pages and Rows bound one list; 0 is no bound. A run has those of its
	// configuration.
	Pages, Rows int
}

// Pages watches over the reading of one list, page by page.
type Pages struct {
	bounds    Bounds
	rows      int
	addresses map[string]bool
	bodies    map[[sha256.Size]byte]string
}

// Pages begins to read a list.
func (e *Env) pages() *Pages {
	return &Pages{bounds: e.Lists, addresses: map[string]bool{}, bodies: map[[sha256.Size]byte]string{}}
}

// Pages begins to read a list that serves to find data sets.
func (c *Catalog) Pages() *Pages { return c.env.pages() }

// Pages begins to read a list that is part of the data set.
func (f *Fetcher) Pages() *Pages { return f.env.pages() }

// Next is called before each page. Pages can come from the store, where nobody else
// looks whether the run is to stop.
func (p *Pages) Next(ctx context.Context, address string) error {
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case p.addresses[address]:
		return fmt.Errorf("the list goes in a circle: page %d is %s, which was read before", len(p.addresses)+1, foreign.Cut(address))
	case p.bounds.Pages > 0 && len(p.addresses) >= p.bounds.Pages:
		return fmt.Errorf("the list has more than %d pages (network.max_pages); the next is %s", p.bounds.Pages, foreign.Cut(address))
	}
	p.addresses[address] = true
	return nil
}

// Read is called after each page with what came, and how many rows of the list it holds.
// A page with rows that came before under another address is no next page.
func (p *Pages) Read(address string, body []byte, rows int) error {
	if p.rows += rows; p.bounds.Rows > 0 && p.rows > p.bounds.Rows {
		return fmt.Errorf("the list has more than %d rows (network.max_rows), at %s", p.bounds.Rows, foreign.Cut(address))
	}
	if rows == 0 {
		return nil
	}
	sum := sha256.Sum256(body)
	if before, ok := p.bodies[sum]; ok {
		return fmt.Errorf("%s is to the byte the page at %s: the list stands still", foreign.Cut(address), foreign.Cut(before))
	}
	p.bodies[sum] = address
	return nil
}

// Promised is called when the publisher tells how many rows the list has in all.
func (p *Pages) Promised(total int) error {
	if p.bounds.Rows > 0 && total > p.bounds.Rows {
		return fmt.Errorf("the publisher tells of %d rows, more than may come (%d, network.max_rows)", total, p.bounds.Rows)
	}
	return nil
}
