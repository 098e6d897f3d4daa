package prune

import (
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/history"
)

// kept is what stays: releases by name, runs by ID, manifests by path, objects
// by hash.
type kept struct {
	rule                               Rule
	marks                              []Mark // of releases that somebody asked to keep
	latest                             string
	releases, runs, manifests, objects map[string]bool
}

func (k *kept) decide(states []*state, releases []*publish.Published) {
	k.releases, k.runs, k.manifests, k.objects = map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, s := range states {
		k.keepRuns(s.records)
	}
	k.keepReleases(releases)
	for _, s := range states {
		for _, r := range s.records { // a kept release keeps the run that made it
			if r.Fresh && k.releases[r.Release] {
				k.runs[r.ID] = true
			}
		}
	}
	for _, s := range states {
		k.keepManifests(s)
	}
}

// young tells that a moment is within the days of the rule. What the future
// holds, by a clock that was set back, is young as well.
func (k *kept) young(t time.Time) bool {
	return t.After(k.rule.Now.AddDate(0, 0, -k.rule.Days))
}

// keepRuns keeps the young ones, the newest, and those with the last word on a
// source. A run that is kept keeps its release.
func (k *kept) keepRuns(records []history.Record) {
	keep := func(r history.Record) {
		k.runs[r.ID] = true
		if r.Manifest != "" {
			k.releases[r.Release] = true
		}
	}
	for i, r := range records {
		if k.young(r.Started) || i == len(records)-1 {
			keep(r)
		}
	}
	for _, name := range config.Sources {
		for _, is := range []func(history.Record, history.Source) bool{
			func(_ history.Record, s history.Source) bool { return s.Status != history.BronNietGevraagd },
			func(r history.Record, s history.Source) bool { return s.Seen() && r.Manifest != "" },
			func(r history.Record, _ history.Source) bool { return r.Manifest != "" },
		} {
			if r, ok := last(records, name, is); ok {
				keep(r)
			}
		}
	}
}

// last gives the newest record for which is holds, for its part on a source.
func last(records []history.Record, name string, is func(history.Record, history.Source) bool) (history.Record, bool) {
	for i := len(records) - 1; i >= 0; i-- {
		for _, s := range records[i].Sources {
			if s.Name == name && is(records[i], s) {
				return records[i], true
			}
		}
	}
	return history.Record{}, false
}

// keepReleases keeps the newest, the young, what is published and what is marked; releases are
// newest first.
func (k *kept) keepReleases(releases []*publish.Published) {
	for i, p := range releases {
		made, err := time.Parse(time.RFC3339, p.Created)
		if i < k.rule.Releases || p.Name == k.latest || marked(k.marks, p.Name) || err != nil || k.young(made) {
			k.releases[p.Name] = true
		}
	}
}

// keepManifests keeps those that a kept release or run needs, and the newest of
// each herkomst: the next run builds on it. They keep their objects.
func (k *kept) keepManifests(s *state) {
	needed := map[string]bool{}
	for _, r := range s.records {
		if k.runs[r.ID] {
			needed[r.Manifest] = true
		}
	}
	newest := map[herkomst.Herkomst]string{}
	for _, m := range s.manifests {
		newest[m.herkomst] = m.item.Name
	}
	for _, m := range s.manifests {
		keep := needed[m.item.Name] || newest[m.herkomst] == m.item.Name
		for _, name := range m.releases {
			keep = keep || k.releases[name]
		}
		if !keep {
			continue
		}
		k.manifests[m.item.Path] = true
		for _, sha := range m.objects {
			k.objects[sha] = true
		}
	}
	for _, sha := range s.unfinished {
		k.objects[sha] = true
	}
}
