package report

import (
	"strings"
	"time"
)

// TaakWet is what the law says of a task.
type TaakWet struct {
	// Soorten are the provisions in force: who must, who may, what may not.
	Soorten []*NormSoort
	// Versies are the versions of laws that its provisions stand in.
	Versies []*WetVersie
	// Organen are the bodies with their counts through the years, Rechtsjaren the
	// years; the first body is all of them.
	Organen     []*OrgaanJaren
	Rechtsjaren []int
	Producten   []*Product
}

// Bepaling is a provision in force.
type Bepaling struct {
	TaakID, Orgaan, Modaliteit, Norm string
	Artikel, Lid, Onderdeel, Tekst   string
	GeldigVan                        time.Time
	Regeling, URL, Document          string
	// Sequence and BepalingID are what it is sorted by last.
	Sequence   int
	BepalingID string

	kort string
}

// Plaats is where a provision stands in its law.
func (b *Bepaling) Plaats() string {
	place := "artikel " + b.Artikel
	if b.Lid != "" {
		place += " lid " + b.Lid
	}
	if b.Onderdeel != "" {
		place += " onder " + b.Onderdeel
	}
	return place
}

// NormSoort are the provisions of one kind, per body.
type NormSoort struct {
	Modaliteit, Kop, Een, Meer string
	Groepen                    []*NormGroep
}

// NormGroep are the provisions of a body.
type NormGroep struct {
	Orgaan     string
	Bepalingen []*Bepaling
}

// Normen counts the items of one list as one.
func (g *NormGroep) Normen() int {
	seen := map[string]bool{}
	for _, b := range g.Bepalingen {
		seen[b.Norm] = true
	}
	return len(seen)
}

// Kort tells whether the list is short enough to stand open.
func (g *NormGroep) Kort() bool { return len(g.Bepalingen) <= 4 }

// WetVersie is a version of a law in which provisions of a task begin.
type WetVersie struct {
	TaakID, Regeling string
	Versie           time.Time
	Einde            *time.Time
	URL              string
	Bepalingen       int
	Document         string

	kort string
}

// RechtJaar counts the norms of a body on 1 January of a year.
type RechtJaar struct {
	TaakID                           string
	Jaar                             int
	Orgaan                           string
	Plichten, Bevoegdheden, Verboden *int64
	Reden                            string
}

// OrgaanJaren is a body with a cell a year; nil where it has no norm.
type OrgaanJaren struct {
	Orgaan string
	Jaren  []*RechtJaar
}

// Product is a product of the UPL that rests on a task. Regel and Overheidslaag are what it
// is sorted by last.
type Product struct {
	TaakID, Naam, Grondslag, URL, URI, Via string
	Regel                                  int
	Overheidslaag                          string
}

// soorten groups provisions, which come in order of body within their kind.
func soorten(provisions []*Bepaling) []*NormSoort {
	kinds := []*NormSoort{
		{Modaliteit: "plicht", Kop: "Wie moet", Een: "plicht", Meer: "plichten"},
		{Modaliteit: "bevoegdheid", Kop: "Wie mag", Een: "bevoegdheid", Meer: "bevoegdheden"},
		{Modaliteit: "verbod", Kop: "Wat niet mag", Een: "verbod", Meer: "verboden"},
	}
	for _, kind := range kinds {
		for _, b := range provisions {
			if b.Modaliteit != kind.Modaliteit {
				continue
			}
			if n := len(kind.Groepen); n == 0 || kind.Groepen[n-1].Orgaan != b.Orgaan {
				kind.Groepen = append(kind.Groepen, &NormGroep{Orgaan: b.Orgaan})
			}
			last := kind.Groepen[len(kind.Groepen)-1]
			last.Bepalingen = append(last.Bepalingen, b)
		}
	}
	return kinds
}

// organen turns counts, which come per body and year, into rows of bodies. A
// year in which nothing is known of any body is left out.
func organen(counts []*RechtJaar) (bodies []*OrgaanJaren, years []int) {
	place := map[int]int{}
	for _, c := range counts {
		if c.Orgaan == "alle" && c.Plichten != nil {
			place[c.Jaar] = len(years)
			years = append(years, c.Jaar)
		}
	}
	for _, c := range counts {
		i, ok := place[c.Jaar]
		if !ok {
			continue
		}
		if n := len(bodies); n == 0 || bodies[n-1].Orgaan != c.Orgaan {
			bodies = append(bodies, &OrgaanJaren{c.Orgaan, make([]*RechtJaar, len(years))})
		}
		bodies[len(bodies)-1].Jaren[i] = c
	}
	return bodies, years
}

// InWerking counts the norms in force of a kind.
func (t *TaakKop) InWerking(modaliteit string) int {
	switch modaliteit {
	case "plicht":
		return t.Plichten
	case "bevoegdheid":
		return t.Bevoegdheden
	}
	return t.Verboden
}

// Telling counts the norms in force of a kind; nil where the task has no
// provision at all, for no text is no proof of no duty.
func (t *Taak) Telling(modaliteit string) *int64 {
	if t.Bepalingen == 0 {
		return nil
	}
	n := int64(t.InWerking(modaliteit))
	return &n
}

// adressen are the links in a field with more than one.
func adressen(text string) []string {
	var found []string
	for _, part := range strings.Split(text, ";") {
		if part = strings.TrimSpace(part); strings.HasPrefix(part, "https://") || strings.HasPrefix(part, "http://") {
			found = append(found, part)
		}
	}
	return found
}
