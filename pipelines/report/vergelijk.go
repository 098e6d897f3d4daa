package report

import (
	"context"
	"database/sql"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"medebewind/pipelines/report/getal"
	"medebewind/pipelines/report/grafiek"
)

// Buurt is a gemeente with the fifteen that are most like it.
type Buurt struct {
	Kop      OverheidKop
	Peil     Peil
	Clusters []string
	Rijen    []*BuurtRij
	Bundels  []*BuurtBundel
}

// BuurtRij is one of them, or the gemeente itself.
type BuurtRij struct {
	OverheidKop
	Geheel *GeheelBij
	Cellen []*ClusterBij
}

// BuurtBundel is a bundle of the gemeente beside the median of the others.
type BuurtBundel struct {
	*BundelBij
	Nabij *NabijBundel
}

// ClusterBij is a cluster at a government.
type ClusterBij struct {
	Code, Cluster                         string
	Dekking, PerInwoner, LastenPerInwoner *float64
	Ligging, Reden                        string
}

// Woord says where the band lies.
func (c *ClusterBij) Woord() string { return grafiek.Woord(c.Ligging) }

// NabijBundel is the median of the nearest.
type NabijBundel struct {
	Code, TaakID                             string
	LastenNabij, VerschilNabij, DekkingNabij *float64
}

// buurman is one of the nearest of a gemeente.
type buurman struct {
	Code, Ander string
	Rang        int
}

// vergelijking are the page to choose on, and a page a gemeente with its nearest,
// which needs no script.
func vergelijking(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	clusters, err1 := ask[ClusterBij](ctx, db, "vergelijk_cluster")
	near, err2 := ask[buurman](ctx, db, "vergelijk_nabij")
	medians, err3 := ask[NabijBundel](ctx, db, "vergelijk_bundel")
	for _, err := range []error{err1, err2, err3} {
		if err != nil {
			return nil, err
		}
	}
	heads := map[string]OverheidKop{}
	for _, o := range site.overheden {
		heads[o.Code] = o
	}
	nearOf := groupBy(near, func(b *buurman) string { return b.Code })
	mediansOf := groupBy(medians, func(b *NabijBundel) string { return b.Code })
	bundlesOf := groupBy(site.bundelBij, func(b *BundelBij) string { return b.Code })
	site.clusterBij = groupBy(clusters, func(c *ClusterBij) string { return c.Code })
	pages := []pagina{{"vergelijk.html", "vergelijk", "Vergelijken", site.lijst(), "Zet twee tot vier gemeenten of provincies naast elkaar, of een gemeente naast de vijftien die er het meest op lijken."}}
	for _, head := range site.overheden {
		if head.Soort != "gemeente" {
			continue
		}
		b := &Buurt{Kop: head, Peil: site.Peil["gemeente"]}
		add := func(code string) {
			row := &BuurtRij{OverheidKop: heads[code], Geheel: site.geheel[code], Cellen: make([]*ClusterBij, len(b.Clusters))}
			for _, c := range site.clusterBij[code] {
				if i := slices.Index(b.Clusters, c.Cluster); i >= 0 {
					row.Cellen[i] = c
				}
			}
			b.Rijen = append(b.Rijen, row)
		}
		for _, c := range site.clusterBij[head.Code] {
			b.Clusters = append(b.Clusters, c.Cluster)
		}
		add(head.Code)
		for _, n := range nearOf[head.Code] {
			if _, ok := heads[n.Ander]; ok {
				add(n.Ander)
			}
		}
		medianOf := map[string]*NabijBundel{}
		for _, m := range mediansOf[head.Code] {
			medianOf[m.TaakID] = m
		}
		for _, own := range bundlesOf[head.Code] {
			b.Bundels = append(b.Bundels, &BuurtBundel{own, medianOf[own.TaakID]})
		}
		pages = append(pages, pagina{"vergelijk/" + head.Code + ".html", "buurt", "Vergelijkbaar met " + head.Naam, b,
			head.Naam + " naast de vijftien gemeenten die er in omvang, bevolking en ruimte het meest op lijken."})
	}
	return pages, nil
}

// naast is a government as vergelijk.html loads it: all in words already.
type naast struct {
	Code     string     `json:"code"`
	Naam     string     `json:"naam"`
	Inwoners string     `json:"inwoners"`
	Rijen    [][]string `json:"rijen"`
}

// writeBeside writes a script a government with its row per cluster and bundle:
// identity, name, kind, verdict, coverage, gap and cost an inhabitant.
func (s *Site) writeBeside(dir string) error {
	if err := os.MkdirAll(filepath.Join(dir, "vergelijk"), 0o755); err != nil {
		return err
	}
	bundlesOf := groupBy(s.bundelBij, func(b *BundelBij) string { return b.Code })
	for _, head := range s.overheden {
		n := naast{Code: head.Code, Naam: head.Voluit(), Inwoners: tal(head.Inwoners)}
		if g := s.geheel[head.Code]; g != nil {
			n.Rijen = append(n.Rijen, []string{"alle", "Alle clusters samen", "geheel", grafiek.Woord(g.Ligging), getal.Dekking(g.Dekking), getal.PerInwoner(g.PerInwoner), getal.Onbekend})
		}
		for _, c := range s.clusterBij[head.Code] {
			n.Rijen = append(n.Rijen, []string{c.Cluster, c.Cluster, "cluster", c.Woord(), getal.Dekking(c.Dekking), getal.PerInwoner(c.PerInwoner), getal.PerInwoner(c.LastenPerInwoner)})
		}
		for _, b := range bundlesOf[head.Code] {
			n.Rijen = append(n.Rijen, []string{b.TaakID, b.Naam, "bundel", b.Woord(), getal.Dekking(b.Dekking), getal.PerInwoner(b.PerInwoner), getal.PerInwoner(b.LastenPerInwoner)})
		}
		text, err := json.Marshal(n)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, "vergelijk", head.Code+".js"), append(append([]byte("medebewindNaast("), text...), ");\n"...), 0o644); err != nil {
			return err
		}
	}
	return nil
}
