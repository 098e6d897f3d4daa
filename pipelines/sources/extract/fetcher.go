package extract

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"medebewind/pipelines/sources/fetch"
	"medebewind/pipelines/state/snapshot"
	"medebewind/transforms/foreign"
)

// Fetcher brings the documents of one data set into the store.
type Fetcher struct {
	env       *Env
	source    string
	set       Set
	last      snapshot.Dataset
	documents []snapshot.Document
	asked     map[string]bool // IDs of documents
}

// Ask is a document to have.
type Ask struct {
	// ID names the document within the whole snapshot.
	ID string
	// Transform is the name of the transform that reads it; "" for a document
	// that is kept as evidence only.
	Transform string
	URL       string
	Accept    string
	// Check finds what a complete answer must be; an error means ask again.
	Check func(body []byte) error
	// Same, if set, tells whether the bytes of the last run are still what the
	// publisher has; then nothing is asked.
	Same func(body []byte) bool
	// Modified is the publisher's word on when it changed, if the answer's
	// headers do not tell.
	Modified string
}

// mostTimesPages bounds the documents of a data set: it can have some lists, each of as
// many pages as a list may have, and what a list names one by one.
const mostTimesPages = 4

// Get gives the bytes of a document: from the publisher, or from the store
// when a run that was cut short had it already, or when it did not change.
func (f *Fetcher) Get(ctx context.Context, ask Ask) ([]byte, error) {
	if ctx.Err() != nil { // what is in the journal or the store is had without asking
		return nil, context.Cause(ctx)
	}
	if err := f.named(ask); err != nil {
		return nil, err
	}
	if f.asked == nil {
		f.asked = map[string]bool{}
	}
	if f.asked[ask.ID] {
		return nil, fmt.Errorf("the publisher lists %s twice, again at %s: a document counts once", ask.ID, foreign.Cut(ask.URL))
	}
	f.asked[ask.ID] = true
	if most := mostTimesPages * f.env.Lists.Pages; most > 0 && len(f.asked) > most {
		return nil, fmt.Errorf("the data set has more than %d documents (%d times network.max_pages); the next is %s", most, mostTimesPages, foreign.Cut(ask.URL))
	}
	if d, ok := f.env.Journal.Find(f.set.ID, f.version(), ask.URL); ok && f.set.Stamp != "" {
		if body, err := f.env.Store.Get(d.SHA256); err == nil {
			d.ID, d.Transform = ask.ID, ask.Transform
			f.add(d, false)
			return body, nil
		}
	}
	before, known := f.before(ask.URL)
	if known && ask.Same != nil {
		if body, err := f.env.Store.Get(before.SHA256); err == nil && ask.Same(body) {
			before.ID, before.Transform = ask.ID, ask.Transform
			f.add(before, false)
			return body, nil
		}
	}
	request := fetch.Request{URL: ask.URL, Accept: ask.Accept, Check: ask.Check}
	if known {
		request.ETag, request.LastModified = before.ETag, before.LastModified
	}
	response, err := f.env.Client.Get(ctx, request)
	if err != nil {
		return nil, err
	}
	if response.NotModified {
		body, err := f.env.Store.Get(before.SHA256)
		if err == nil {
			before.ID, before.Transform = ask.ID, ask.Transform
			f.add(before, false)
			return body, nil
		}
		// The store lost it: ask again without a condition.
		request.ETag, request.LastModified = "", ""
		if response, err = f.env.Client.Get(ctx, request); err != nil {
			return nil, err
		}
	}
	return response.Body, f.store(ask, response, before)
}

// named looks at the name that codes of a publisher make.
func (f *Fetcher) named(ask Ask) error {
	if strings.HasPrefix(f.set.ID, byHandPrefix) {
		return nil
	}
	return foreign.ID.Check(ask.ID)
}

// Keep stores a document of which the bytes are at hand: the source had to read
// it to list its data sets, or an operator brought it.
func (f *Fetcher) Keep(ask Ask, body []byte) error {
	before, _ := f.before(ask.URL)
	return f.store(ask, &fetch.Response{Body: body}, before)
}

// Peek asks the publisher for something that only serves to check others. It
// is not part of the snapshot.
func (f *Fetcher) Peek(ctx context.Context, r fetch.Request) ([]byte, error) {
	response, err := f.env.Client.Get(ctx, r)
	if err != nil {
		return nil, err
	}
	return response.Body, nil
}

// version is what the journal keeps documents apart by.
func (f *Fetcher) version() string { return string(f.env.Herkomst) + " " + f.set.Stamp }

// First tells that there is no earlier version of the data set to fall back on.
func (f *Fetcher) First() bool { return len(f.last.Documents) == 0 }

// before finds the document of the same address in the last run.
func (f *Fetcher) before(url string) (snapshot.Document, bool) {
	for _, d := range f.last.Documents {
		if d.URL == url && f.env.Store.Has(d.SHA256) {
			return d, true
		}
	}
	return snapshot.Document{}, false
}

func (f *Fetcher) store(ask Ask, response *fetch.Response, before snapshot.Document) error {
	sha, err := f.env.Store.Put(response.Body)
	if err != nil {
		return &storageError{fmt.Errorf("keeping %s: %w", ask.URL, err)}
	}
	d := snapshot.Document{
		ID: ask.ID, Dataset: f.set.ID, Source: f.source, Transform: ask.Transform, URL: ask.URL,
		SHA256: sha, Bytes: int64(len(response.Body)), Fetched: f.env.Now(), Modified: ask.Modified,
		ETag: response.ETag, LastModified: response.LastModified,
	}
	if d.Modified == "" {
		d.Modified = response.LastModified
	}
	d.Modified = foreign.Line(foreign.CutAt(d.Modified, 100))
	if before.SHA256 == sha {
		// The same bytes keep the time they first came in.
		d.Fetched = before.Fetched
	}
	if err := f.env.Journal.Add(f.version(), d); err != nil {
		return &storageError{err}
	}
	f.add(d, true)
	return nil
}

func (f *Fetcher) add(d snapshot.Document, fresh bool) {
	f.documents = append(f.documents, d)
	f.env.tell(d, fresh)
}

// IsMissing tells whether the publisher says that a document is not there.
func IsMissing(err error) bool {
	var status *fetch.StatusError
	return errors.As(err, &status) && (status.Status == 404 || status.Status == 410)
}
