package stage

import (
	"context"
	"errors"

	"github.com/apache/arrow/go/v17/arrow"
	"golang.org/x/sync/errgroup"

	"medebewind/transforms"
	"medebewind/transforms/door"
)

// ahead is how many documents may be read before their turn to be packed, for
// each worker.
const ahead = 8

// emitted is a record as a transform gave it.
type emitted struct {
	table  *transforms.Table
	record arrow.Record
}

func (j *job) release() {
	for _, e := range j.records {
		e.record.Release()
	}
	j.records = nil
}

// stageAll reads beside each other and packs in order: what is in a pack does not
// hang on which worker was fast.
func (s *Stager) stageAll(ctx context.Context, jobs []*job) (failures []Failure, err error) {
	group, groupCtx := errgroup.WithContext(ctx)
	workers := max(s.Workers, 1)
	queue, work := make(chan *job, ahead*workers), make(chan *job)
	group.Go(func() error {
		defer close(queue)
		defer close(work)
		for _, j := range jobs {
			for _, to := range []chan<- *job{queue, work} {
				select {
				case to <- j:
				case <-groupCtx.Done():
					return nil
				}
			}
		}
		return nil
	})
	for range workers {
		group.Go(func() error {
			for j := range work {
				s.read(groupCtx, j)
				close(j.done)
			}
			return nil
		})
	}
	group.Go(func() (err error) {
		failures, err = s.packAll(groupCtx, queue)
		return err
	})
	err = group.Wait()
	return failures, err
}

// packAll packs what was read. What was read before a stop is kept.
func (s *Stager) packAll(ctx context.Context, queue <-chan *job) (failures []Failure, err error) {
	p := &packer{stager: s}
	for j := range queue {
		select {
		case <-j.done:
		case <-ctx.Done():
			return failures, p.commit()
		}
		if errors.Is(j.err, errAbandoned) {
			continue
		}
		for _, d := range j.documents {
			if j.err != nil {
				failures = append(failures, Failure{d, j.err})
			}
		}
		if j.err != nil {
			continue
		}
		if err := p.add(j); err != nil {
			return failures, err
		}
	}
	return failures, p.commit()
}

// read runs the transform of one document. Its error is the document's fault.
func (s *Stager) read(ctx context.Context, j *job) {
	if ctx.Err() != nil {
		j.err = errAbandoned
		return
	}
	data, err := s.Store.Get(j.sha)
	if err == nil {
		s.runs.Add(1)
		err = j.run(data)
	}
	j.err = err
}

func (j *job) run(data []byte) error {
	guard := door.New(len(data), func(table *transforms.Table, record arrow.Record) error {
		record.Retain()
		j.records = append(j.records, emitted{table, record})
		return nil
	})
	err := j.transform.Run(data, guard.Emit)
	if err == nil {
		err = guard.Close()
	}
	if err != nil {
		j.release() // a document is staged whole or not at all
	}
	return err
}
