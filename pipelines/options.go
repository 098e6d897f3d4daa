package pipelines

import (
	"io/fs"
	"log/slog"
	"net/http"
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/sources/bwb"
	"medebewind/pipelines/sources/cbs"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/pipelines/sources/gemeentefonds"
	"medebewind/pipelines/sources/pdok"
	"medebewind/pipelines/sources/upl"
	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
)

// Options are what a run is told beside its configuration.
type Options struct {
	// Out is the output folder.
	Out    string
	Config *config.Config
	// Trigger is what set the run going, for its record: history.Hand if empty.
	Trigger string
	// Replay is the ID of a snapshot to use again, offline.
	Replay string
	// Example, if set, is a recorded snapshot to use instead of a network.
	Example fs.FS
	// UserAgent names the product to publishers.
	UserAgent string
	Log       *slog.Logger
	// Progress, if set, is told of documents as they come in and are staged.
	Progress Progress
	// Transport and Backoff replace the network and its patience in tests.
	Transport http.RoundTripper
	Backoff   time.Duration
	// Today replaces the day of the run in tests and recordings, Now the clock in
	// tests.
	Today time.Time
	Now   func() time.Time
	// engines, if set, replaces the names of the engines in tests.
	engines []string
}

// Progress hears what long work is at. Its methods are called from several
// goroutines.
type Progress interface {
	Fetched(d snapshot.Document, fresh bool)
	Staged(d snapshot.Document, ran bool)
}

// folder is the layout of the output folder.
func (o *Options) folder() layout.Folder { return layout.Folder(o.Out) }

// herkomst is where the data of this run come from.
func (o *Options) herkomst() herkomst.Herkomst {
	switch {
	case o.Example != nil:
		return herkomst.Voorbeeld
	case o.Config.Network.Mirror != "":
		return herkomst.Spiegel
	}
	return herkomst.Live
}

// sourceHosts are the hosts of each source.
var sourceHosts = map[string][]string{"cbs": cbs.Hosts, "bwb": bwb.Hosts, "gemeentefonds": gemeentefonds.Hosts, "upl": upl.Hosts, "pdok": pdok.Hosts}

// hosts are all that may be asked.
func hosts() []string {
	var all []string
	for _, name := range config.Sources {
		all = append(all, sourceHosts[name]...)
	}
	return all
}

// sources gives the sources that are to be renewed: they have all years, and
// renew those that were asked for.
func sources(c *config.Config, all, asked extract.Years, today time.Time) []extract.Source {
	byName := map[string]extract.Source{
		"cbs":           &cbs.Source{From: all.From, To: all.To, Asked: asked, Quarters: c.Quarters, OData: c.CBS.OData},
		"bwb":           &bwb.Source{Types: c.BWB.Types, Since: c.SinceDate(), Works: c.BWB.Works, Today: today},
		"gemeentefonds": &gemeentefonds.Source{From: all.From, To: all.To, Asked: asked},
		"upl":           upl.Source{},
		"pdok":          &pdok.Source{From: all.From, To: all.To, Asked: asked},
	}
	var chosen []extract.Source
	for _, name := range config.Sources {
		for _, wanted := range c.Sources {
			if name == wanted {
				chosen = append(chosen, byName[name])
			}
		}
	}
	return chosen
}

// newClient makes the HTTP client of a run.
func (o *Options) newClient() (*fetch.Client, error) {
	n := o.Config.Network
	return fetch.New(fetch.Config{
		UserAgent: o.UserAgent, Mirror: n.Mirror, Hosts: hosts(), PerSecond: o.Config.Rate(), Parallel: n.Parallel,
		Attempts: n.Attempts, Timeout: n.Timeout, GiveUp: n.GiveUp, BackoffBase: o.Backoff, Transport: o.Transport, Logger: o.Log,
	})
}

// HostsOf gives the hosts of the sources that are to be renewed.
func HostsOf(c *config.Config) []string {
	var all []string
	for _, name := range c.Sources {
		all = append(all, sourceHosts[name]...)
	}
	return all
}
