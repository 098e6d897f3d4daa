// Package stage runs transforms over the documents of a snapshot and keeps what
// they emit as Parquet: packs of many documents in DIR/NAME-vVERSION, which
// package packs describes. A row bears the number of its document.
//
// A document that was staged once is not read again: its name is its content.
package stage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"

	"medebewind/pipelines/state/packs"
	"medebewind/pipelines/state/snapshot"
	"medebewind/transforms"
)

// Column is the column of every staged file with the number of the document.
const Column = "stuk"

// Stager stages documents. One at a time works in a folder.
type Stager struct {
	// Dir is the folder of the staged files.
	Dir string
	// Store holds the documents.
	Store *snapshot.Store
	// Transforms are the transforms by name.
	Transforms map[string]*transforms.Transform
	// Workers bounds the documents read at the same time.
	Workers int
	// Staged, if set, is told of each document; ran is false when its result
	// was there already.
	Staged func(d snapshot.Document, ran bool)

	runs atomic.Int64
	// folders are those that were looked into, by the key of the transform.
	folders map[string]*folder
	last    int64 // the highest number of a pack so far
	opened  bool
}

// Runs is how many times a transform was executed for a document that was not
// staged.
func (s *Stager) Runs() int64 { return s.runs.Load() }

// Failure is a document that no transform could read.
type Failure struct {
	Document snapshot.Document
	Err      error
}

func (f Failure) Error() string {
	return fmt.Sprintf("document %s from %s: %v", f.Document.ID, f.Document.URL, f.Err)
}

func (f Failure) Unwrap() error { return f.Err }

// Run stages documents. A document that cannot be read is a Failure and stops
// no other; the error is for what concerns all of them, such as a full disk.
func (s *Stager) Run(ctx context.Context, documents []snapshot.Document) ([]Failure, error) {
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	jobs, failures, err := s.jobs(ctx, documents)
	if err != nil {
		return nil, err
	}
	more, err := s.stageAll(ctx, jobs)
	if err == nil && ctx.Err() != nil {
		err = context.Cause(ctx) // the documents not begun are not staged
	}
	if err == nil {
		err = s.mergeAll(ctx, documents)
	}
	failures = append(failures, more...)
	slices.SortFunc(failures, func(a, b Failure) int { return bytes.Compare([]byte(a.Document.ID), []byte(b.Document.ID)) })
	return failures, err
}

// job is the reading of one content by one transform.
type job struct {
	transform *transforms.Transform
	sha       string
	documents []snapshot.Document // all that have it
	done      chan struct{}
	records   []emitted
	err       error
}

// jobs gives what there is to read, transform by transform and else in the order
// of the documents. Of the others it tells that they are there.
func (s *Stager) jobs(ctx context.Context, documents []snapshot.Document) (jobs []*job, failures []Failure, err error) {
	if err := s.check(ctx, documents); err != nil {
		return nil, nil, err
	}
	known := map[string]*job{}
	for _, d := range documents {
		if d.Transform == "" {
			continue
		}
		transform := s.Transforms[d.Transform]
		if transform == nil {
			failures = append(failures, Failure{d, fmt.Errorf("no transform is named %q: this snapshot is of another version", d.Transform)})
			continue
		}
		name := transform.Key() + "/" + d.SHA256
		switch j := known[name]; {
		case s.place(d).pack != nil:
			s.tell(d, false)
		case j != nil:
			j.documents = append(j.documents, d)
		default:
			known[name] = &job{transform: transform, sha: d.SHA256, documents: []snapshot.Document{d}, done: make(chan struct{})}
			jobs = append(jobs, known[name])
		}
	}
	slices.SortStableFunc(jobs, func(a, b *job) int { return bytes.Compare([]byte(a.transform.Name), []byte(b.transform.Name)) })
	return jobs, failures, nil
}

func (s *Stager) tell(d snapshot.Document, ran bool) {
	if s.Staged != nil {
		s.Staged(d, ran)
	}
}

// Key gives the number that the rows of a document bear; 0 when it is not staged.
func (s *Stager) Key(d snapshot.Document) int64 {
	at := s.place(d)
	if at.pack == nil {
		return 0
	}
	return packs.Key(at.pack.Number, at.place)
}

// Files gives the staged files with the rows of documents, by table. They have
// rows of others too.
func (s *Stager) Files(documents []snapshot.Document) (map[string][]string, error) {
	used := map[*packs.Pack]bool{}
	for _, d := range documents {
		if d.Transform == "" {
			continue
		}
		at := s.place(d)
		if at.pack == nil {
			return nil, fmt.Errorf("document %s is not staged", d.ID)
		}
		used[at.pack] = true
	}
	files := map[string][]string{}
	for _, p := range sorted(used) {
		for _, f := range p.Files {
			files[f.Table] = append(files[f.Table], p.Path(f))
		}
	}
	return files, nil
}

// errAbandoned is of a document that was not read because another stopped all.
var errAbandoned = errors.New("staging was stopped")
