package warehouse

import (
	"bytes"
	"context"
	"database/sql/driver"
	"encoding/csv"
	"fmt"
	"strings"

	models "medebewind/sql"
)

// loadSeeds makes a table of each seed, of text columns; an empty cell is a missing one.
func (w *Warehouse) loadSeeds(ctx context.Context) error {
	seeds, err := models.Seeds()
	if err != nil {
		return err
	}
	if err := w.exec(ctx, "attach ':memory:' as seed"); err != nil {
		return err
	}
	for name, text := range seeds {
		w.give("seed."+name, string(text))
		if err := w.loadSeed(ctx, name, text); err != nil {
			return fmt.Errorf("seed %s: %w", name, err)
		}
	}
	if w.earlier != nil {
		return nil // the macros are in the file, of the same code
	}
	macros, err := models.Macros()
	if err != nil {
		return err
	}
	// In a transaction: each by itself would go to disk by itself.
	return w.exec(ctx, "begin; "+macros+"; commit")
}

// loadSeed makes a table of one. DuckDB's reader would look at each for what kind of
// file it is, which takes longer than to read it.
func (w *Warehouse) loadSeed(ctx context.Context, name string, text []byte) error {
	lines, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		return err
	}
	columns := make([]string, len(lines[0]))
	for i, column := range lines[0] {
		columns[i] = fmt.Sprintf("%q varchar", column)
	}
	if err := w.exec(ctx, fmt.Sprintf("create table seed.%s (%s)", name, strings.Join(columns, ", "))); err != nil {
		return err
	}
	rows := make([][]driver.Value, len(lines)-1)
	for i, line := range lines[1:] {
		for _, cell := range line {
			rows[i] = append(rows[i], null(cell))
		}
	}
	return w.append(ctx, "seed", name, rows)
}
