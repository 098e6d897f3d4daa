// Package inbox brings documents in by hand: from a folder into which an operator
// puts files with a note beside each, and from addresses in the configuration. They
// go the way of all documents, so that no change at a publisher stops the monitor.
package inbox

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/transforms/foreign"
	"medebewind/transforms/publicatie"
)

const (
	prefix = "inbox/"
	// mostBytes bounds a file: the largest that publishers have is a fifth of it.
	mostBytes = 256 << 20
	noteEnd   = ".yaml"
	// describes is the transform that reads notes.
	describes = "publicatie"
)

// Include is a document by its address; Date, Is and Title say what a note would.
type Include struct{ Address, Date, Is, Title string }

// Source is what an operator brings of one source: the files that its transforms
// read.
type Source struct {
	// Of is the name of the source, Transforms what reads its documents.
	Of         string
	Transforms []string
	// Folder holds files and notes; it need not be there.
	Folder   string
	Includes []Include
}

// Name is that of the source that the documents are of.
func (s *Source) Name() string { return s.Of }

// ByHand tells that a document goes when it is taken away.
func (s *Source) ByHand() {}

// List adds a data set for each file with its note, and each address.
func (s *Source) List(_ context.Context, c *extract.Catalog) error {
	entries, err := os.ReadDir(s.Folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("reading the inbox: %w", err)
	}
	for _, e := range entries {
		name := e.Name()
		if !e.Type().IsRegular() || strings.HasPrefix(name, ".") || isNote(name) {
			continue
		}
		if err := s.file(c, name); err != nil {
			// Of which source it is cannot be told: one of them says it.
			if slices.Contains(s.Transforms, describes) {
				c.Leave(prefix+name, "niet leesbaar: "+err.Error())
			}
		}
	}
	for _, i := range s.Includes {
		s.address(c, i)
	}
	return nil
}

func isNote(name string) bool {
	return strings.HasSuffix(name, noteEnd) || strings.HasSuffix(name, ".yml")
}

// file adds a file of the folder if it is of this source.
func (s *Source) file(c *extract.Catalog, name string) error {
	if err := foreign.Brought(name); err != nil {
		return err
	}
	body, err := read(filepath.Join(s.Folder, name))
	if err != nil {
		return err
	}
	text, err := note(s.Folder, name)
	if err != nil {
		return err
	}
	n, err := publicatie.ReadNote(text)
	if err != nil {
		return fmt.Errorf("the note beside it: %w", err)
	}
	if u, err := url.Parse(n.Address); err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		return fmt.Errorf("the note beside it: %q is no address such as https://open.overheid.nl/documenten/NUMMER", n.Address)
	}
	transform := n.Is
	if transform == "" {
		transform = Recognise(body)
	}
	if transform == "" {
		return errors.New("what it is cannot be told from the file: write is: with the name of a transform in the note")
	}
	if !slices.Contains(s.Transforms, transform) {
		return nil
	}
	id, sum := prefix+name, sha256.Sum256(append(slices.Clone(text), body...))
	c.Add(extract.Set{ID: id, Stamp: hex.EncodeToString(sum[:8]), Fetch: func(_ context.Context, f *extract.Fetcher) error {
		if err := f.Keep(extract.Ask{ID: id + "/document", Transform: transform, URL: n.Address, Modified: n.Date}, body); err != nil {
			return err
		}
		return s.describe(f, id, n.Address, n.Date, text)
	}})
	return nil
}

// describe keeps the note, which says of the document what a publisher's list
// says of others.
func (s *Source) describe(f *extract.Fetcher, id, address, date string, text []byte) error {
	if !slices.Contains(s.Transforms, describes) {
		return nil
	}
	return f.Keep(extract.Ask{ID: id + "/notitie", Transform: describes, URL: address + "#notitie", Modified: date}, text)
}

func read(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	body, err := io.ReadAll(io.LimitReader(file, mostBytes+1))
	if err == nil && len(body) > mostBytes {
		err = fmt.Errorf("%s has more than %d bytes", path, mostBytes)
	}
	return body, err
}

// note reads what stands beside a file: NAME.yaml, or the name with its ending
// replaced.
func note(folder, name string) ([]byte, error) {
	for _, beside := range []string{name + noteEnd, strings.TrimSuffix(name, filepath.Ext(name)) + noteEnd} {
		text, err := read(filepath.Join(folder, beside))
		if !errors.Is(err, fs.ErrNotExist) {
			return text, err
		}
	}
	return nil, fmt.Errorf("no note beside it: write %s%s with address, date and is", name, noteEnd)
}

// Recognise gives the transform for a document by what it begins with; "" if that
// does not tell.
func Recognise(body []byte) string {
	head := bytes.TrimSpace(body[:min(len(body), 1024)])
	switch {
	case bytes.HasPrefix(body, []byte("PK\x03\x04")):
		return "rekenbestand"
	case bytes.Contains(head, []byte("%PDF-")):
		return "circulaire"
	case bytes.Contains(head, []byte("<toestand")):
		return "bwb-toestand"
	case bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte(`"FeatureCollection"`)):
		return "gebied"
	}
	return ""
}

// address adds a document of the configuration if it is of this source. Without a
// word on what it is, it is one of a circulaire.
func (s *Source) address(c *extract.Catalog, i Include) {
	if i.Is != "" && !slices.Contains(s.Transforms, i.Is) || i.Is == "" && !slices.Contains(s.Transforms, describes) {
		return
	}
	sum := sha256.Sum256([]byte(i.Address))
	id := prefix + hex.EncodeToString(sum[:6])
	c.Add(extract.Set{ID: id, Fetch: func(ctx context.Context, f *extract.Fetcher) error {
		transform := i.Is
		if transform == "" {
			// What it is shows only in what comes: it is asked for first.
			body, err := f.Peek(ctx, request(i))
			if err != nil {
				return err
			}
			if transform = Recognise(body); !slices.Contains(s.Transforms, transform) {
				return fmt.Errorf("%s: what it is cannot be told from the file: write is: with the name of a transform beside its address", i.Address)
			}
		}
		if _, err := f.Get(ctx, extract.Ask{ID: id + "/document", Transform: transform, URL: i.Address, Modified: i.Date}); err != nil {
			return err
		}
		text := fmt.Sprintf("address: %q\ndate: %s\ntitle: %q\n", i.Address, i.Date, i.Title)
		return s.describe(f, id, i.Address, i.Date, []byte(text))
	}})
}

func request(i Include) fetch.Request { return fetch.Request{URL: i.Address} }

// Only is a publisher that is asked for nothing: what there is of it, an operator
// brings.
type Only struct{ Of string }

// Name is that of its record.
func (o Only) Name() string { return o.Of }

// List adds nothing.
func (o Only) List(context.Context, *extract.Catalog) error { return nil }
