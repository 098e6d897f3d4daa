package pipelines

import (
	"context"
	"errors"
	"strings"

	"medebewind/pipelines/sources"
	"medebewind/pipelines/sources/contract"
	"medebewind/pipelines/state/history"
	"medebewind/pipelines/state/snapshot"
	"medebewind/transforms/foreign"
)

// Hold asks each source for the answers that it relies on, and tells in a line a
// source what is not as it was. It fetches a page or a small list each, and keeps
// nothing.
func Hold(ctx context.Context, o Options) ([]sources.Held, error) {
	client, err := o.newClient()
	if err != nil {
		return nil, err
	}
	return sources.Hold(ctx, client, o.Config.Sources), nil
}

// hold holds what the sources of this run answer against what they rely on. It comes
// after the documents: a host that was given up is not asked again. What changed stops
// nothing here, for the documents themselves are checked.
func (r *run) hold(ctx context.Context, m *snapshot.Manifest) {
	for _, held := range sources.Hold(ctx, r.client, r.Config.Sources) {
		if len(held.Outcomes) == 0 {
			continue // nothing is asked there
		}
		count := &history.Answers{Asked: len(held.Outcomes)}
		for _, o := range held.Outcomes {
			a := answerOf(held.Source, o)
			m.Answers = append(m.Answers, a)
			switch a.State {
			case snapshot.Changed:
				count.Changed++
			case snapshot.Spared:
				count.Spared++
			case snapshot.Silent:
				count.Silent++
			}
		}
		if held.Changed {
			count.Found = foreign.CutAt(foreign.Plain(held.Found), 2000)
			r.Log.Warn("answers of a publisher are not as we rely on", "source", held.Source, "found", count.Found)
		}
		r.seen.change(held.Source, func(h *history.Source) { h.Answers = count })
	}
}

func answerOf(source string, o contract.Outcome) snapshot.Answer {
	a := snapshot.Answer{Source: source, What: o.What, State: snapshot.Held}
	if o.Changed == nil {
		return a
	}
	a.Found = foreign.CutAt(foreign.Plain(strings.Join(strings.Fields(o.Changed.Error()), " ")), 500)
	switch {
	case errors.Is(o.Changed, contract.ErrSilent):
		a.State = snapshot.Silent
	case o.MaySpare:
		a.State = snapshot.Spared
	default:
		a.State = snapshot.Changed
	}
	return a
}
