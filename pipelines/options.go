package pipelines

import (
	"io/fs"
	"log/slog"
	"net/http"
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/sources"
	"medebewind/pipelines/sources/fetch"
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
	// Inbox is the folder with documents that an operator brings; "" is the one in
	// the output folder.
	Inbox string
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
	// Full builds from nothing what could be taken over from the warehouse before.
	Full bool
	// Only, in tests, are the tables to build with what they read. Such a run does
	// all that comes before, and then leaves what it built as Outcome.Partial: it
	// never publishes.
	Only []string
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

// newClient makes the HTTP client of a run.
func (o *Options) newClient() (*fetch.Client, error) {
	n := o.Config.Network
	hosts := sources.Hosts(config.Sources)
	for _, i := range o.Config.Documents.Include {
		hosts = append(hosts, i.Host())
	}
	return fetch.New(fetch.Config{
		UserAgent: o.UserAgent, Mirror: n.Mirror, Hosts: hosts, PerSecond: o.Config.Rate(), Parallel: n.Parallel,
		Attempts: n.Attempts, Timeout: n.Timeout, GiveUp: n.GiveUp, BackoffBase: o.Backoff, Transport: o.Transport, Logger: o.Log,
	})
}
