package warehouse

import (
	"context"
	"fmt"
)

// besides is the database in memory that holds a view while it is exported.
const besides = "uitvoer"

// computeOnce computes a view of a small build once for all its forms and years, which
// would each compute it. Those of a large build do not fit in memory: only when that ran
// out its rows are put beside, on disk for the most part, and then sorted. What it joins is
// then no longer held while they are, and what comes out is the same.
func (w *Warehouse) computeOnce(ctx context.Context, e *Export) error {
	if !w.pace.small && !w.scarce || !e.Model.IsView() {
		return nil
	}
	name := fmt.Sprintf("%s.%q", besides, e.Model.Name)
	if err := w.exec(ctx, "create table "+name+" as from "+e.Model.Name); err != nil {
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
	e.computed = ""
	return w.exec(ctx, "drop table "+name)
}
