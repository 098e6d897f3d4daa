package warehouse

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	models "medebewind/sql"
)

// besides is the database that holds a view while it is exported.
const besides = "uitvoer"

// makeRoom makes that database: in memory for a small build, as the views of a large one
// do not fit there. The function that it gives takes it away.
func (w *Warehouse) makeRoom(ctx context.Context) (leave func() error, err error) {
	path, files := ":memory:", []string(nil)
	if !w.pace.small {
		path = w.Path + "." + besides
		files = []string{path, path + ".wal"}
	}
	if err := w.exec(ctx, "attach "+quote(path)+" as "+besides); err != nil {
		return nil, fmt.Errorf("making room for views: %w", err)
	}
	return func() error {
		err := w.exec(context.WithoutCancel(ctx), "detach "+besides)
		for _, name := range files {
			if failed := os.Remove(name); !errors.Is(failed, fs.ErrNotExist) {
				err = errors.Join(err, failed)
			}
		}
		return err
	}, nil
}

// computeOnce computes a view once for all its forms and years, which would each
// compute it; one that leaves whole in more than one form is put in order then, for each
// would be sorted. To compute and to sort at once takes memory: where that ran out the forms
// are sorted. What an attempt left that ran out of memory is replaced.
func (w *Warehouse) computeOnce(ctx context.Context, e *Export) error {
	if !e.Model.IsView() {
		e.ordered = w.isOrdered(e.Model.Name)
		return nil
	}
	name := fmt.Sprintf("%s.%q", besides, e.Model.Name)
	compute := func(order string) error {
		e.ordered = order != ""
		return w.exec(ctx, "create or replace table "+name+" as from "+e.Model.Name+order)
	}
	var order string
	if e.Model.Export != models.ExportByYear && e.Model.RoleOf() == models.RoleMain {
		order = " order by " + strings.Join(e.Model.Key, ", ")
	}
	err := compute(order)
	if err != nil && order != "" && w.scarce && isShort(err) {
		err = compute("")
	}
	if err != nil {
		return fmt.Errorf("computing the view: %w", err)
	}
	e.computed = name
	return nil
}

// relation is what the rows of the table are read from.
func (e *Export) relation() string {
	if e.computed != "" {
		return e.computed
	}
	return e.Model.Name
}

// forget drops what was computed of a view.
func (w *Warehouse) forget(ctx context.Context, e *Export) error {
	if e.computed == "" {
		return nil
	}
	name := e.computed
	e.computed, e.ordered = "", false
	return w.exec(ctx, "drop table "+name)
}
