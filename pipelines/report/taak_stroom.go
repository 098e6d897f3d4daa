package report

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"medebewind/pipelines/report/grafiek"
)

// metWet is what a page shows that has the law of a task on it. All law does not fit in
// memory: it is there while the pages of its task are written.
type metWet interface{ vanTaak() *Taak }

func (t *Taak) vanTaak() *Taak { return t }

// wetboek are the answers on what the law says of each task, task by task.
type wetboek struct {
	bepalingen *stroom[Bepaling]
	versies    *stroom[WetVersie]
	rechten    *stroom[RechtJaar]
	producten  map[string][]*Product
}

func openWetboek(ctx context.Context, db *sql.DB) (w *wetboek, err error) {
	w = &wetboek{}
	products, err := ask[Product](ctx, db, "taak_product")
	if err != nil {
		return nil, err
	}
	w.producten = groupBy(products, func(p *Product) string { return p.TaakID })
	if w.bepalingen, err = openStroom(ctx, db, "taak_bepaling", func(b *Bepaling) string { return b.TaakID }); err != nil {
		return nil, err
	}
	if w.versies, err = openStroom(ctx, db, "taak_versie", func(v *WetVersie) string { return v.TaakID }); err != nil {
		return nil, err
	}
	if w.rechten, err = openStroom(ctx, db, "taak_recht", func(r *RechtJaar) string { return r.TaakID }); err != nil {
		return nil, err
	}
	return w, nil
}

// van gives what the law says of a task; tasks are asked in order of their id. kort is the
// first part of the hash of a document.
func (w *wetboek) van(ctx context.Context, taakID string, kort func(document string) string) (law TaakWet, err error) {
	provisions, err1 := w.bepalingen.groep(ctx, taakID)
	versions, err2 := w.versies.groep(ctx, taakID)
	counts, err3 := w.rechten.groep(ctx, taakID)
	for _, b := range provisions {
		b.kort = kort(b.Document)
	}
	for _, v := range versions {
		v.kort = kort(v.Document)
	}
	law = TaakWet{Soorten: soorten(provisions), Versies: versions, Producten: w.producten[taakID]}
	law.Organen, law.Rechtsjaren = organen(counts)
	return law, errors.Join(err1, err2, err3)
}

// writeTasks writes the pages that have the law of a task on them.
func (s *Site) writeTasks(ctx context.Context, db *sql.DB, dir string, pages map[*Taak][]pagina) error {
	law, err := openWetboek(ctx, db)
	if err != nil {
		return err
	}
	tasks := slices.Clone(s.taken)
	slices.SortFunc(tasks, func(a, b *Taak) int { return strings.Compare(a.ID, b.ID) })
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, t := range tasks {
		if t.TaakWet, err = law.van(ctx, t.ID, s.kortVan); err != nil {
			return cmp.Or(group.Wait(), err)
		}
		group.Go(func() error {
			t.Tijd = t.tijd(s.Voorbeeld())
			defer t.vergeet()
			for _, p := range pages[t] {
				if err := s.write(dir, p); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return group.Wait()
}

// vergeet gives back what is needed for the pages of a task alone.
func (t *Taak) vergeet() { t.TaakWet, t.Tijd = TaakWet{}, grafiek.Figuur{} }
