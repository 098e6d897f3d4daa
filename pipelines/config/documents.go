package config

import (
	"fmt"
	"net/url"
	"strings"
	"time"
)

// Documents says which documents are read beside those that sources find, and
// which are not.
type Documents struct {
	Include []Include `yaml:"include"`
	Exclude []Exclude `yaml:"exclude"`
}

// Include is a document by its address.
type Include struct {
	Address string `yaml:"address"`
	// Date is the day (YYYY-MM-DD) on which the publisher published it.
	Date string `yaml:"date"`
	// Is is the transform that reads it, such as rekenbestand; "" leaves that to
	// the document itself.
	Is string `yaml:"is"`
	// Title is what the publisher calls it.
	Title string `yaml:"title"`
}

// Exclude leaves a document out, for a reason that is published.
type Exclude struct {
	// Document is its ID in meta.document, or its address.
	Document string `yaml:"document"`
	Reason   string `yaml:"reason"`
}

// Host is the host that the document is asked of.
func (i Include) Host() string {
	u, err := url.Parse(i.Address)
	if err != nil {
		return ""
	}
	return u.Host
}

func (d Documents) validate() error {
	for n, i := range d.Include {
		key := fmt.Sprintf("documents.include[%d].", n)
		if u, err := url.Parse(i.Address); err != nil || u.Scheme != "https" || u.Host == "" || u.User != nil {
			return &KeyError{Key: key + "address", Msg: fmt.Sprintf("%q is no address such as https://open.overheid.nl/documenten/...", i.Address)}
		}
		if _, err := time.Parse(time.DateOnly, i.Date); err != nil {
			return &KeyError{Key: key + "date", Msg: fmt.Sprintf("%q is no date such as 2026-09-15: write when it was published", i.Date)}
		}
	}
	for n, e := range d.Exclude {
		key := fmt.Sprintf("documents.exclude[%d].", n)
		if strings.TrimSpace(e.Document) == "" {
			return &KeyError{Key: key + "document", Msg: "name a document by its ID in meta.document, or by its address"}
		}
		if strings.TrimSpace(e.Reason) == "" {
			return &KeyError{Key: key + "reason", Msg: "write why: it is published"}
		}
	}
	return nil
}
