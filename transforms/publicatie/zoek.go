package publicatie

import (
	"encoding/json"
	"fmt"
	"strings"

	"medebewind/transforms"
)

// Hit is an answer to a search at open.overheid.nl.
type Hit struct {
	// ID is without the version that ends it.
	ID, Title, Day string
	// Modified changes whenever anything of the document does.
	Modified string
	// Mime is the type of its file; "" for a document without one.
	Mime string
}

// wireHits has pointers where absent must be told from empty.
type wireHits struct {
	Total *int `json:"totaal"`
	Hits  *[]struct {
		Document struct {
			ID       string `json:"id"`
			Title    string `json:"titel"`
			Day      string `json:"openbaarmakingsdatum"`
			Modified string `json:"mutatiedatumtijd"`
		} `json:"document"`
		Mime string `json:"bestandsType"`
	} `json:"resultaten"`
}

// ReadHits reads one page of a search at open.overheid.nl. It fails on anything
// but a whole page.
func ReadHits(data []byte) (total int, hits []Hit, err error) {
	var wire wireHits
	if err := json.Unmarshal(data, &wire); err != nil {
		return 0, nil, notAPage(data, err)
	}
	if wire.Total == nil || *wire.Total < 0 || wire.Hits == nil {
		return 0, nil, transforms.Errorf("answer", "open.overheid.nl: no count 'totaal' with a list 'resultaten'; got %s", excerpt(data))
	}
	for i, w := range *wire.Hits {
		h := Hit{ID: ID(w.Document.ID), Title: strings.TrimSpace(w.Document.Title), Modified: strings.TrimSpace(w.Document.Modified), Mime: strings.TrimSpace(w.Mime)}
		if h.ID == "" {
			return 0, nil, transforms.Errorf(fmt.Sprintf("resultaten %d", i+1), "document has no id, but %.80q", w.Document.ID)
		}
		if h.Day, err = day(w.Document.Day); err != nil {
			return 0, nil, transforms.At("document "+h.ID, err)
		}
		hits = append(hits, h)
	}
	return *wire.Total, hits, nil
}
