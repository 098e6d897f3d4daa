package snapshot

import (
	"fmt"
	"slices"
	"time"
)

// Compared is the release whose measures those of a run were held against. It
// and what was accepted decide what the checks say, so they are kept with the
// documents: a replay then gives the same bytes. They are no part of Hash, which
// tells whether there is anything new to publish.
type Compared struct {
	Release string `json:"release"`
	// CodeVersion made that release.
	CodeVersion string `json:"code_version"`
	// Measures is the SHA-256 of its table of measures, an object of the store;
	// "" when Reason tells why nothing was compared.
	Measures string `json:"measures,omitempty"`
	Reason   string `json:"reason,omitempty"`
	// YearsDiffer tells that the years asked for are not the same: then only
	// measures of a year that both have say anything.
	YearsDiffer bool `json:"years_differ,omitempty"`
}

// Acceptance is a person's decision to publish in spite of a failed check.
type Acceptance struct {
	Check  string    `json:"check"`
	Reason string    `json:"reason"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
	// Run is the snapshot whose warehouse was rejected.
	Run string `json:"run"`
	// Until is the last day (YYYY-MM-DD) on which whatever the check finds is
	// accepted; "" accepts what it found in that run and no more.
	Until string `json:"until,omitempty"`
	// Release is what that run was compared with, for a check that compares:
	// another fall from another release is another matter.
	Release string `json:"release,omitempty"`
	// Subjects are what the check found.
	Subjects []string `json:"subjects,omitempty"`
}

// Covers tells whether what a check finds on a day is accepted. An acceptance
// until a day holds for all; one without holds for these subjects or fewer.
func (a *Acceptance) Covers(check, release string, subjects []string, day time.Time) bool {
	if a.Check != check {
		return false
	}
	if a.Until != "" {
		return day.UTC().Format(time.DateOnly) <= a.Until
	}
	if a.Release != release || len(subjects) == 0 {
		return false
	}
	for _, s := range subjects {
		if !slices.Contains(a.Subjects, s) {
			return false
		}
	}
	return true
}

// Equal tells whether two decisions are one and the same.
func (a *Acceptance) Equal(b Acceptance) bool {
	return a.Check == b.Check && a.Reason == b.Reason && a.By == b.By && a.At.Equal(b.At) && a.Run == b.Run &&
		a.Until == b.Until && a.Release == b.Release && slices.Equal(a.Subjects, b.Subjects)
}

// Objects gives the hashes of all objects that a replay needs: the documents,
// and the measures that the run was compared with.
func (m *Manifest) Objects() []string {
	var hashes []string
	for _, d := range m.Documents() {
		hashes = append(hashes, d.SHA256)
	}
	if m.Compared != nil && m.Compared.Measures != "" {
		hashes = append(hashes, m.Compared.Measures)
	}
	return hashes
}

func (c *Compared) check() error {
	if c != nil && c.Measures != "" && !validHash(c.Measures) {
		return fmt.Errorf("the measures of release %s have SHA-256 %q, which is no 64 hexadecimal digits", c.Release, c.Measures)
	}
	return nil
}
