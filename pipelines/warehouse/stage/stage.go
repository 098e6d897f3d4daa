// Package stage runs transforms over the documents of a snapshot and keeps what
// they emit as Parquet, one file a document and table.
//
//	DIR/NAME-vVERSION/SHA256.TABLE.parquet   the records
//	DIR/NAME-vVERSION/SHA256.json            which tables there are, written last
//
// A document that was staged once is not read again: its name is its content.
package stage

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/apache/arrow/go/v17/arrow"
	"golang.org/x/sync/errgroup"

	files "medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/snapshot"
	"medebewind/transforms"
	"medebewind/transforms/door"
)

// Stager stages documents.
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
}

// Runs is how many times a transform was executed.
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

// Result is one staged file.
type Result struct {
	// Table is the staged table.
	Table string `json:"table"`
	Rows  int64  `json:"rows"`
	// File is the path of the Parquet file.
	File string `json:"file"`
	// Bytes and CRC (Castagnoli) are those of the file: a bit that flipped is found
	// here, and not by the engine, which can only fail.
	Bytes int64  `json:"bytes"`
	CRC   uint32 `json:"crc"`
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Run stages documents. A document that cannot be read is a Failure and stops
// no other; the error is for what concerns all of them, such as a full disk.
func (s *Stager) Run(ctx context.Context, documents []snapshot.Document) ([]Failure, error) {
	var mu sync.Mutex
	var failures []Failure
	group, groupCtx := errgroup.WithContext(ctx)
	group.SetLimit(max(s.Workers, 1))
	for _, d := range documents {
		if d.Transform == "" {
			continue
		}
		if groupCtx.Err() != nil {
			break
		}
		group.Go(func() error {
			err := s.stage(groupCtx, d)
			var input *inputError
			if errors.As(err, &input) {
				mu.Lock()
				defer mu.Unlock()
				failures = append(failures, Failure{d, input.err})
				return nil
			}
			return err
		})
	}
	err := group.Wait()
	if err == nil && ctx.Err() != nil {
		err = context.Cause(ctx) // the documents not begun are not staged
	}
	slices.SortFunc(failures, func(a, b Failure) int { return bytes.Compare([]byte(a.Document.ID), []byte(b.Document.ID)) })
	return failures, err
}

// inputError is an error that the document is to blame for.
type inputError struct{ err error }

func (e *inputError) Error() string { return e.err.Error() }
func (e *inputError) Unwrap() error { return e.err }

func (s *Stager) stage(ctx context.Context, d snapshot.Document) error {
	if err := ctx.Err(); err != nil {
		return context.Cause(ctx)
	}
	transform := s.Transforms[d.Transform]
	if transform == nil {
		return &inputError{fmt.Errorf("no transform is named %q: this snapshot is of another version", d.Transform)}
	}
	// What cannot be read back as it was written is made again of its document.
	if results, err := s.Results(d); err == nil && whole(results) {
		s.tell(d, false)
		return nil
	}
	data, err := s.Store.Get(d.SHA256)
	if err != nil {
		return &inputError{err}
	}
	if err := s.transform(transform, d.SHA256, data); err != nil {
		return err
	}
	s.tell(d, true)
	return nil
}

// whole tells whether all files have the bytes that were written.
func whole(results []Result) bool {
	for _, r := range results {
		file, err := os.Open(r.File)
		if err != nil {
			return false
		}
		sum := crc32.New(castagnoli)
		n, err := io.Copy(sum, file)
		if err = errors.Join(err, file.Close()); err != nil || n != r.Bytes || sum.Sum32() != r.CRC {
			return false
		}
	}
	return true
}

func (s *Stager) tell(d snapshot.Document, ran bool) {
	if s.Staged != nil {
		s.Staged(d, ran)
	}
}

// transform runs one transform and writes its files, the index last.
func (s *Stager) transform(t *transforms.Transform, sha string, data []byte) error {
	s.runs.Add(1)
	dir := filepath.Join(s.Dir, t.Key())
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("making the folder of staged files: %w", err)
	}
	out := outputs{}
	guard := door.New(len(data), out.emit)
	err := t.Run(data, guard.Emit)
	if err == nil {
		err = guard.Close()
	}
	if err != nil {
		return &inputError{err}
	}
	var results []Result
	for _, table := range append(slices.Clone(t.Tables), transforms.Refused) {
		o := out[table.Name]
		if o == nil {
			continue
		}
		if err := o.writer.Close(); err != nil {
			return fmt.Errorf("ending the Parquet of table %s: %w", table.Name, err)
		}
		name := sha + "." + table.Name + ".parquet"
		if err := write(filepath.Join(dir, name), o.buffer.Bytes()); err != nil {
			return fmt.Errorf("keeping table %s: %w", table.Name, err)
		}
		results = append(results, Result{Table: table.Name, Rows: o.rows, File: name, Bytes: int64(o.buffer.Len()), CRC: crc32.Checksum(o.buffer.Bytes(), castagnoli)})
	}
	index, err := json.Marshal(results)
	if err != nil {
		return fmt.Errorf("indexing document %s: %w", sha, err)
	}
	if err := write(filepath.Join(dir, sha+".json"), index); err != nil {
		return fmt.Errorf("indexing document %s: %w", sha, err)
	}
	return nil
}

func write(path string, content []byte) error {
	return files.WriteFile(path, 0o644, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

// output is the Parquet of one table of one document, in memory: a document
// is staged whole or not at all.
type output struct {
	buffer bytes.Buffer
	writer *parquetWriter
	rows   int64
}

type outputs map[string]*output

func (o outputs) emit(table *transforms.Table, record arrow.Record) error {
	to := o[table.Name]
	if to == nil {
		to = &output{}
		writer, err := newParquetWriter(&to.buffer, table.Schema)
		if err != nil {
			return fmt.Errorf("staging table %s: %w", table.Name, err)
		}
		to.writer = writer
		o[table.Name] = to
	}
	to.rows += record.NumRows()
	return to.writer.Write(record)
}

// Results gives the staged files of a document, with their paths.
func (s *Stager) Results(d snapshot.Document) ([]Result, error) {
	transform := s.Transforms[d.Transform]
	if transform == nil {
		return nil, fmt.Errorf("no transform is named %q", d.Transform)
	}
	dir := filepath.Join(s.Dir, transform.Key())
	text, err := os.ReadFile(filepath.Join(dir, d.SHA256+".json"))
	if err != nil {
		return nil, err
	}
	var results []Result
	if err := json.Unmarshal(text, &results); err != nil {
		return nil, fmt.Errorf("index of document %s: %w", d.SHA256, err)
	}
	for i := range results {
		results[i].File = filepath.Join(dir, results[i].File)
		if _, err := os.Stat(results[i].File); err != nil {
			return nil, err
		}
	}
	return results, nil
}
