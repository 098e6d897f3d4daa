package report

import (
	"context"
	"database/sql"
	"strings"

	"medebewind/pipelines/sources/about"
)

// Document is a raw document that the warehouse was made of.
type Document struct {
	ID, Bron, Dataset, Titel, Naam, URL, SHA string
	Bytes                                    int64
	Opgehaald, Gewijzigd                     string
	Vernieuwd                                bool
	Reden                                    string
}

// Anker is where the page of sources has the document. It is made of its hash,
// so that it leads to the same bytes in another run.
func (d *Document) Anker() string { return "d-" + d.Kort() }

// Kort is the first part of the hash, enough to tell documents apart.
func (d *Document) Kort() string { return d.SHA[:min(12, len(d.SHA))] }

// Web tells whether the address is one that a browser can follow.
func (d *Document) Web() bool {
	return strings.HasPrefix(d.URL, "https://") || strings.HasPrefix(d.URL, "http://")
}

// UitgeverKop is a publisher and how fresh what it gave is.
type UitgeverKop struct {
	Naam, Status             string
	Documenten, Bytes        int64
	Datasets, Oud, Ontbreekt int64
	Nieuwste, Reden          string
}

// Uitgever is a publisher with its data sets.
type Uitgever struct {
	UitgeverKop
	Groepen []*Dataset
}

// Voluit is the publisher in full, where we know it by that name.
func (u *UitgeverKop) Voluit() string {
	if s, known := about.Named(u.Naam); known {
		return s.Title
	}
	return u.Naam
}

// opgehaald sums up what comes from each publisher.
func opgehaald() string {
	var gives []string
	for _, s := range about.All() {
		gives = append(gives, s.Gives)
	}
	return strings.Join(gives, ", ")
}

// Dataset is a group of documents that is renewed together.
type Dataset struct {
	Naam, Titel string
	Documenten  []*Document
	Bytes       int64
}

// documenten reads all documents and finds them by their number.
func documenten(ctx context.Context, db *sql.DB) (all []Document, byID map[string]*Document, err error) {
	if all, err = ask[Document](ctx, db, "bronnen"); err != nil {
		return nil, nil, err
	}
	byID = make(map[string]*Document, len(all))
	for i := range all {
		byID[all[i].ID] = &all[i]
	}
	return all, byID, nil
}

// bronnen is the page of all documents, where each amount ends up.
func bronnen(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	heads, err := ask[UitgeverKop](ctx, db, "bronnen_bron")
	if err != nil {
		return nil, err
	}
	of := groupBy(site.documenten, func(d *Document) string { return d.Bron })
	in := struct {
		Uitgevers   []*Uitgever
		Weglatingen []Weglating
		Aantal      int
	}{nil, site.weglatingen, len(site.documenten)}
	for _, head := range heads {
		in.Uitgevers = append(in.Uitgevers, &Uitgever{head, datasets(of[head.Naam])})
	}
	return []pagina{{"bronnen.html", "bronnen", "Bronnen", in, "Elk document waarop dit rapport rust, met adres en SHA-256."}}, nil
}

// datasets groups documents, which come in order.
func datasets(documents []*Document) []*Dataset {
	var groups []*Dataset
	for _, d := range documents {
		if len(groups) == 0 || groups[len(groups)-1].Naam != d.Dataset {
			groups = append(groups, &Dataset{Naam: d.Dataset})
		}
		last := groups[len(groups)-1]
		last.Documenten = append(last.Documenten, d)
		last.Bytes += d.Bytes
		if last.Titel == "" {
			last.Titel = d.Titel
		}
	}
	return groups
}
