package bwb

import (
	"context"
	"fmt"
	"slices"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/transforms/bwb"
)

// kinds are the kinds of regulation that the search knows (dcterms.type, the
// soort of a toestand).
var kinds = []string{
	"wet", "rijkswet", "AMvB", "rijksAMvB", "KB", "rijksKB", "ministeriele-regeling", "rijks-regeling",
	"ministeriele-regeling-archiefselectielijst", "beleidsregel", "circulaire", "reglement", "zbo", "pbo", "verdrag",
	"wet-BES", "AMvB-BES", "ministeriele-regeling-BES", "beleidsregel-BES", "circulaire-BES",
}

// leaveOut tells of each kind that Types leaves out how many regulations are in
// force, and of kinds that nobody named before how many there are together.
func (s *Source) leaveOut(ctx context.Context, c *extract.Catalog) error {
	clause := s.inForce()
	rest, err := count(ctx, c, clause)
	if err != nil {
		return err
	}
	for _, kind := range slices.Compact(slices.Sorted(slices.Values(slices.Concat(kinds, s.Types)))) {
		n, err := count(ctx, c, "dcterms.type=="+kind+" and "+clause)
		if err != nil {
			return err
		}
		if rest -= n; !slices.Contains(s.Types, kind) {
			leave(c, "soort "+kind, n)
		}
	}
	leave(c, "andere soorten", rest)
	return nil
}

func leave(c *extract.Catalog, kind string, n int) {
	if n > 0 {
		c.Leave(kind, fmt.Sprintf("%d in werking; de soort staat niet in bwb.types", n))
	}
}

// count gives the number of records of a search. With one day of validity and
// one of view a work has one.
func count(ctx context.Context, c *extract.Catalog, q string) (int, error) {
	body, err := c.Get(ctx, fetch.Request{URL: address(q, 1, 1), Accept: xmlType, Check: readable})
	if err != nil {
		return 0, err
	}
	answer, err := bwb.ReadZoek(body)
	if err != nil {
		return 0, fmt.Errorf("counting %q: %w", q, err)
	}
	return answer.Total, nil
}
