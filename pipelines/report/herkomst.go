package report

import (
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"

	"medebewind/pipelines/report/getal"
)

// Herkomst is what each figure of a government is made of, down to documents
// and rows.
type Herkomst struct {
	Kop   OverheidKop
	Peil  Peil
	Taken []*TaakHerkomst
	// Overhead is of what the money for overhead is the sum, which goes over the
	// tasks.
	Overhead     []*MiddelenDeel
	Velden       []*Veld
	Clusters     []*ClusterHerkomst
	Uitkeringen  []*UitkeringHerkomst
	Eenheden     []*Eenheid
	Kengetallen  []*OnderdeelHerkomst
	Inwoners     *InwonersHerkomst
	Ruimte       *RuimteHerkomst
	Iv3          []*Gebruikt
	Rekenbestand *Gebruikt
}

// OverheadLasten is the overhead of the whole government; nil if unknown.
func (h *Herkomst) OverheadLasten() *float64 {
	for _, t := range h.Taken {
		for _, d := range t.Delen {
			if d.Overhead() {
				return d.Grond
			}
		}
	}
	return nil
}

// TaakHerkomst is a bundle with the parts of its cost and means. Nul are the
// taakvelden on which nothing was spent.
type TaakHerkomst struct {
	*BundelBij
	Delen []*LastenDeel
	Nul   []string
	Uit   []*MiddelenDeel
}

// MetSpuk tells whether a specific grant went off the cost.
func (t *TaakHerkomst) MetSpuk() bool { return t.Spuk != nil && *t.Spuk != 0 }

// LastenDeel is a part of the cost of a task: of a taakveld or of overhead.
type LastenDeel struct {
	Code, TaakID, Onderdeel string
	Grond, Aandeel          *float64
	Taken                   *int64
	Bedrag                  *float64
	opPagina                bool
}

// OpPagina tells whether the page has the taakveld, so that a link leads to it.
func (l *LastenDeel) OpPagina() bool { return l.opPagina }

// Overhead tells whether the part is not of a taakveld.
func (l *LastenDeel) Overhead() bool { return l.Onderdeel == "overhead" }

// MiddelenDeel is a part of the means of a task: of a cluster, a grant or the
// money for overhead.
type MiddelenDeel struct {
	Code, TaakID, Soort, Vorm, Onderdeel string
	Grond, Aandeel, Bedrag               *float64
	opPagina                             int
}

// OpPagina is the number of the cluster on the page; 0 if it is not there.
func (m *MiddelenDeel) OpPagina() int { return m.opPagina }

// VeldHerkomst is a taakveld of a government with the rows that it was read from.
type VeldHerkomst struct {
	Code, Taakveld, Titel, Plaats         string
	Lasten, Baten, Spuk, Personeel, Netto *float64
	Status                                string
	Rijen                                 int64
	Documenten                            string
}

// Veld is a taakveld with the documents that its rows stand in.
type Veld struct {
	*VeldHerkomst
	Bladen []*Gebruikt
}

// Voluit is the title, where there is one; a star is preliminary.
func (v *Veld) Voluit() string {
	title := v.Titel
	if title == "" {
		title = v.Taakveld
	}
	if v.Status == "voorlopig" {
		title += "*"
	}
	return title
}

// ClusterHerkomst is the money of a cluster and of what it is the product.
type ClusterHerkomst struct {
	Code, Cluster                   string
	Lasten                          *float64
	Maatstaven                      *int64
	MetFactor, Factor, ZonderFactor *float64
	AU, Overig, Middelen, Vrij      *float64
}

// UitkeringHerkomst is a grant in a cluster with its cell.
type UitkeringHerkomst struct {
	Code, Vorm, Omschrijving, Cluster string
	Bedrag                            *float64
	Cel                               string
}

// Eenheid is a number of units with its cell.
type Eenheid struct {
	Code, Maatstaf string
	Eenheden       *float64
	Cel            string
}

// OnderdeelHerkomst is a part of ratios with the balance posts in it.
type OnderdeelHerkomst struct {
	Code               string
	Jaar               int
	Onderdeel          string
	Bedrag             *float64
	Reden              string
	Posten, Documenten string

	bladen []*Document
}

// Bladen are the documents that the posts stand in, as far as they are known.
func (o *OnderdeelHerkomst) Bladen() []*Document { return o.bladen }

// Samenstelling says of which posts a part is the sum.
func (o *OnderdeelHerkomst) Samenstelling() string {
	switch {
	case o.Bedrag == nil:
		return ""
	case o.Onderdeel == "balanstotaal":
		return "alle posten die met P beginnen"
	case o.Onderdeel == "baten":
		return "alle baten, zonder mutaties van reserves en zonder het resultaat"
	case o.Posten == "":
		return "geen post met een bedrag"
	}
	posts := strings.Split(o.Posten, ";")
	for i, post := range posts {
		code, amount, _ := strings.Cut(post, " ")
		if euros, err := strconv.ParseFloat(amount, 64); err == nil {
			posts[i] = code + ": " + getal.Getal(euros, 0)
		}
	}
	return strings.Join(posts, "; ")
}

// RuimteHerkomst is of what the free room of a government is made.
type RuimteHerkomst struct {
	Code                                                       string
	Fondsen, Belastingen, Algemeen, Medebewind, Overig, Ruimte *float64
	Reden                                                      string
}

// InwonersHerkomst is the cell with the inhabitants of a government.
type InwonersHerkomst struct {
	Code, Tabel, Periode, Onderwerp, Waarde, Document string

	source *Document
}

// Source is the document that it stands in; nil if that is not known.
func (i *InwonersHerkomst) Source() *Document { return i.source }

// anker makes a name fit for a fragment: letters, digits and hyphens.
func anker(name string) string {
	parts := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	return "c-" + strings.Join(parts, "-")
}

