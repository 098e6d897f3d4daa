// Package extract brings the documents of publishers into the snapshot store.
//
// A source lists its data sets with a stamp, what the publisher says of their
// version; a data set whose stamp is that of the last run is not asked for
// again. A data set is renewed as a whole or not at all: pages of two versions
// of one table never stand side by side.
package extract

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"medebewind/pipelines/sources/fetch"
	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/snapshot"
	"medebewind/transforms/foreign"
)

// Source is one publisher.
type Source interface {
	// Name is the short name, as its record in about has it.
	Name() string
	// List asks what the publisher has.
	List(ctx context.Context, c *Catalog) error
}

// Env is what extraction works with.
type Env struct {
	Client  *fetch.Client
	Store   *snapshot.Store
	Journal *snapshot.Journal
	// Parallel bounds the data sets fetched at the same time.
	Parallel int
	// Lists bounds what is read of a list.
	Lists Bounds
	// Herkomst keeps what a mirror gave apart from what publishers gave.
	Herkomst herkomst.Herkomst
	// SameScope tells that the last run wanted the same: what it had and the
	// lists do not name is then missed.
	SameScope bool
	// Excluded gives documents and data sets to leave out, by ID or address, with
	// the reason.
	Excluded map[string]string
	// Now gives the time a document came in.
	Now func() time.Time
	// Until is when a run stops beginning with what can come later; zero is never.
	Until time.Time
	// Stored, if set, is told of every document that came in or was kept.
	Stored func(d snapshot.Document, fresh bool)

	last      map[string]snapshot.Dataset
	lastNotes []snapshot.Note
}

// Since takes the last run, nil when there is none, as what is known already.
func (e *Env) Since(last *snapshot.Manifest) {
	e.last, e.lastNotes = map[string]snapshot.Dataset{}, nil
	if last == nil {
		return
	}
	e.lastNotes = last.Notes
	for _, set := range last.Datasets {
		e.last[set.ID] = set
	}
}

// mostTold is how much of an error goes into log, record and warehouse: what a publisher
// sent can be in it.
const mostTold = 1000

func told(err error) string { return foreign.CutAt(foreign.Plain(err.Error()), mostTold) }

// Failure is a data set, or a whole source, that could not be renewed.
type Failure struct {
	Source  string
	Subject string
	Err     error
}

func (f Failure) Error() string {
	return foreign.Line(foreign.CutAt(f.Subject, mostTold)) + ": " + told(f.Err)
}

// Result is what extraction gives to the manifest.
type Result struct {
	Datasets []snapshot.Dataset
	Notes    []snapshot.Note
	Failures []Failure
}

// Plan tells what Run would do with one data set, and why.
type Plan struct{ ID, Action, Reason string }

// errPostponed is the reason of a data set that waits for a next run.
var errPostponed = errors.New("volgt in een volgende run")

// postponed tells that a data set waits for a next run.
func (e *Env) postponed(set Set) bool {
	_, known := e.last[set.ID]
	return set.CanWait && !known && !e.Until.IsZero() && e.Now().After(e.Until)
}

// inOrder gives the places of data sets in the order in which they are fetched.
func inOrder(sets []Set) []int {
	var first, later []int
	for i, set := range sets {
		if set.CanWait {
			later = append(later, i)
		} else {
			first = append(first, i)
		}
	}
	return append(first, later...)
}

