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

// openWetboek puts the questions on these tasks.
func openWetboek(ctx context.Context, db *sql.DB, tasks []*Taak) (w *wetboek, err error) {
	w = &wetboek{}
	products, err := ask[Product](ctx, db, "taak_product")
	if err != nil {
		return nil, err
	}
	w.producten = groupBy(products, func(p *Product) string { return p.TaakID })
	if w.bepalingen, err = openStroom(ctx, db, "taak_bepaling", tasks, func(b *Bepaling) string { return b.TaakID }); err != nil {
		return nil, err
	}
	if w.versies, err = openStroom(ctx, db, "taak_versie", tasks, func(v *WetVersie) string { return v.TaakID }); err != nil {
		return nil, err
	}
	if w.rechten, err = openStroom(ctx, db, "taak_recht", tasks, func(r *RechtJaar) string { return r.TaakID }); err != nil {
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

// writeTasks writes the pages that have the law of a task on them. The law of all of them is
// long, and is read for those tasks alone of which a page is not taken over.
func (s *Site) writeTasks(ctx context.Context, db *sql.DB, dir string, pages map[*Taak][]pagina) error {
	tasks := slices.Clone(s.taken)
	slices.SortFunc(tasks, func(a, b *Taak) int { return strings.Compare(a.ID, b.ID) })
	anew, err := s.takeTasks(ctx, db, dir, tasks, pages)
	if err != nil {
		return err
	}
	tasks = tasks[:0]
	for _, a := range anew {
		tasks = append(tasks, a.taak)
	}
	law, err := openWetboek(ctx, db, tasks)
	if err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, a := range anew {
		t := a.taak
		if t.TaakWet, err = law.van(ctx, t.ID, s.kortVan); err != nil {
			return cmp.Or(group.Wait(), err)
		}
		group.Go(func() error {
			t.Tijd = t.tijd(s.Voorbeeld())
			defer t.vergeet()
			for _, fill := range a.pages {
				if err := fill(); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return group.Wait()
}

// taskAnew is a task with what writes its pages once its law is there.
type taskAnew struct {
	taak  *Taak
	pages []func() error
}

// takeTasks takes over the pages of tasks that would come out the same, and gives the tasks
// that have others, in order.
func (s *Site) takeTasks(ctx context.Context, db *sql.DB, dir string, tasks []*Taak, pages map[*Taak][]pagina) ([]taskAnew, error) {
	signs, err := signsOf(ctx, db)
	if err != nil {
		return nil, err
	}
	anew := make([]taskAnew, len(tasks))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, t := range tasks {
		group.Go(func() (err error) {
			anew[i].taak = t
			for _, p := range pages[t] {
				fill := func() error { return s.write(dir, p) }
				if p.inhoud == any(t) { // another page shows more than the task
					if fill, err = s.takePage(dir, p, signs[t.ID]); err != nil {
						return err
					}
				}
				if fill != nil {
					anew[i].pages = append(anew[i].pages, fill)
				}
			}
			return ctx.Err()
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(anew, func(a taskAnew) bool { return len(a.pages) == 0 }), nil
}

// sign tells of the rows of a question on a task whether they are other ones.
type sign struct{ TaakID, Sign string }

// signsOf tells for each task whether what the law says of it is something else than before:
// how many rows there are of each question, and the sum of a number of each. It is asked of the
// warehouse, so that the law itself is not read for it. A row has all that it is sorted by, and
// of its document the hash.
func signsOf(ctx context.Context, db *sql.DB) (map[string]string, error) {
	signs := map[string]string{}
	for _, q := range []struct {
		name        string
		hasDocument bool
	}{{"taak_bepaling", true}, {"taak_versie", true}, {"taak_recht", false}, {"taak_product", false}} {
		query, err := question(q.name)
		if err != nil {
			return nil, err
		}
		if at := strings.LastIndex(query, "\norder by"); at > 0 {
			query = query[:at]
		}
		// hash() tells what is empty and where a text ends, and MD5 the letters: two that change
		// eight places apart can cancel each other in hash(). As one text of all, a row costs half
		// of what it does cast to text.
		number, join := "hash(q, md5_number_lower(concat_ws(chr(31), *columns(q.*)))", ""
		if q.hasDocument {
			number, join = number+", d.sha256", "left join meta.document d on d.document_id = q.document"
		}
		rows, err := answerOf[sign](ctx, db, q.name, "select q.taak_id, count(*) || ' ' || sum("+number+")::hugeint) as sign from ("+query+") q "+join+" group by q.taak_id")
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			signs[r.TaakID] += q.name + " " + r.Sign + "\n"
		}
	}
	return signs, nil
}

// vergeet gives back what is needed for the pages of a task alone.
func (t *Taak) vergeet() { t.TaakWet, t.Tijd = TaakWet{}, grafiek.Figuur{} }
