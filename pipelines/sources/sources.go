// Package sources is the register of sources: of each what is known of it, what
// reads its documents, and how its extractor is made. A new source is a record in
// about and an entry here.
package sources

import (
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/bwb"
	"medebewind/pipelines/sources/cbs"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/gemeentefonds"
	"medebewind/pipelines/sources/pdok"
	"medebewind/pipelines/sources/upl"
	"medebewind/transforms"
	bwbtext "medebewind/transforms/bwb"
	"medebewind/transforms/circulaire"
	"medebewind/transforms/gebied"
	"medebewind/transforms/odata"
	"medebewind/transforms/publicatie"
	"medebewind/transforms/rekenbestand"
	productlist "medebewind/transforms/upl"
)

// Source is a source with all that works on it.
type Source struct {
	about.Source
	// Transforms read its documents.
	Transforms []*transforms.Transform
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
}

// All gives the sources in the order in which they are read.
func All() []Source {
	return []Source{
		{about.CBS, []*transforms.Transform{odata.Iv3, odata.Tabel, odata.Onderwerp, odata.Code, odata.Waarneming}, func(a Asked) extract.Source {
			return &cbs.Source{From: a.Have.From, To: a.Have.To, Asked: a.Renew, Quarters: a.Quarters, OData: a.CBS.OData}
		}},
		{about.BWB, []*transforms.Transform{bwbtext.Zoek, bwbtext.Manifests, bwbtext.Toestand}, func(a Asked) extract.Source {
			return &bwb.Source{Types: a.BWB.Types, Since: a.SinceDate(), Works: a.BWB.Works, First: a.First, Today: a.Today}
		}},
		{about.Gemeentefonds, []*transforms.Transform{publicatie.Transform, rekenbestand.Transform, circulaire.Transform}, func(a Asked) extract.Source {
			return &gemeentefonds.Source{From: a.Have.From, To: a.Have.To, Asked: a.Renew}
		}},
		{about.UPL, []*transforms.Transform{productlist.Transform}, func(Asked) extract.Source { return upl.Source{} }},
		{about.PDOK, []*transforms.Transform{gebied.Transform}, func(a Asked) extract.Source {
			return &pdok.Source{From: a.Have.From, To: a.Have.To, Asked: a.Renew}
		}},
	}
}

// Chosen gives the extractors of the sources that are to be renewed.
func Chosen(a Asked) []extract.Source {
	var chosen []extract.Source
	for _, s := range All() {
		for _, wanted := range a.Sources {
			if s.Name == wanted {
				chosen = append(chosen, s.New(a))
			}
		}
	}
	return chosen
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
