package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"medebewind/pipelines/publish"
	"medebewind/pipelines/warehouse"
)

func queryCommand() *cobra.Command {
	var out, form string
	cmd := &cobra.Command{
		Use:   "query SQL",
		Short: "Put a question to the published warehouse",
		Long: `query runs one SQL query on the published warehouse and prints the rows. The
warehouse is opened read-only, without access to anything outside it.`,
		Example: `  medebewind query "select * from kwaliteit.toets where not geslaagd"
  medebewind query --format csv "from kern.overheid where jaar = 2024" > overheid.csv`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return &usageError{fmt.Errorf("query takes one argument, the SQL between quotes; %d were given", len(args))}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			write, ok := writers[form]
			if !ok {
				return &usageError{fmt.Errorf("--format %q: it must be table or csv", form)}
			}
			db, err := warehouse.Open(filepath.Join(out, publish.WarehouseFile))
			if err != nil {
				return fmt.Errorf("%w: has a run been published there?", err)
			}
			defer db.Close()
			w := write(cmd.OutOrStdout())
			if err := warehouse.Query(cmd.Context(), db, args[0], w.columns, w.row); err != nil {
				return fmt.Errorf("running the query: %w", err)
			}
			return w.end()
		},
	}
	cmd.Flags().StringVar(&out, "out", "./medebewind-data", "output `folder` of the run")
	cmd.Flags().StringVar(&form, "format", "table", "`form` of the answer: table or csv")
	return cmd
}

// rowWriter prints rows in one form.
type rowWriter struct {
	columns func([]string) error
	row     func([]*string) error
	end     func() error
}

var writers = map[string]func(io.Writer) rowWriter{"table": tableWriter, "csv": csvWriter}

// tableWriter prints columns side by side; '.' is a missing value, as in the
// publications of CBS.
func tableWriter(out io.Writer) rowWriter {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	line := func(cells []string) error {
		_, err := fmt.Fprintln(w, strings.Join(cells, "\t"))
		return err
	}
	return rowWriter{columns: line, end: w.Flush, row: func(values []*string) error {
		return line(cells(values, "."))
	}}
}

// csvWriter prints RFC 4180; a missing value is an empty cell.
func csvWriter(out io.Writer) rowWriter {
	w := csv.NewWriter(out)
	return rowWriter{columns: w.Write, row: func(values []*string) error {
		return w.Write(cells(values, ""))
	}, end: func() error {
		w.Flush()
		return w.Error()
	}}
}

func cells(values []*string, missing string) []string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = missing
		if v != nil {
			texts[i] = *v
		}
	}
	return texts
}
