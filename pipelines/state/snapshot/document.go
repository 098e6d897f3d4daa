package snapshot

import (
	"slices"
	"time"
)

// Document is one raw document of a publisher, as a run used it.
type Document struct {
	// ID names the document within its data set, the same in every run.
	ID string `json:"id"`
	// Dataset is the ID of the data set it is part of.
	Dataset string `json:"dataset"`
	// Source is the publisher's short name: "cbs", "bwb".
	Source string `json:"source"`
	// Transform is the name of the transform that reads it.
	Transform string `json:"transform"`
	URL       string `json:"url"`
	// SHA256 is of the raw bytes, in lower-case hexadecimal.
	SHA256 string `json:"sha256"`
	// Bytes is the number of raw bytes.
	Bytes int64 `json:"bytes"`
	// Fetched is when the bytes came in, UTC to the second.
	Fetched time.Time `json:"fetched"`
	// Modified is the publisher's own time of change, as written there.
	Modified string `json:"modified,omitempty"`
	// ETag and LastModified are the answer's headers, for asking again.
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"lastmodified,omitempty"`
}

// Dataset is a set of documents that the publisher renews as a whole.
type Dataset struct {
	ID     string `json:"id"`
	Source string `json:"source"`
	// Stamp is what the publisher said about the version, as written there.
	Stamp string `json:"stamp"`
	// Renewed tells whether this run looked at the publisher and got all;
	// when false the last good documents are used, and Reason says why.
	Renewed   bool       `json:"renewed"`
	Reason    string     `json:"reason,omitempty"`
	Documents []Document `json:"documents"`
	// Instead are the last good data sets of which it takes the place, for as long as it
	// is not known whether it can be read.
	Instead []Dataset `json:"-"`
}

// Again adds data sets of the last run as they were, with the reason why; each once.
func Again(sets, last []Dataset, reason string) []Dataset {
	for _, set := range last {
		if slices.ContainsFunc(sets, func(have Dataset) bool { return have.ID == set.ID }) {
			continue
		}
		set.Renewed, set.Reason = false, reason
		sets = append(sets, set)
	}
	return sets
}

// Note is something that was left out on purpose, or missing.
type Note struct {
	Source  string `json:"source"`
	Subject string `json:"subject"`
	Reason  string `json:"reason"`
}
