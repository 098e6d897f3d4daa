package warehouse

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"medebewind/pipelines/warehouse/keyproof"
	models "medebewind/sql"
)

// checkKeys looks for each of the models whether its key is unique and complete. In a
// large build it does not go through the rows where the query says it: then a key
// holds when those of the tables do that it follows from.
func (w *Warehouse) checkKeys(ctx context.Context, keyed []*models.Model) ([]Check, error) {
	proofs, err := w.proofs(ctx, keyed)
	if err != nil {
		return nil, err
	}
	checks := make([]Check, len(keyed))
	check := func(ctx context.Context, i int, follows keyproof.Result) (err error) {
		if checks[i], err = w.checkKey(ctx, keyed[i], follows); err != nil {
			return fmt.Errorf("checking the key of %s: %w", keyed[i].Name, err)
		}
		return nil
	}
	err = w.each(ctx, len(keyed), func(ctx context.Context, i int) error {
		if proofs[i].Unique {
			return nil
		}
		return check(ctx, i, keyproof.Result{})
	})
	if err != nil {
		return nil, err
	}
	wrong := map[string]bool{}
	for i, m := range keyed { // each after those that it reads
		follows := proofs[i]
		for table := range follows.By {
			follows.Unique = follows.Unique && !wrong[table]
		}
		if proofs[i].Unique {
			if err := check(ctx, i, follows); err != nil {
				return nil, err
			}
		}
		wrong[m.Name] = !checks[i].Passed
	}
	return checks, nil
}

// proofs tells of each model what its query says of its key.
func (w *Warehouse) proofs(ctx context.Context, keyed []*models.Model) ([]keyproof.Result, error) {
	all := make([]keyproof.Result, len(keyed))
	if w.pace.small {
		return all, nil
	}
	keys := map[string][]string{}
	for _, m := range keyed {
		keys[m.Name] = m.Key
	}
	catalog := func(table string) *keyproof.Table {
		columns := w.shape[table]
		if len(columns) == 0 {
			return nil
		}
		known := &keyproof.Table{Key: keys[table]}
		for _, c := range columns {
			known.Columns = append(known.Columns, keyproof.Column(c))
		}
		return known
	}
	for i, m := range keyed {
		tree, err := w.tree(ctx, m)
		if err != nil {
			return nil, err
		}
		if all[i], err = keyproof.Of(tree, catalog, m.Key); err != nil {
			return nil, fmt.Errorf("sql/%s: %w", m.File, err)
		}
	}
	return all, nil
}

// tree is how DuckDB reads the query of a model.
func (w *Warehouse) tree(ctx context.Context, m *models.Model) (json.RawMessage, error) {
	var tree string
	if err := w.db.QueryRowContext(ctx, "select json_serialize_sql($1::varchar, skip_default := true, skip_empty := false, skip_null := true)::varchar", m.Query).Scan(&tree); err != nil {
		return nil, fmt.Errorf("parsing sql/%s: %w", m.File, err)
	}
	return json.RawMessage(tree), nil
}

// checkKey looks for keys that are double or have an empty part. It compares
// hashes, which fit in memory where the keys of a large table do not; only if
// two are the same it looks at the keys.
// What follows from the query it takes for true.
func (w *Warehouse) checkKey(ctx context.Context, m *models.Model, follows keyproof.Result) (Check, error) {
	key := strings.Join(m.Key, ", ")
	meaning := "De sleutel (" + key + ") is leeg of niet uniek."
	if w.unchanged(m.Name) { // and was published, so that its key was right
		return Check{Name: "sleutel " + m.Name, Severity: "fout", Meaning: meaning, Passed: true}, nil
	}
	empty := strings.Join(m.Key, " is null or ") + " is null"
	var suspect bool
	var err error
	if follows.Unique {
		suspect, err = w.hasEmpty(ctx, m, follows)
	} else {
		suspect, err = w.suspect(ctx, m, key, empty)
	}
	if err != nil {
		return Check{}, err
	}
	query := "select '' as voorbeeld where false"
	if suspect {
		// Of which documents it is comes first: one of them can be left out.
		from := "''"
		if hasDocument(m) && !slices.Contains(m.Key, "document_id") {
			from = "string_agg(distinct document_id, ' en ' order by document_id) || ': '"
		}
		query = fmt.Sprintf("select %[4]s || concat_ws(' ', %[1]s) as voorbeeld from %[2]s group by %[1]s having count(*) > 1 or %[3]s", key, m.Name, empty, from)
	}
	return w.runCheck(ctx, "sleutel "+m.Name, "fout", meaning, query)
}

func hasDocument(m *models.Model) bool {
	for _, c := range m.Columns {
		if c.Key == "document_id" {
			return true
		}
	}
	return false
}

func (w *Warehouse) suspect(ctx context.Context, m *models.Model, key, empty string) (bool, error) {
	parts := []string{"true"}
	if !w.pace.small && slices.Contains(m.Key, "jaar") { // a year at a time fits in memory
		years, err := w.years(ctx, m.Name)
		if err != nil {
			return false, err
		}
		parts = []string{"jaar is null"}
		for _, year := range years {
			parts = append(parts, fmt.Sprintf("jaar = %d", year))
		}
	}
	for _, part := range parts {
		var suspect bool
		// In one pass: a view is computed each time it is asked.
		err := w.ask(ctx, fmt.Sprintf(`select exists (select hash(%[3]s) as h from %[1]s where %[2]s group by h having count(*) > 1 or bool_or(%[4]s))`,
			m.Name, part, key, empty), &suspect)
		if err != nil || suspect {
			return suspect, err
		}
	}
	return false, nil
}

// hasEmpty looks for empty parts of a key in the columns that can be empty.
func (w *Warehouse) hasEmpty(ctx context.Context, m *models.Model, follows keyproof.Result) (found bool, err error) {
	open := slices.DeleteFunc(slices.Clone(m.Key), func(c string) bool { return follows.Filled[c] })
	if len(open) == 0 {
		return false, nil
	}
	err = w.ask(ctx, fmt.Sprintf("select exists (select 1 from %s where %s is null)", m.Name, strings.Join(open, " is null or ")), &found)
	return found, err
}
