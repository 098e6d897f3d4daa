// Package doctor looks whether a run can be made here: disk, clock, permissions,
// lock, services, versions and configuration. It asks each service for one page
// at most, and changes nothing.
package doctor

import (
	"context"
	"net/http"
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/state/history"
)

// How a check ended.
const (
	OK           = "ok"
	Waarschuwing = "waarschuwing"
	Fout         = "fout"
)

// Line is the outcome of one check. Do is empty when there is nothing to do.
type Line struct {
	Check  string `json:"check"`
	Status string `json:"status"`
	Found  string `json:"found"`
	Do     string `json:"do,omitempty"`
}

// Patient is what is looked at.
type Patient struct {
	// Out is the output folder, File the name of the configuration file and
	// Invalid what is wrong with it.
	Out, File string
	Config    *config.Config
	Invalid   error
	// Records are those of the runs, newest last.
	Records []history.Record
	// Hosts are to be reachable, through the mirror if there is one.
	Hosts     []string
	UserAgent string
	// Versions are told as they are, in this order: name and version.
	Versions [][2]string
	// Code is that of this program, Published that of what is published.
	Code, Published string
	// Offline leaves the services alone.
	Offline bool

	// Transport and Now replace the network and the clock in tests.
	Transport http.RoundTripper
	Now       func() time.Time
}

// Examine makes all checks.
func Examine(ctx context.Context, p Patient) []Line {
	if p.Now == nil {
		p.Now = time.Now
	}
	lines := []Line{p.configuration(), p.disk()}
	lines = append(lines, p.permissions()...)
	lines = append(lines, p.publication()...)
	lines = append(lines, p.lock())
	var answers []answer
	if p.Offline {
		lines = append(lines, Line{"services", OK, "not asked (--offline)", ""})
	} else {
		answers = p.ask(ctx)
		lines = append(lines, services(answers)...)
	}
	lines = append(lines, p.clock(answers)...)
	return append(lines, p.versions()...)
}

// Worst is the worst status among lines.
func Worst(lines []Line) string {
	worst := OK
	for _, l := range lines {
		if l.Status == Fout || worst == OK {
			worst = l.Status
		}
	}
	return worst
}

func (p *Patient) configuration() Line {
	name := "the defaults"
	if p.File != "" {
		name = p.File
	}
	if p.Invalid != nil {
		return Line{"configuration", Fout, p.Invalid.Error(), "correct it; docs/configuration.md has every key. The checks below use the defaults"}
	}
	return Line{"configuration", OK, name, ""}
}

func (p *Patient) versions() []Line {
	var lines []Line
	for _, v := range p.Versions {
		lines = append(lines, Line{"version", OK, v[0] + " " + v[1], ""})
	}
	code := Line{"version", OK, "models and transforms " + p.Code, ""}
	if p.Published != "" && p.Published != p.Code {
		code.Found += "; what is published was made by " + p.Published
		code.Do = "nothing: the next run publishes anew"
	}
	return append(lines, code)
}