// Run lists the sources and fetches what is new. A data set that fails keeps
// its last good documents; without any it is left out with a note. The error
// is that of the context: anything else is a Failure.
func Run(ctx context.Context, env *Env, sources []Source) (*Result, error) {
	result := &Result{}
	for _, source := range sources {
		catalog := newCatalog(env, source)
		if err := source.List(ctx, catalog); err != nil {
			if ctx.Err() != nil {
				return nil, context.Cause(ctx)
			}
			env.keepSource(result, source.Name(), err)
			env.keepNotes(result, &Catalog{source: source.Name()})
			continue
		}
		catalog.keepUnlisted()
		catalog.exclude()
		result.Notes = append(result.Notes, catalog.left()...)
		if catalog.failed {
			env.keepNotes(result, catalog)
		}
		if err := env.fetchAll(ctx, catalog, result); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(result.Datasets, func(a, b snapshot.Dataset) int { return strings.Compare(a.ID, b.ID) })
	return result, nil
}

// List gives the plan: what Run would fetch and why, without fetching it, and how
// much it is by source.
func List(ctx context.Context, env *Env, sources []Source) (plans []Plan, notes []snapshot.Note, amounts []Amount, err error) {
	for _, source := range sources {
		catalog := newCatalog(env, source)
		if err := source.List(ctx, catalog); err != nil {
			if ctx.Err() != nil {
				return nil, nil, nil, context.Cause(ctx)
			}
			plans = append(plans, Plan{"source " + source.Name(), "fail", err.Error()})
			continue
		}
		catalog.keepUnlisted()
		catalog.exclude()
		notes = append(notes, catalog.left()...)
		for _, set := range catalog.sets {
			plans = append(plans, env.plan(set))
		}
		amount, err := env.amount(ctx, catalog)
		if err != nil {
			return nil, nil, nil, err
		}
		amounts = together(amounts, amount)
	}
	return plans, notes, amounts, nil
}

func (e *Env) plan(set Set) Plan {
	last, known := e.last[set.ID]
	switch {
	case known && !e.stored(last):
		return Plan{set.ID, "fetch", "a document of it is not in the store any more"}
	case set.Hold:
		return Plan{set.ID, "keep", "of a year that was not asked for"}
	case known && !last.Renewed:
		return Plan{set.ID, "fetch", "could not be renewed last time"}
	case known && set.Stamp != "" && last.Stamp == set.Stamp:
		return Plan{set.ID, "keep", "unchanged at the publisher"}
	case !known:
		return Plan{set.ID, "fetch", "not in the last snapshot"}
	case set.Stamp == "":
		return Plan{set.ID, "ask", "the publisher gives no version: asked for if changed"}
	default:
		return Plan{set.ID, "fetch", fmt.Sprintf("changed at the publisher: %s, was %s", set.Stamp, last.Stamp)}
	}
}

// stored tells whether the store has all documents of a data set.
func (e *Env) stored(set snapshot.Dataset) bool {
	return !slices.ContainsFunc(set.Documents, func(d snapshot.Document) bool { return !e.Store.Has(d.SHA256) })
}

// storageError is an error of our own disk: no publisher is to blame, and the
// other data sets would meet it too.
type storageError struct{ err error }

func (e *storageError) Error() string { return e.err.Error() }
func (e *storageError) Unwrap() error { return e.err }

// fetchAll brings the data sets of one source, several at a time.
func (e *Env) fetchAll(ctx context.Context, c *Catalog, result *Result) error {
	done := make([]snapshot.Dataset, len(c.sets))
	errs := make([]error, len(c.sets))
	group, groupCtx := errgroup.WithContext(ctx)
	group.SetLimit(max(e.Parallel, 1))
	for _, i := range inOrder(c.sets) {
		group.Go(func() error {
			if e.postponed(c.sets[i]) {
				errs[i] = errPostponed
				return groupCtx.Err()
			}
			done[i], errs[i] = e.fetchSet(groupCtx, c.source, c.sets[i])
			var disk *storageError
			if errors.As(errs[i], &disk) {
				return errs[i]
			}
			return groupCtx.Err()
		})
	}
	if err := group.Wait(); err != nil {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		return err
	}
	failed, waiting := slices.ContainsFunc(errs, func(err error) bool { return err != nil }), 0
	for i, set := range done {
		if failed && IsMark(set) {
			continue
		}
		if errors.Is(errs[i], errPostponed) {
			waiting++
		} else if errs[i] != nil {
			result.Failures = append(result.Failures, Failure{c.source, c.sets[i].ID, errs[i]})
		}
		instead := c.instead(c.sets[i].ID)
		if set.ID == "" {
			result.Datasets = snapshot.Again(result.Datasets, instead, told(errs[i]))
			result.Notes = append(result.Notes, snapshot.Note{Source: c.source, Subject: c.sets[i].ID, Reason: "niet opgehaald: " + told(errs[i])})
			continue
		}
		set.Instead = instead
		result.Datasets = append(result.Datasets, set)
	}
	if waiting > 0 {
		result.Failures = append(result.Failures, Failure{c.source, "source " + c.source, fmt.Errorf("%d data sets that it never had wait for a next run: the time for those was over", waiting)})
	}
	return nil
}

// fetchSet gives the data set, renewed or as it was. The ID is empty when it
// could not be fetched and was not there before.
func (e *Env) fetchSet(ctx context.Context, source string, set Set) (snapshot.Dataset, error) {
	last, known := e.last[set.ID]
	if e.plan(set).Action == "keep" {
		if !set.Hold {
			last.Renewed, last.Reason = true, ""
		}
		for _, d := range last.Documents {
			e.tell(d, false)
		}
		return last, nil
	}
	fetcher := &Fetcher{env: e, source: source, set: set, last: last}
	err := set.Fetch(ctx, fetcher)
	if err == nil {
		return snapshot.Dataset{ID: set.ID, Source: source, Stamp: set.Stamp, Renewed: true, Documents: fetcher.documents}, nil
	}
	if known {
		last.Renewed, last.Reason = false, told(err)
		return last, err
	}
	return snapshot.Dataset{}, err
}

// keepSource takes over everything of a source that could not be listed.
func (e *Env) keepSource(result *Result, source string, err error) {
	result.Failures = append(result.Failures, Failure{source, "source " + source, err})
	kept := false
	for _, set := range e.last {
		if set.Source == source && !strings.HasPrefix(set.ID, byHandPrefix) {
			set.Renewed, set.Reason = false, told(err)
			result.Datasets = append(result.Datasets, set)
			kept = true
		}
	}
	if !kept {
		result.Notes = append(result.Notes, snapshot.Note{Source: source, Subject: source, Reason: "niet opgehaald: " + told(err)})
	}
}

// keepNotes takes over what the last run left out, for a list that failed says
// nothing of that. Without it one bad night would change the publication twice.
// A note on a data set itself is made anew, or holds no more.
func (e *Env) keepNotes(result *Result, c *Catalog) {
	for _, note := range e.lastNotes {
		known := note.Subject == c.source || slices.Contains(result.Notes, note) ||
			slices.ContainsFunc(c.sets, func(set Set) bool { return set.ID == note.Subject })
		if note.Source == c.source && !known {
			result.Notes = append(result.Notes, note)
		}
	}
}

// IsMark tells whether a data set has no documents and only remembers, by its
// stamp, up to where the source is complete. It goes when anything of the source
// failed: the next listing is then one of everything, not of changes.
func IsMark(set snapshot.Dataset) bool { return set.ID != "" && len(set.Documents) == 0 }

func (e *Env) tell(d snapshot.Document, fresh bool) {
	if e.Stored != nil {
		e.Stored(d, fresh)
	}
}
