package history

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"
)

// What can set a run going.
const (
	Hand    = "hand"
	Rooster = "rooster"
	Inhaal  = "inhaal"
)

// How a run stands or ended.
const (
	Bezig        = "bezig"
	Gepubliceerd = "gepubliceerd"
	Ongewijzigd  = "ongewijzigd"
	Gedeeltelijk = "gedeeltelijk" // not all sources were renewed
	Mislukt      = "mislukt"
	Afgekeurd    = "afgekeurd"  // a check failed
	Afgebroken   = "afgebroken" // killed, or told to stop
)

// How a source stood in a run.
const (
	BronVernieuwd    = "vernieuwd"
	BronOngewijzigd  = "ongewijzigd"
	BronMislukt      = "mislukt"
	BronNietGevraagd = "niet gevraagd"
)

// Record is one attempt at a run.
type Record struct {
	// ID is given by Begin. IDs sort in the order in which runs began.
	ID string `json:"id"`
	// Trigger is 'hand', 'rooster' or 'inhaal'.
	Trigger string `json:"trigger"`
	// Started and Ended are what the clock said then, which may have been set
	// back in between; Ended is zero as long as the run is at work.
	Started time.Time `json:"started"`
	Ended   time.Time `json:"ended,omitzero"`
	Status  string    `json:"status"`
	Error   string    `json:"error,omitempty"`
	Sources []Source  `json:"sources,omitempty"`
	// Manifest is the snapshot that was used, Release what was published when
	// the run ended; Fresh tells that this run published it.
	Manifest    string `json:"manifest,omitempty"`
	Release     string `json:"release,omitempty"`
	CodeVersion string `json:"code_version"`
	Fresh       bool   `json:"fresh"`
	// Fetched counts documents that came in, Transformed those read anew.
	Fetched     int64 `json:"fetched"`
	Transformed int64 `json:"transformed"`
	// NotRenewed, Warnings and FailedChecks each tell what and why.
	NotRenewed   []string `json:"not_renewed,omitempty"`
	Warnings     []string `json:"warnings,omitempty"`
	FailedChecks []string `json:"failed_checks,omitempty"`
	// Rows are those of each table in Release.
	Rows map[string]int64 `json:"rows,omitempty"`
}

// Source is what a run saw of one source.
type Source struct {
	Name   string `json:"name"`
	Status string `json:"status"`
	// Documents and Bytes came in during this run, bodies decompressed; Retries
	// are requests made again, Failures data sets that could not be renewed.
	Documents int64 `json:"documents"`
	Bytes     int64 `json:"bytes"`
	Retries   int64 `json:"retries"`
	Failures  int64 `json:"failures"`
	// Newest is when the newest document in use came in; zero without any.
	Newest time.Time `json:"newest,omitzero"`
	Error  string    `json:"error,omitempty"`
	// Answers is how what the publisher answers stands against what we rely on; nil
	// when that was not asked.
	Answers *Answers `json:"answers,omitempty"`
}

// Answers counts the answers of a source that are not as we rely on, and says what.
// Changed ones have no other way that takes their place; Silent ones did not come.
type Answers struct {
	Asked   int    `json:"asked"`
	Changed int    `json:"changed"`
	Spared  int    `json:"spared"`
	Silent  int    `json:"silent"`
	Found   string `json:"found,omitempty"`
}

// Done tells that the run did what it should: what is published is of that day.
func (r Record) Done() bool { return r.Status == Gepubliceerd || r.Status == Ongewijzigd }

// Seen tells that the publisher was asked and all of it was had.
func (s Source) Seen() bool { return s.Status == BronVernieuwd || s.Status == BronOngewijzigd }

var statuses = []string{Bezig, Gepubliceerd, Ongewijzigd, Gedeeltelijk, Mislukt, Afgekeurd, Afgebroken}

// parse reads a record; id is what its file's name says.
func parse(id string, data []byte) (Record, error) {
	var r Record
	if err := json.Unmarshal(data, &r); err != nil {
		return r, err
	}
	switch {
	case r.ID != id:
		return r, fmt.Errorf("it holds the record of run %q", r.ID)
	case r.Started.IsZero():
		return r, errors.New("it does not say when the run began")
	case !slices.Contains(statuses, r.Status):
		return r, fmt.Errorf("it has the unknown status %q", r.Status)
	}
	return r, nil
}
