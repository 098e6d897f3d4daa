package warehouse

import (
	"slices"

	models "medebewind/sql"
)

// narrowed gives the query of a check over those rows alone for which it can find what it did
// not find the night before, when it found nothing: where nothing changed but tables that it
// follows (volgt in its header), the rows of the values that changed. ok is false for a check
// that has to look at everything.
func (w *Warehouse) narrowed(rule *models.Check) (query string, ok bool) {
	if w.earlier == nil || w.earlier.Record.Checks[rule.Name] == "" {
		return "", false
	}
	touched, ok := w.touchedOf(rule.Reads, rule.Query, rule.Follows)
	if !ok || len(touched) == 0 {
		return "", false
	}
	where := map[string]string{}
	for table, by := range rule.Follows {
		where[table] = in(by, touched)
	}
	return rule.Over(where), true
}

// touchedOf gives the values whose rows changed in what a query reads that is followed by an expression;
// false where another one of them changed, or it is not known for which values, or they are many.
func (w *Warehouse) touchedOf(reads []string, query string, by map[string]string) (values []string, ok bool) {
	for _, name := range append(slices.Clone(reads), models.Given(query)...) {
		if w.asBefore(name) {
			continue
		}
		expression, follows := by[name]
		if !follows {
			return nil, false
		}
		touched, known := w.touched(name, expression)
		if !known {
			return nil, false
		}
		values = append(values, touched...)
	}
	slices.Sort(values)
	values = slices.Compact(values)
	return values, len(values) <= mostTouched
}
