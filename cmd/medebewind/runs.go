package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"medebewind/pipelines"
	"medebewind/pipelines/state/history"
)

func runsCommand() *cobra.Command {
	var out, form string
	var limit int
	cmd := &cobra.Command{
		Use:   "runs",
		Short: "List the runs there were, newest first",
		Long: `runs lists every run that began: what set it going, how it ended, what it
fetched and published. A run that was killed ends as afgebroken.`,
		Example: `  medebewind runs --limit 10
  medebewind runs --format json | jq '.[] | select(.status == "mislukt") | .error'`,
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := errors.Join(checkForm(form, "table", "csv", "json"), checkLimit(limit)); err != nil {
				return err
			}
			log, _, err := pipelines.Runs(out)
			if err != nil {
				return err
			}
			records, err := log.All()
			if err != nil {
				return err
			}
			slices.Reverse(records)
			if limit > 0 && len(records) > limit {
				records = records[:limit]
			}
			if err := printRuns(cmd.OutOrStdout(), records, form); err != nil {
				return fmt.Errorf("writing the runs: %w", err)
			}
			return nil
		},
	}
	outFlag(cmd.Flags(), &out)
	formFlag(cmd, &form, "table", "csv", "json")
	cmd.Flags().IntVar(&limit, "limit", 20, "`number` of runs to list; 0 is all")
	return cmd
}

func printRuns(out io.Writer, records []history.Record, form string) error {
	if form == "json" {
		if records == nil {
			records = []history.Record{} // none is an empty list
		}
		return printJSON(out, records)
	}
	w := writers[form](out)
	if err := w.columns([]string{"run", "trigger", "status", "took", "fetched", "read", "not_renewed", "warnings", "release", "fresh", "error"}); err != nil {
		return err
	}
	for _, r := range records {
		if err := w.row(runCells(r)); err != nil {
			return err
		}
	}
	return w.end()
}

// runCells gives the cells of a run; what is not known is nil.
func runCells(r history.Record) []*string {
	took := ""
	if d := r.Ended.Sub(r.Started); d >= 0 { // neither at work nor with a clock set back
		took = d.Round(100 * time.Millisecond).String()
	}
	failure, _, _ := strings.Cut(r.Error, "\n")
	var cells []*string
	for _, text := range []string{
		r.ID, r.Trigger, r.Status, took, strconv.FormatInt(r.Fetched, 10), strconv.FormatInt(r.Transformed, 10),
		strconv.Itoa(len(r.NotRenewed)), strconv.Itoa(len(r.Warnings)), r.Release, strconv.FormatBool(r.Fresh), failure,
	} {
		cells = append(cells, nil)
		if text != "" {
			cells[len(cells)-1] = &text
		}
	}
	return cells
}
