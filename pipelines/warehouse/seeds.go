package warehouse

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	models "medebewind/sql"
)

// seedForm is how a seed is written. DuckDB would look for it, at ten times the cost.
const seedForm = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"'`

// seedColumns gives the columns of a seed and their type, as read_csv is told of them.
func seedColumns(text []byte) (string, error) {
	names, err := csv.NewReader(bytes.NewReader(text)).Read()
	if err != nil {
		return "", fmt.Errorf("reading its header: %w", err)
	}
	for i, name := range names {
		names[i] = quote(name) + ": 'varchar'"
	}
	return strings.Join(names, ", "), nil
}

// loadSeeds makes a table of each seed, of text columns.
func (w *Warehouse) loadSeeds(ctx context.Context, temp string) error {
	seeds, err := models.Seeds()
	if err != nil {
		return err
	}
	if err := w.exec(ctx, "attach ':memory:' as seed"); err != nil {
		return err
	}
	for name, text := range seeds {
		w.give("seed."+name, string(text))
		path := filepath.Join(temp, "seed-"+name+".csv")
		if err := os.WriteFile(path, text, 0o644); err != nil {
			return err
		}
		columns, err := seedColumns(text)
		if err == nil {
			err = w.exec(ctx, fmt.Sprintf("create table seed.%s as from read_csv(%s, columns = {%s}, %s)", name, quote(path), columns, seedForm))
		}
		if err != nil {
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
	return w.exec(ctx, macros)
}
