package pipelines

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/warehouse"
)

// compareTables gives the tables that differ between two releases.
func compareTables(ctx context.Context, o Options, old, new *publish.Published, examples int) (changes []TableChange, err error) {
	temp, err := os.MkdirTemp("", "medebewind-diff-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(temp)) }()
	c, err := warehouse.NewComparer(warehouse.Limits{Memory: o.Config.Warehouse.Memory, Threads: o.Config.Cores(), Temp: temp})
	if err != nil {
		return nil, err
	}
	defer c.Close()
	were, are := tables(old), tables(new)
	all := maps.Clone(were)
	maps.Copy(all, are)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		change, err := compareTable(ctx, c, were[name], are[name], examples)
		if err != nil {
			return nil, fmt.Errorf("table %s: %w", name, err)
		}
		if change.Name = name; change.Difference == nil || !change.Difference.Same {
			changes = append(changes, change)
		}
	}
	return changes, nil
}

// compareTable compares a table in two releases; nil is a release without it.
func compareTable(ctx context.Context, c *warehouse.Comparer, was, is *table, examples int) (change TableChange, err error) {
	change = TableChange{OldRows: -1, NewRows: -1}
	if was != nil {
		change.OldRows = was.Rows
	}
	if is != nil {
		change.NewRows = is.Rows
	}
	if was == nil || is == nil {
		return change, nil
	}
	var key []string
	if strings.HasPrefix(is.Name, "indicator.") {
		key = is.Schema.PrimaryKey
	}
	change.Difference, err = c.Compare(ctx, was.side(), is.side(), key, examples)
	return change, err
}

// table is a table with the folder of its release.
type table struct {
	*format.Resource
	dir string
}

func tables(p *publish.Published) map[string]*table {
	all := map[string]*table{}
	for _, t := range p.Tables() {
		all[t.Name] = &table{t, p.Dir}
	}
	return all
}

func (t *table) side() warehouse.Side {
	var s warehouse.Side
	for _, f := range t.Sections() {
		s.Files = append(s.Files, filepath.Join(t.dir, filepath.FromSlash(f.Path)))
	}
	return s
}
