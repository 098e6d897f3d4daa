package webhook

import (
	"time"

	"medebewind/pipelines/state/history"
)

// kind is the type of the message, which stays what it is as fields are added.
const kind = "medebewind.run"

// most bounds each list of reasons, and longest each text: a message is to be
// read by a person. The record of the run has all.
const (
	most    = 50
	longest = 2000
)

// payload is the message; docs/webhook.schema.json describes it.
type payload struct {
	Type      string    `json:"type"`
	Timestamp time.Time `json:"timestamp"`
	Data      data      `json:"data"`
}

type data struct {
	Run          string    `json:"run"`
	Trigger      string    `json:"trigger"`
	Status       string    `json:"status"`
	Started      time.Time `json:"started"`
	Ended        time.Time `json:"ended"`
	Error        string    `json:"error"`
	FailedChecks []string  `json:"failed_checks"`
	Warnings     []string  `json:"warnings"`
	NotRenewed   []string  `json:"not_renewed"`
	Sources      []source  `json:"sources"`
	Release      string    `json:"release"`
	CodeVersion  string    `json:"code_version"`
}

type source struct {
	Name     string `json:"name"`
	Status   string `json:"status"`
	Failures int64  `json:"failures"`
	Error    string `json:"error"`
}

func newPayload(r *history.Record) payload {
	second := func(t time.Time) time.Time { return t.UTC().Truncate(time.Second) }
	d := data{Run: r.ID, Trigger: r.Trigger, Status: r.Status, Started: second(r.Started), Ended: second(r.Ended), Error: cut(r.Error),
		FailedChecks: some(r.FailedChecks), Warnings: some(r.Warnings), NotRenewed: some(r.NotRenewed),
		Sources: []source{}, Release: r.Release, CodeVersion: r.CodeVersion}
	for _, s := range r.Sources {
		d.Sources = append(d.Sources, source{s.Name, s.Status, s.Failures, cut(s.Error)})
	}
	return payload{Type: kind, Timestamp: second(r.Ended), Data: d}
}

func some(texts []string) []string {
	list := []string{}
	for _, text := range texts[:min(len(texts), most)] {
		list = append(list, cut(text))
	}
	return list
}

// cut shortens a text to a bound of characters.
func cut(text string) string {
	if runes := []rune(text); len(runes) > longest {
		return string(runes[:longest-1]) + "…"
	}
	return text
}
