package warehouse

import (
	"context"
	"errors"
	"fmt"
	"os"

	"golang.org/x/sync/errgroup"

	models "medebewind/sql"
)

// smallInput is up to how many bytes of staged Parquet a build is small. Its some
// 700 statements then take milliseconds each, of which most goes to planning and to
// handing work from thread to thread: two of them side by side, each on one thread,
// are done sooner and take a fifth less processor time than one on two threads.
const smallInput = 4 << 20

// largeSide is how many statements of a large build go side by side at most: they share
// the memory that it has.
const largeSide = 2

// slowCompression are the ways to compress text that no build tries: to look for the
// symbols of a column took a tenth to a half of the processor time of writing a table,
// and the file of the country is no smaller by them.
const slowCompression = "fsst,dict_fsst"

// dearCompression are those that a small build does not try either: its file becomes
// no smaller by them, as a column takes a block at least, and to try them took a
// twentieth of its processor time.
const dearCompression = slowCompression + ",roaring,alp,alprd,chimp,patas"

// pace is how a build uses its cores: statements side by side, and the threads of one
// that goes by itself.
type pace struct {
	small         bool
	threads, side int
}

// beside is how many threads DuckDB has while statements go side by side: each has the
// one that waits for its answer, and they share the rest.
func (p pace) beside() int { return max(p.threads-p.side+1, 1) }

// AtOnce is how many things that read the warehouse may go side by side: what a large one
// gives its readers in Go is in memory beside what DuckDB has.
func (w *Warehouse) AtOnce() int {
	if w.pace.small {
		return w.pace.side
	}
	return 1
}

// leftOut are the ways to compress that a build does not try.
func (p pace) leftOut() string {
	if p.small {
		return dearCompression
	}
	return slowCompression
}

// paceOf gives the pace of a build of these staged files.
func paceOf(files map[string][]string, cores int) (pace, error) {
	var bytes int64
	for _, all := range files {
		for _, file := range all {
			info, err := os.Stat(file)
			if err != nil {
				return pace{}, fmt.Errorf("measuring the staged files: %w", err)
			}
			bytes += info.Size()
		}
	}
	if bytes > smallInput {
		return pace{threads: max(cores, 1), side: min(max(cores, 1), largeSide)}, nil
	}
	return pace{small: true, threads: 1, side: min(max(cores, 1), 4)}, nil
}

// each does something for n things, as many at a time as the pace has it.
func (w *Warehouse) each(ctx context.Context, n int, do func(ctx context.Context, i int) error) (err error) {
	if w.pace.beside() < w.pace.threads {
		if err := w.setThreads(ctx, w.pace.beside()); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, w.setThreads(context.WithoutCancel(ctx), w.pace.threads)) }()
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(w.pace.side)
	for i := range n {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return do(ctx, i)
		})
	}
	return group.Wait()
}

// buildEach builds the models that are due, each as soon as those that it reads are there.
func (w *Warehouse) buildEach(ctx context.Context, due func(*models.Model) bool) error {
	o := newOrder(w.Models, due)
	return w.each(ctx, len(o.wants), func(ctx context.Context, _ int) error {
		m, err := o.next(ctx)
		if err != nil {
			return err
		}
		if err := w.buildModel(ctx, m); err != nil {
			return err
		}
		o.built(m)
		return nil
	})
}
