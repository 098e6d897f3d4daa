package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"medebewind/pipelines"
	"medebewind/pipelines/warehouse"
)

func diffCommand() *cobra.Command {
	var out, file, form string
	var limit int
	cmd := &cobra.Command{
		Use:   "diff RUN RUN",
		Short: "Tell what changed between two runs, and why",
		Long: `diff compares the documents of two runs by hash, the rows of each table, and the
indicators key by key, from what is on disk. The reasons are data (documents),
law (documents of wetten.overheid.nl), code (models, seeds or transforms),
settings (years and the like) and renewal (what was not renewed or left out).

RUN is the id of a run or the beginning of it, latest, previous, or the name of a
release.`,
		Example: `  medebewind diff previous latest
  medebewind diff 20260115T0430 latest --format json`,
		Args: arguments("two arguments, the older run", "the newer"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := errors.Join(checkForm(form, "text", "json"), checkLimit(limit)); err != nil {
				return err
			}
			c, err := loadConfig(file)
			if err != nil {
				return err
			}
			d, err := pipelines.Compare(cmd.Context(), pipelines.Options{Out: out, Config: c}, args[0], args[1], limit)
			if err != nil {
				return err
			}
			if form == "json" {
				return printJSON(cmd.OutOrStdout(), d.Summary())
			}
			printDiff(cmd.OutOrStdout(), d, limit)
			return nil
		},
	}
	outFlag(cmd.Flags(), &out)
	configFlag(cmd.Flags(), &file)
	formFlag(cmd, &form, "text", "json")
	cmd.Flags().IntVar(&limit, "limit", 10, "`number` of documents, and of rows of an indicator, to name; JSON names all documents")
	return cmd
}

func printDiff(w io.Writer, d *pipelines.Diff, limit int) {
	for i, f := range []*pipelines.Found{d.Old, d.New} {
		fmt.Fprintf(w, "%s  %s, snapshot %s, code %s\n", []string{"old", "new"}[i], f.Label(), f.Manifest.ID, f.Release.CodeVersion)
	}
	why := "nothing changed"
	if len(d.Why) > 0 {
		why = strings.Join(d.Why, ", ")
	}
	fmt.Fprintf(w, "why  %s\n", why)
	printDocuments(w, d.Documents, limit)
	if len(d.Around) > 0 {
		fmt.Fprintf(w, "\nsettings and renewal\n")
	}
	for _, line := range d.Around {
		fmt.Fprintf(w, "  %s\n", line)
	}
	if len(d.Tables) > 0 {
		fmt.Fprintf(w, "\ntables: %d differ\n", len(d.Tables))
	}
	for _, t := range d.Tables {
		fmt.Fprintf(w, "  %s: %s\n", t.Name, t.Words())
		printExamples(w, t.Difference)
	}
}

func printDocuments(w io.Writer, changes []pipelines.DocumentChange, limit int) {
	if len(changes) == 0 {
		return
	}
	count := map[string]int{}
	for _, c := range changes {
		count[c.Kind]++
	}
	fmt.Fprintf(w, "\ndocuments: %d added, %d removed, %d changed\n", count["added"], count["removed"], count["changed"])
	for i, c := range changes {
		if i == limit {
			fmt.Fprintf(w, "  and %d more\n", len(changes)-limit)
			break
		}
		fmt.Fprintf(w, "  %-7s  %s  %s\n", c.Kind, c.ID, hashes(c))
	}
}

func hashes(c pipelines.DocumentChange) string {
	switch c.Kind {
	case "added":
		return fmt.Sprintf("%.8s", c.New)
	case "removed":
		return fmt.Sprintf("%.8s", c.Old)
	}
	return fmt.Sprintf("%.8s -> %.8s", c.Old, c.New)
}

func printExamples(w io.Writer, d *warehouse.Difference) {
	if d == nil {
		return
	}
	for _, e := range d.Examples {
		fmt.Fprintf(w, "    %s\n", e.Key)
		for _, value := range e.Values {
			fmt.Fprintf(w, "      %s\n", value)
		}
	}
	if more := d.Changed - int64(len(d.Examples)); more > 0 {
		fmt.Fprintf(w, "    and %d more\n", more)
	}
}
