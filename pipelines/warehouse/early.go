package warehouse

import (
	"context"
	"errors"
	"slices"

	models "medebewind/sql"
)

// errEarly ends a build on what a check found that is made early. The warehouse has the
// tables that the check reads, and those that tell of the checks: enough to look into.
var errEarly = errors.New("a check failed that is made early")

// checkEarly builds the models that the early checks read and makes those checks: on
// amounts of another unit the other models end in an overflow that names no document.
// It gives the models that are built.
func (w *Warehouse) checkEarly(ctx context.Context) ([]*models.Model, error) {
	checks := slices.DeleteFunc(slices.Clone(w.rules), func(c *models.Check) bool { return c.Early == "" || w.leavesOut(c) })
	var names []string
	for _, c := range checks {
		names = append(names, c.Reads...)
	}
	if len(names) == 0 {
		return nil, nil
	}
	first, err := models.Closure(w.Models, names...)
	if err != nil {
		return nil, err
	}
	if err := w.buildEach(ctx, func(m *models.Model) bool { return slices.Contains(first, m) }); err != nil {
		return nil, err
	}
	for _, c := range checks {
		found, err := w.holds(ctx, c)
		if err != nil {
			return nil, err
		}
		w.Checks = append(w.Checks, found)
	}
	if len(w.Failed()) > 0 {
		return nil, errors.Join(w.writeChecks(ctx), errEarly)
	}
	// They are made again with the others.
	w.Checks = nil
	return first, w.exec(ctx, "delete from staged.bevinding")
}
