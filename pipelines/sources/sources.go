// Package sources is the register of sources: of each what is known of it, what
// reads its documents, and how its extractor is made. A new source is a record in
// about and an entry here.
package sources

import (
	"context"
	"slices"
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/bwb"
	"medebewind/pipelines/sources/cbs"
	"medebewind/pipelines/sources/contract"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/pipelines/sources/gemeentefonds"
	"medebewind/pipelines/sources/inbox"
	"medebewind/pipelines/sources/kamerstukken"
	"medebewind/pipelines/sources/pdok"
	"medebewind/pipelines/sources/upl"
	"medebewind/transforms"
	bwbtext "medebewind/transforms/bwb"
	"medebewind/transforms/circulaire"
	"medebewind/transforms/gebied"
	"medebewind/transforms/kamerstuk"
	"medebewind/transforms/odata"
	"medebewind/transforms/personeel"
	"medebewind/transforms/publicatie"
	"medebewind/transforms/rekenbestand"
	"medebewind/transforms/spuk"
	productlist "medebewind/transforms/upl"
)

// Source is a source with all that works on it.
type Source struct {
	about.Source
	// Transforms read its documents.
	Transforms []*transforms.Transform
	// Contract is what it relies on at its publisher.
	Contract func() []contract.Probe
	// New makes its extractor for a run.
	New func(Asked) extract.Source
}

// Asked is what a run asks of its sources.
type Asked struct {
	*config.Config
	// Have are the years to have, Renew those of them to renew; of the others what
	// there is stays.
	Have, Renew extract.Years
	// First are the regulations that a release cannot do without; nil for all.
	First map[string]bool
	// Today is the day of the run.
	Today time.Time
	// Inbox is the folder with documents that an operator brings.
	Inbox string
}

// All gives the sources in the order in which they are read.
func All() []Source {
	return []Source{
		{about.CBS, []*transforms.Transform{odata.Iv3, odata.Iv3Regeling, odata.Tabel, odata.Onderwerp, odata.Code, odata.Waarneming}, cbs.Contract, func(a Asked) extract.Source {
			return &cbs.Source{From: a.Have.From, To: a.Have.To, Asked: a.Renew, Quarters: a.Quarters, OData: a.CBS.OData}
		}},
		{about.BWB, []*transforms.Transform{bwbtext.Zoek, bwbtext.Manifests, bwbtext.Toestand}, bwb.Contract, func(a Asked) extract.Source {
			return &bwb.Source{Types: a.BWB.Types, Since: a.SinceDate(), Works: a.BWB.Works, First: a.First, Today: a.Today}
		}},
		{about.Gemeentefonds, []*transforms.Transform{publicatie.Transform, rekenbestand.Transform, circulaire.Transform, spuk.Transform}, gemeentefonds.Contract, func(a Asked) extract.Source {
			return &gemeentefonds.Source{From: a.Have.From, To: a.Have.To, Asked: a.Renew}
		}},
		{about.UPL, []*transforms.Transform{productlist.Transform}, upl.Contract, func(Asked) extract.Source { return upl.Source{} }},
		{about.PDOK, []*transforms.Transform{gebied.Transform}, pdok.Contract, func(a Asked) extract.Source {
			return &pdok.Source{From: a.Have.From, To: a.Have.To, Asked: a.Renew}
		}},
		{about.Kamerstukken, []*transforms.Transform{kamerstuk.Lijst, kamerstuk.Tekst}, kamerstukken.Contract, func(a Asked) extract.Source {
			return &kamerstukken.Source{Today: a.Today}
		}},
		{about.Personeel, []*transforms.Transform{personeel.Transform}, nothing, func(Asked) extract.Source { return inbox.Only{Of: about.Personeel.Name} }},
	}
}

// nothing is what is relied on of a publisher that is not asked.
func nothing() []contract.Probe { return nil }

// Chosen gives the extractors of the sources that are to be renewed.
func Chosen(a Asked) []extract.Source {
	var chosen []extract.Source
	for _, s := range All() {
		for _, wanted := range a.Sources {
			if s.Name == wanted {
				chosen = append(chosen, s.New(a), s.byHand(a))
			}
		}
	}
	return chosen
}

// byHand is what an operator brings of the source.
func (s Source) byHand(a Asked) extract.Source {
	h := &inbox.Source{Of: s.Name, Folder: a.Inbox}
	for _, t := range s.Transforms {
		h.Transforms = append(h.Transforms, t.Name)
	}
	for _, i := range a.Documents.Include {
		h.Includes = append(h.Includes, inbox.Include(i))
	}
	return h
}

// Held is what the answers of a source are today, against what it relies on.
type Held struct {
	Source, Found string
	// Changed tells that something is not as it was, Grave that nothing else takes
	// its place.
	Changed, Grave bool
	Outcomes       []contract.Outcome
}

// Hold asks the sources with these names.
func Hold(ctx context.Context, client *fetch.Client, names []string) []Held {
	var all []Held
	for _, s := range All() {
		if !slices.Contains(names, s.Name) {
			continue
		}
		h := Held{Source: s.Name, Outcomes: contract.Hold(ctx, client, s.Contract())}
		h.Found, h.Changed, h.Grave = contract.Line(h.Outcomes)
		all = append(all, h)
	}
	return all
}

// Hosts gives the hosts of the sources with these names.
func Hosts(names []string) []string {
	var all []string
	for _, name := range names {
		s, _ := about.Named(name)
		all = append(all, s.Hosts...)
	}
	return all
}
