// Package pipelines is the run from end to end:
//
//	publisher -> snapshot -> staged Arrow -> DuckDB -> checks -> publication
package pipelines

import (
	"context"
	"errors"
	"fmt"

	"medebewind/pipelines/release/publish"
)

// Run does a night's work, tells how it ended, and leaves a record of that.
// Whatever goes wrong, what was published before stays in place.
func Run(ctx context.Context, o Options) (*Outcome, error) {
	r, err := begin(o)
	if err != nil {
		return nil, err
	}
	defer r.end()
	return r.onRecord(ctx, r.night)
}

// night is the work itself.
func (r *run) night(ctx context.Context) (*Outcome, error) {
	manifest, err := r.snapshot(ctx)
	if err != nil {
		return nil, err
	}
	r.used = manifest
	if r.published(manifest) {
		return r.unchanged(manifest)
	}
	err = r.stage(ctx, manifest)
	if errors.Is(err, errRotten) {
		// The objects are gone from the store: fetched again, they are as good as new.
		if manifest, err = r.snapshot(ctx); err == nil {
			r.used = manifest
			err = r.stage(ctx, manifest)
		}
	}
	if err != nil {
		return nil, err
	}
	if r.published(manifest) { // what came in new could not be used
		return r.unchanged(manifest)
	}
	if err := errors.Join(publish.Room(r.Out), r.compare(manifest)); err != nil {
		return nil, err
	}
	warehouse, err := r.build(ctx, manifest)
	if err != nil {
		return nil, err
	}
	if err := r.check(ctx, manifest, warehouse); err != nil {
		return nil, err
	}
	if err := r.commit(manifest); err != nil {
		return nil, errors.Join(err, warehouse.Close())
	}
	if warehouse.Partial() {
		return r.leave(manifest, warehouse)
	}
	return r.publish(ctx, manifest, warehouse)
}

// Outcome is how a run ended.
type Outcome struct {
	// Manifest is the snapshot that was used.
	Manifest string
	// Release is what is published now; Fresh tells that this run did it.
	Release string
	Fresh   bool
	// Partial is the warehouse of a run that was to build some tables only.
	Partial string
	// NotRenewed are the data sets whose last good version was used, or that
	// are missing, each with the reason.
	NotRenewed []string
	// Warnings are checks that failed without stopping publication.
	Warnings []string
	// Accepted are checks that failed and that somebody accepted, with the reason.
	Accepted []string
	// Taken counts the tables that were taken over from the warehouse before.
	Taken int
	// Fetched counts documents that came in, Transformed those that were read
	// anew.
	Fetched, Transformed int64
}

// FailedChecks is the error of a run whose warehouse is not fit to publish.
type FailedChecks struct {
	Checks []string
	// Rejected is where the warehouse is kept to look into.
	Rejected string
}

func (e *FailedChecks) Error() string {
	more := ""
	if n := len(e.Checks) - 1; n > 0 {
		more = fmt.Sprintf(" (and %d more checks)", n)
	}
	return fmt.Sprintf("nothing was published: check %s%s; the rejected warehouse is %s, table kwaliteit.toets; if it is right after all: medebewind accept", e.Checks[0], more, e.Rejected)
}
