package pipelines

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"medebewind/pipelines/state/accept"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse"
)

// NotFailed is the error of accepting a check that did not stop the last run
// that was stopped.
type NotFailed struct {
	Check, Run string
	// Failed are the checks that did.
	Failed []string
}

func (e *NotFailed) Error() string {
	return fmt.Sprintf("check %q did not stop run %s; these did: %s", e.Check, e.Run, strings.Join(e.Failed, ", "))
}

// Accept records that a check that stopped the last rejected run is accepted:
// what it found there, or, with a.Until, whatever it finds until that day. The
// caller gives Check, Reason, By and Until.
func Accept(ctx context.Context, out string, a snapshot.Acceptance) (snapshot.Acceptance, error) {
	rejected, err := warehouse.ReadRejected(ctx, layout.Folder(out).Rejected())
	if err != nil {
		return a, err
	}
	i := slices.IndexFunc(rejected.Checks, func(c warehouse.RejectedCheck) bool { return c.Name == a.Check })
	if i < 0 {
		e := &NotFailed{Check: a.Check, Run: rejected.Run}
		for _, c := range rejected.Checks {
			e.Failed = append(e.Failed, c.Name)
		}
		return a, e
	}
	found := rejected.Checks[i]
	switch {
	case !found.Acceptable:
		return a, fmt.Errorf("accepting %s: without its key a table has no order, and what is published would not be the same twice: mend the data or the model", a.Check)
	case !found.Whole && a.Until == "":
		return a, fmt.Errorf("accepting %s: it found more than can be named one by one; give --until, and all it finds until then is accepted", a.Check)
	}
	a.At, a.Run, a.Release = time.Now().UTC().Truncate(time.Second), rejected.Run, found.Release
	if a.Until == "" {
		a.Subjects = found.Subjects
	}
	return a, accept.Put(layout.Folder(out).Accepted(), a)
}

// acceptances gives what was accepted for a snapshot: first what is on its own
// record, which a replay needs, then what the operator says now. A verification
// goes by the record alone.
func (r *run) acceptances(m *snapshot.Manifest) ([]snapshot.Acceptance, error) {
	if r.byRecord {
		return m.Accepted, nil
	}
	now, err := accept.Load(r.folder().Accepted())
	return slices.Concat(m.Accepted, now), err
}

// noteAccepted puts the acceptances that a run needed on record. A replay, by code
// of which other checks fail, adds its own: what is on record the releases of
// before need.
func (r *run) noteAccepted(m *snapshot.Manifest, w *warehouse.Warehouse) {
	before := m.Accepted
	if m.Accepted = nil; r.Replay != "" {
		m.Accepted = slices.Clone(before)
	}
	for _, c := range w.Accepted() {
		a := c.Accepted
		if !slices.ContainsFunc(m.Accepted, a.Equal) {
			m.Accepted = append(m.Accepted, *a)
		}
		r.outcome.Accepted = append(r.outcome.Accepted, fmt.Sprintf("%s: %s (%s, %s)", c.Name, a.Reason, a.By, a.At.Format(time.DateOnly)))
		r.Log.Warn("check failed and is accepted", "check", c.Name, "rows", c.Rows, "example", c.Example, "reason", a.Reason, "by", a.By)
	}
}
