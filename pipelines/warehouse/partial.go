package warehouse

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	models "medebewind/sql"
)

// A partial warehouse has some of the tables. It is for whoever looks at those
// alone, as tests do: kern.baten_lasten takes 4 of all models. It is never
// published: Export refuses it, and without an export there is no release.
// Checks that read what is not built are left out, so that none of it is known
// to be fit. Measures, where they are asked for, are of the tables that it has.

// ErrPartial is what an export of a partial warehouse ends with.
var ErrPartial = errors.New("the warehouse was built in part and cannot be published: build all of it")

// Partial tells whether only some of the tables were asked for.
func (w *Warehouse) Partial() bool { return len(w.in.Only) > 0 }

// builds tells whether a table is one of those to build.
func (w *Warehouse) builds(name string) bool {
	return slices.ContainsFunc(w.Models, func(m *models.Model) bool { return m.Name == name })
}

// modelsOf gives the models to build: all, or some with what they read. Those
// that describe all tables are not for a part of them.
func modelsOf(only []string) ([]*models.Model, error) {
	all, err := models.Models()
	if err != nil || len(only) == 0 {
		return all, err
	}
	some, err := models.Closure(all, only...)
	if err != nil {
		return nil, fmt.Errorf("building %s only: %w", strings.Join(only, ", "), err)
	}
	for _, m := range some {
		if slices.Contains(dictionaryModels, m.Name) {
			return nil, fmt.Errorf("building %s only: %s tells of all tables, and takes all of them", strings.Join(only, ", "), m.Name)
		}
	}
	return some, nil
}

// leavesOut tells whether a check reads a table that is not built. Of a whole
// warehouse none does.
func (w *Warehouse) leavesOut(c *models.Check) bool {
	return w.Partial() && slices.ContainsFunc(c.Reads, func(name string) bool { return !w.builds(name) })
}
