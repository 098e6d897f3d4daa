package extract

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"medebewind/pipelines/sources/fetch"
	"medebewind/pipelines/state/snapshot"
	"medebewind/transforms/foreign"
)

// Catalog is what a source found: data sets to have, and what it leaves out.
type Catalog struct {
	env    *Env
	source string
	sets   []Set
	named  map[string]bool // IDs of sets
	notes  []snapshot.Note
	unsaid int  // notes beyond mostNotes
	failed bool // a part could not be listed
	byHand bool
	freed  []string
	// before are the IDs, by prefix, of which a data set takes the place.
	before map[string][]string
}

// Set is a data set that the publisher has.
type Set struct {
	// ID names the data set, the same in every run.
	ID string
	// Stamp changes when the documents change; "" when the publisher does not
	// tell, and then the documents themselves are asked for conditionally.
	Stamp string
	// Hold tells that it is of a year that was not asked for: what there is of it
	// stays, and the publisher is not asked.
	Hold bool
	// CanWait tells that a release is of use without it. It comes after the others, and
	// waits for a next run when there is none of it and time is short.
	CanWait bool
	// Measure, if set, tells how much there is to fetch, with a request or a few.
	Measure func(ctx context.Context, c *Catalog) (Size, error)
	// Fetch gets the documents, each through the Fetcher.
	Fetch func(ctx context.Context, f *Fetcher) error
}

// Add tells of a data set. One to hold of which there is nothing is left out,
// for the reason that the last run had: nobody asked since.
func (c *Catalog) Add(set Set) {
	if _, known := c.env.last[set.ID]; set.Hold && !known {
		reason := "van een jaar dat niet is gevraagd"
		for _, note := range c.env.lastNotes {
			if note.Source == c.source && note.Subject == set.ID {
				reason = note.Reason
			}
		}
		c.Leave(set.ID, reason)
		return
	}
	// An ID becomes a part of addresses, of keys, and of pages.
	if err := foreign.ID.Check(set.ID); err != nil && !c.byHand {
		c.Leave(set.ID, err.Error())
		return
	}
	c.add(set)
}

func (c *Catalog) add(set Set) {
	set.Stamp = stamp(set.Stamp)
	// What stands twice in a list would be fetched, staged and counted twice.
	if c.named == nil {
		c.named = map[string]bool{}
	}
	if len(c.sets) >= mostSets {
		c.Leave(set.ID, fmt.Sprintf("de uitgever noemt meer dan %d datasets", mostSets))
		return
	}
	if c.named[set.ID] {
		c.Leave(set.ID, "staat twee keer in de lijst van de uitgever; de eerste is gebruikt")
		return
	}
	c.named[set.ID] = true
	c.sets = append(c.sets, set)
}

// mostSets bounds what one source can have: the largest has 17,000 works of law.
const mostSets = 100_000

// mostStamp is how long a stamp can be and still be one that a person reads.
const mostStamp = 400

// stamp is what a publisher says of a version, fit to keep and to show.
func stamp(text string) string {
	if len(text) > mostStamp {
		return fmt.Sprintf("sha256 %x", sha256.Sum256([]byte(text)))
	}
	return foreign.Line(text)
}

// mostNotes bounds what a list can make a source tell.
const mostNotes = 5000

// Leave tells of something that is left out, and why. Both can have words of a publisher.
func (c *Catalog) Leave(subject, reason string) {
	if len(c.notes) >= mostNotes {
		c.unsaid++
		return
	}
	subject, reason = foreign.Line(foreign.Cut(subject)), foreign.Line(foreign.CutAt(reason, mostTold))
	c.notes = append(c.notes, snapshot.Note{Source: c.source, Subject: subject, Reason: reason})
}

// left gives what is left out, and how much more there was.
func (c *Catalog) left() []snapshot.Note {
	if c.unsaid == 0 {
		return c.notes
	}
	return append(c.notes, snapshot.Note{Source: c.source, Subject: "overige", Reason: fmt.Sprintf("nog %d meldingen zijn niet bewaard", c.unsaid)})
}

// Keep takes over the data sets of the last run with the given prefix that
// were not added: a list of changes names only what changed. Set makes one of
// an ID, for when the store lost a document of it.
func (c *Catalog) Keep(prefix string, set func(id string) Set) {
	added := map[string]bool{}
	for _, set := range c.sets {
		added[set.ID] = true
	}
	for _, id := range slices.Sorted(maps.Keys(c.env.last)) {
		if strings.HasPrefix(id, prefix) && !added[id] {
			kept := set(id)
			kept.Stamp = c.env.last[id].Stamp
			c.Add(kept)
		}
	}
}

