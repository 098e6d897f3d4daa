// Package publisher stands in for the open-data services that the pipeline
// extracts from: the same requests, the same wire formats, and fictitious
// governments, amounts and short laws that nobody can take for real ones.
//
// It serves tests and fault tests, the small snapshot that ships with the
// product, and, with Options.Scale, a workload of full size. Everything it
// says follows from formulae: no clock, no randomness without a fixed seed.
package publisher

import (
	"sync"
	"time"
)

// Options sets how a Publisher answers. The zero value serves everything,
// whole and at once.
type Options struct {
	// Page is the number of rows of an OData page; 0 means 10,000.
	Page int
	// Faults as "503:0.1,429:0.05,reset:0.03,cut:0.03,html:0.02,slow:0.01,empty:0.1":
	// the chance of each kind per request. New panics on a bad one.
	Faults string
	// Seed of the faults: the same seed and order of requests, the same faults.
	Seed uint64
	// RetryAfter is the Retry-After of a 503 and 429, in seconds. The zero
	// value asks for no waiting, so that tests are fast.
	RetryAfter int
	// Slow is how long a slow answer takes; 0 means 2 seconds.
	Slow time.Duration
	// Override gives another body for a path ("/host/path") or for a path
	// with its query as sent. The manifests know nothing of it, so an
	// overridden toestand does not match its hash.
	Override map[string][]byte
	// Retired takes the documents API away, as in June 2026.
	Retired bool
	// Misprint shifts the figures of the grants in every circulaire: by a "row", or by
	// a "column", so that they stand beside another grant or under another year.
	Misprint string
	// Scale, when set, adds a workload of full size.
	Scale *Scale
}

// Scale is the size of a workload. See ScaleFull.
type Scale struct {
	// Tables is the number of years with Iv3 tables of gemeenten, the last
	// of which is 2026; 0 leaves the tables of the small world.
	Tables int
	// Verslagsoorten per table, from X005 back: 1 gives X005, 2 adds X000.
	Verslagsoorten int
	// RowsPerVerslagsoort is the number of rows with an amount.
	RowsPerVerslagsoort int
	// Gemeenten is the number of gemeenten added to the named ones.
	Gemeenten int
	// RegelingRows is the same of gemeenschappelijke regelingen; 0 is no table
	// of them.
	RegelingRows int
	// Regulations is the number of works added to the BWB, and RegulationBytes
	// about the size of each: 0 is 100 KB.
	Regulations, RegulationBytes int
}

// ScaleFull is a whole Iv3 cube, every cell filled, for twenty verslagsoorten,
// and some 350 MB of law: more than the real services have.
func ScaleFull() *Scale {
	return &Scale{Tables: 10, Verslagsoorten: 2, RowsPerVerslagsoort: 3_000_000, Gemeenten: 340, Regulations: 3_500}
}

// ScaleTenth is a tenth of ScaleFull in rows and works.
func ScaleTenth() *Scale {
	return &Scale{Tables: 10, Verslagsoorten: 2, RowsPerVerslagsoort: 300_000, Gemeenten: 340, Regulations: 350}
}

// ScaleLaw is the law alone, at the size of a national corpus: three documents a
// work, 28,836 of the workload, and some 370 MB of text.
func ScaleLaw() *Scale { return &Scale{Regulations: 9_612, RegulationBytes: 38_500} }

// ScaleIv3 is Iv3 alone, all that was ever published: ten years, five
// verslagsoorten, every cell filled, 151 million rows.
func ScaleIv3() *Scale {
	return &Scale{Tables: 10, Verslagsoorten: 5, RowsPerVerslagsoort: 3_020_000, Gemeenten: 340}
}

// Publisher answers as the services do. It is an http.Handler, and safe for
// use by several goroutines.
type Publisher struct {
	options Options
	world   *world
	tables  []*table
	laws    []*law
	works   map[string]*law
	found   []record // all that the search knows, in its order
	books   []*book
	faults  *faults

	mu       sync.Mutex
	requests []string
	changed  map[string]change
	modified map[string]string
}

// change is a document as SetFile left it.
type change struct {
	body    []byte
	version int
}

// New makes a publisher. It panics on a fault specification that cannot be
// read, which is a mistake in the calling test.
func New(o Options) *Publisher {
	if o.Page <= 0 {
		o.Page = 10_000
	}
	if o.Slow == 0 {
		o.Slow = 2 * time.Second
	}
	f, err := parseFaults(o.Faults, o.Seed)
	if err != nil {
		panic("publisher: " + err.Error())
	}
	w := newWorld(o.Scale)
	p := &Publisher{
		options: o, world: w, faults: f,
		tables: newTables(w, o.Scale), laws: newLaws(o.Scale), works: map[string]*law{}, books: newBooks(w),
		changed: map[string]change{}, modified: map[string]string{},
	}
	for _, b := range p.books {
		b.misprint = o.Misprint
	}
	for _, l := range p.laws {
		p.works[l.id] = l
	}
	p.found = p.records()
	return p
}

// Requests are the requests so far as "GET /host/path?query", in the order in
// which they came.
func (p *Publisher) Requests() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.requests...)
}

// SetFile changes the document at a path ("/host/path") from now on: another
// body, ETag and Last-Modified. A toestand changed so gets a new hash in its
// manifest, as a publisher that corrects a file would give it.
func (p *Publisher) SetFile(path string, body []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.changed[path] = change{body: body, version: p.changed[path].version + 1}
}

// Touch sets the date on which a CBS table was modified, as TableInfos (v3,
// "2026-07-16T02:00:00") and Properties (v4) tell it.
func (p *Publisher) Touch(table, modified string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.modified[table] = modified
}

// Fail makes requests go wrong from now on as Options.Faults does. It panics on a
// specification that cannot be read.
func (p *Publisher) Fail(spec string) {
	f, err := parseFaults(spec, 0)
	if err != nil {
		panic("publisher: " + err.Error())
	}
	p.faults.mu.Lock()
	defer p.faults.mu.Unlock()
	p.faults.chances = f.chances
}

func (p *Publisher) log(request string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.requests = append(p.requests, request)
}

func (p *Publisher) changeOf(path string) (change, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	c, ok := p.changed[path]
	return c, ok
}

func (p *Publisher) modifiedOf(t *table) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if m, ok := p.modified[t.id]; ok {
		return m
	}
	return t.modified
}