// deel writes a share or another exact number with all its digits, so that who
// multiplies finds the amount.
func deel(share *float64) string {
	if share == nil {
		return getal.Onbekend
	}
	_, decimals, _ := strings.Cut(strconv.FormatFloat(*share, 'f', -1, 64), ".")
	return getal.Getal(*share, min(len(decimals), 12))
}

// herkomst makes a page for each government.
func herkomst(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	costs, err1 := ask[LastenDeel](ctx, db, "herkomst_lasten")
	means, err2 := ask[MiddelenDeel](ctx, db, "herkomst_middelen")
	fields, err3 := ask[VeldHerkomst](ctx, db, "herkomst_veld")
	clusters, err4 := ask[ClusterHerkomst](ctx, db, "herkomst_cluster")
	grants, err5 := ask[UitkeringHerkomst](ctx, db, "herkomst_uitkering")
	units, err6 := ask[Eenheid](ctx, db, "herkomst_eenheid")
	ratios, err7 := ask[OnderdeelHerkomst](ctx, db, "herkomst_kengetal")
	people, err8 := ask[InwonersHerkomst](ctx, db, "herkomst_inwoners")
	room, err9 := ask[RuimteHerkomst](ctx, db, "herkomst_ruimte")
	for _, err := range []error{err1, err2, err3, err4, err5, err6, err7, err8, err9} {
		if err != nil {
			return nil, err
		}
	}
	costsOf := groupBy(costs, func(l *LastenDeel) string { return l.Code })
	meansOf := groupBy(means, func(m *MiddelenDeel) string { return m.Code })
	fieldsOf := groupBy(fields, func(v *VeldHerkomst) string { return v.Code })
	clustersOf := groupBy(clusters, func(c *ClusterHerkomst) string { return c.Code })
	grantsOf := groupBy(grants, func(u *UitkeringHerkomst) string { return u.Code })
	unitsOf := groupBy(units, func(e *Eenheid) string { return e.Code })
	ratiosOf := groupBy(ratios, func(o *OnderdeelHerkomst) string { return o.Code })
	peopleOf := groupBy(people, func(i *InwonersHerkomst) string { return i.Code })
	roomOf := groupBy(room, func(r *RuimteHerkomst) string { return r.Code })
	tasksOf := groupBy(site.bundelBij, func(b *BundelBij) string { return b.Code })
	for i := range ratios {
		o := &ratios[i]
		for _, id := range strings.Fields(o.Documenten) {
			if d := site.document[id]; d != nil {
				o.bladen = append(o.bladen, d)
			}
		}
	}
	var pages []pagina
	for _, head := range site.overheden {
		h := &Herkomst{
			Kop: head, Peil: site.Peil[head.Soort], Clusters: clustersOf[head.Code], Uitkeringen: grantsOf[head.Code],
			Eenheden: unitsOf[head.Code], Kengetallen: ratiosOf[head.Code], Rekenbestand: site.rekenbestand(head.Soort),
		}
		if found := peopleOf[head.Code]; len(found) > 0 {
			h.Inwoners = found[0]
			h.Inwoners.source = site.document[h.Inwoners.Document]
		}
		if found := roomOf[head.Code]; len(found) > 0 {
			h.Ruimte = found[0]
		}
		h.velden(fieldsOf[head.Code], site.gebruikt[head.Soort])
		h.taken(tasksOf[head.Code], costsOf[head.Code], meansOf[head.Code])
		pages = append(pages, pagina{"herkomst/" + head.Code + ".html", "herkomst", "Herkomst " + head.Voluit(), h, "Waaruit de cijfers van " + head.Voluit() + " zijn opgebouwd, tot op het document en de rij."})
	}
	return pages, nil
}

// velden puts the taakvelden beside the documents with their rows, and lists the
// documents that any of them needs.
func (h *Herkomst) velden(fields []*VeldHerkomst, used []*Gebruikt) {
	needed := map[string]bool{}
	for _, f := range fields {
		v := &Veld{VeldHerkomst: f}
		for _, id := range strings.Fields(f.Documenten) {
			needed[id] = true
			for _, g := range used {
				if g.ID == id {
					v.Bladen = append(v.Bladen, g)
				}
			}
		}
		h.Velden = append(h.Velden, v)
	}
	for _, g := range used {
		if needed[g.ID] {
			h.Iv3 = append(h.Iv3, g)
		}
	}
}

// taken puts the parts with the tasks. A taakveld with nothing on it is only
// named, since a row of zeros says no more.
func (h *Herkomst) taken(tasks []*BundelBij, costs []*LastenDeel, means []*MiddelenDeel) {
	of := make(map[string]*TaakHerkomst, len(tasks))
	for _, t := range tasks {
		of[t.TaakID] = &TaakHerkomst{BundelBij: t}
		h.Taken = append(h.Taken, of[t.TaakID])
	}
	fields := make(map[string]bool, len(h.Velden))
	for _, v := range h.Velden {
		fields[v.Taakveld] = true
	}
	for _, l := range costs {
		t := of[l.TaakID]
		l.opPagina = fields[l.Onderdeel]
		switch {
		case t == nil:
		case l.Grond != nil && *l.Grond == 0 && !l.Overhead():
			t.Nul = append(t.Nul, l.Onderdeel)
		default:
			t.Delen = append(t.Delen, l)
		}
	}
	for _, m := range means {
		m.opPagina = slices.IndexFunc(h.Clusters, func(c *ClusterHerkomst) bool { return c.Cluster == m.Onderdeel }) + 1
		if m.TaakID == "overhead" {
			h.Overhead = append(h.Overhead, m)
		} else if t := of[m.TaakID]; t != nil {
			t.Uit = append(t.Uit, m)
		}
	}
}
