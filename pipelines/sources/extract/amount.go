package extract

import (
	"context"
	"time"
)

// samples is how many data sets of a source are measured to know about all.
const samples = 20

// Size is how much there is to fetch.
type Size struct {
	Requests int
	Bytes    int64
}

func (s *Size) add(other Size) { s.Requests, s.Bytes = s.Requests+other.Requests, s.Bytes+other.Bytes }

// Amount is how much there is to fetch of a source.
type Amount struct {
	Source string
	// Sets are the data sets to fetch, and First those of them that do not come later.
	Sets, First int
	// All is what they take, and Soon what the first of them do.
	All, Soon Size
	// Measured is how many were measured for it, Unknown how many count as one
	// request of no size: nobody tells before.
	Measured, Unknown int
}

// Takes is the least time for so many requests, at a rate a second; 0 is no limit.
func (s Size) Takes(rate float64) time.Duration {
	if rate <= 0 {
		return 0
	}
	return time.Duration(float64(s.Requests) / rate * float64(time.Second)).Round(time.Second)
}

// amount tells how much there is to fetch. A data set that was there is as large as
// it was; of the others some are measured, spread over all, and the rest is like
// those.
func (e *Env) amount(ctx context.Context, c *Catalog) (Amount, error) {
	a := Amount{Source: c.source}
	var fresh []Set
	for _, set := range c.sets {
		last, known := e.last[set.ID]
		action := e.plan(set).Action
		if action == "keep" {
			continue
		}
		if !known && set.Measure != nil {
			fresh = append(fresh, set)
			continue
		}
		size := Size{Requests: max(1, len(last.Documents))}
		for _, d := range last.Documents {
			if action == "fetch" {
				size.Bytes += d.Bytes
			}
		}
		if !known {
			a.Unknown++
		}
		a.count(set, size)
	}
	return a, a.sample(ctx, c, fresh)
}

// together adds an amount to that of the same source, of which there may be more than
// one list: what its publisher has, and what an operator brings.
func together(amounts []Amount, more Amount) []Amount {
	for i := range amounts {
		if a := &amounts[i]; a.Source == more.Source {
			a.Sets, a.First = a.Sets+more.Sets, a.First+more.First
			a.All.add(more.All)
			a.Soon.add(more.Soon)
			a.Measured, a.Unknown = a.Measured+more.Measured, a.Unknown+more.Unknown
			return amounts
		}
	}
	return append(amounts, more)
}

func (a *Amount) count(set Set, size Size) {
	a.Sets++
	a.All.add(size)
	if !set.CanWait {
		a.First++
		a.Soon.add(size)
	}
}

// sample measures some data sets, and counts all of them.
func (a *Amount) sample(ctx context.Context, c *Catalog, sets []Set) error {
	var sum Size
	for i := range min(samples, len(sets)) {
		size, err := sets[i*len(sets)/min(samples, len(sets))].Measure(ctx, c)
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if err != nil {
			continue // its fetching will fail too, and tell why
		}
		sum.add(size)
		a.Measured++
	}
	n := max(a.Measured, 1)
	for i, set := range sets {
		if a.Measured == 0 {
			sum = Size{Requests: 1}
			a.Unknown++
		}
		// What does not divide evenly is spread, so that the whole is right.
		part := func(of int64) int64 { return of*int64(i+1)/int64(n) - of*int64(i)/int64(n) }
		a.count(set, Size{int(part(int64(sum.Requests))), part(sum.Bytes)})
	}
	return nil
}