// Fail tells that the data sets with the given prefixes could not be listed:
// the last good ones are kept, and err is why.
func (c *Catalog) Fail(err error, prefixes ...string) {
	c.failed = true
	fail := func(context.Context, *Fetcher) error { return err }
	known := false
	for _, id := range slices.Sorted(maps.Keys(c.env.last)) {
		if slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(id, prefix) }) {
			c.Add(Set{ID: id, Fetch: fail})
			known = true
		}
	}
	if !known {
		c.add(Set{ID: prefixes[0], Fetch: fail}) // which can stand for all below it
	}
}

// Free tells that data sets of the last run with the given prefixes may go:
// others take their place.
func (c *Catalog) Free(prefixes ...string) { c.freed = append(c.freed, prefixes...) }

// Replace tells that a data set takes the place of those of the last run with the given
// prefixes: they go when it is had and can be read, and are used again when not.
func (c *Catalog) Replace(by string, prefixes ...string) {
	c.Free(prefixes...)
	if c.before == nil {
		c.before = map[string][]string{}
	}
	c.before[by] = append(c.before[by], prefixes...)
}

// instead gives the last good version of what a data set takes the place of, marked with
// why that failed; of one that was there in the last run it is that one.
func (c *Catalog) instead(id string) (sets []snapshot.Dataset) {
	if _, known := c.env.last[id]; known {
		return nil
	}
	for _, old := range slices.Sorted(maps.Keys(c.env.last)) {
		of := func(prefix string) bool { return strings.HasPrefix(old, prefix) }
		if set := c.env.last[old]; set.Source == c.source && !c.named[old] && slices.ContainsFunc(c.before[id], of) {
			sets = append(sets, set)
		}
	}
	return sets
}

// ByHand is a source of what an operator brings. What he takes away goes.
type ByHand interface {
	Source
	ByHand()
}

// byHandPrefix begins the ID of every data set of such a source; no other has it.
const byHandPrefix = "inbox/"

// keepUnlisted takes over data sets that the publisher's list does not name any
// more. A list can be cut short, and a year must not vanish without a word.
func (c *Catalog) keepUnlisted() {
	if !c.env.SameScope || c.byHand {
		return
	}
	listed := map[string]bool{}
	for _, set := range c.sets {
		listed[set.ID] = true
	}
	for _, id := range slices.Sorted(maps.Keys(c.env.last)) {
		last := c.env.last[id]
		free := slices.ContainsFunc(c.freed, func(prefix string) bool { return strings.HasPrefix(id, prefix) })
		if last.Source == c.source && !strings.HasPrefix(id, byHandPrefix) && !listed[id] && !free && !IsMark(last) {
			c.Add(Set{ID: id, Fetch: func(context.Context, *Fetcher) error { return errUnlisted }})
		}
	}
}

// errUnlisted is the reason of a data set that is kept though no list names it.
var errUnlisted = errors.New("the publisher's list does not name it any more; its last version is kept")

// Last gives the stamp of a data set in the last run.
func (c *Catalog) Last(id string) (stamp string, ok bool) {
	set, ok := c.env.last[id]
	return set.Stamp, ok
}

// Get asks the publisher for a page that only serves to find data sets. It is
// not part of the snapshot.
func (c *Catalog) Get(ctx context.Context, r fetch.Request) ([]byte, error) {
	response, err := c.env.Client.Get(ctx, r)
	if err != nil {
		return nil, err
	}
	return response.Body, nil
}

// Earlier gives the data sets of the source in the last run.
func (c *Catalog) Earlier() []snapshot.Dataset {
	var known []snapshot.Dataset
	for _, id := range slices.Sorted(maps.Keys(c.env.last)) {
		if set := c.env.last[id]; set.Source == c.source {
			known = append(known, set)
		}
	}
	return known
}

// Stored gives the bytes of a document of the last run.
func (c *Catalog) Stored(d snapshot.Document) ([]byte, error) { return c.env.Store.Get(d.SHA256) }

func newCatalog(env *Env, source Source) *Catalog {
	_, byHand := source.(ByHand)
	return &Catalog{env: env, source: source.Name(), byHand: byHand}
}
