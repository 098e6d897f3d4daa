package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"medebewind/pipelines/config"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/warehouse"
)

// tableRows is how many rows a table has unless more are asked for: a few
// screens. Who wants them all has a program read them.
const tableRows = 100

// question is what query is asked, and how.
type question struct {
	out, form, sql string
	// limit is the number of rows to print; 0 is all.
	limit   int
	timeout time.Duration
	within  warehouse.Limits
}

func queryCommand() *cobra.Command {
	q := question{}
	cmd := &cobra.Command{
		Use:   "query SQL",
		Short: "Put a question to the published warehouse",
		Long: `query runs one SQL query on the published warehouse and prints the rows. The
warehouse is opened read-only, without access to anything outside it.

A table is for reading: '.' is a missing value, and after 100 rows a line on
standard error tells that there are more. CSV and JSON are whole unless --limit
says otherwise. In JSON, an array of objects, numbers keep all their digits
(amounts are exact: read them as decimals), days and times are ISO 8601 and what
is missing is null.`,
		Example: `  medebewind query "select * from kwaliteit.toets where not geslaagd"
  medebewind query --format csv "from kern.overheid where jaar = 2024" > overheid.csv
  medebewind query --format json "from meta.run" | jq -r '.[0].herkomst'`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return &usageError{fmt.Errorf("query takes one argument, the SQL between quotes; %d were given", len(args))}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := errors.Join(checkForm(q.form, "table", "csv", "json"), checkLimit(q.limit)); err != nil {
				return err
			}
			if err := config.CheckMemory(q.within.Memory); err != nil {
				return &usageError{fmt.Errorf("--memory: %w", err)}
			}
			if q.timeout < 0 {
				return &usageError{fmt.Errorf("--timeout %s: it must be 0 or more", q.timeout)}
			}
			if q.form == "table" && !cmd.Flags().Changed("limit") {
				q.limit = tableRows
			}
			q.sql = args[0]
			return q.ask(cmd)
		},
	}
	outFlag(cmd.Flags(), &q.out)
	formFlag(cmd, &q.form, "table", "csv", "json")
	cmd.Flags().IntVar(&q.limit, "limit", 0, "print at most this `number` of rows; 0 is all (default 100 for a table, else 0)")
	cmd.Flags().DurationVar(&q.timeout, "timeout", time.Minute, "give up after this `time`, such as 90s or 5m; 0 is never")
	cmd.Flags().StringVar(&q.within.Memory, "memory", warehouse.ReadMemory, "take at most this much `memory`, such as 512MiB")
	cmd.Flags().IntVar(&q.within.Threads, "threads", 0, "use at most this `number` of cores; 0 is all")
	return cmd
}

// errEnough ends a query of which the rows that were asked for are there.
var errEnough = errors.New("enough rows")

// ask puts the question and prints the answer.
func (q *question) ask(cmd *cobra.Command) error {
	db, err := warehouse.OpenWithin(layout.Folder(q.out).Warehouse(), q.within)
	if err != nil {
		return fmt.Errorf("%w: has a run been published there?", err)
	}
	ctx := cmd.Context()
	if q.timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, q.timeout)
		defer cancel()
	}
	end, err := q.printOrLeave(ctx, db, cmd.OutOrStdout())
	switch {
	case errors.Is(ctx.Err(), context.Canceled):
		return fmt.Errorf("running the query: %w", context.Cause(ctx))
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return fmt.Errorf("running the query: no whole answer within %s: ask for less, or give it longer with --timeout", q.timeout)
	case errors.Is(err, errEnough):
		if err := end(); err != nil {
			return err
		}
		_, err = fmt.Fprintf(cmd.ErrOrStderr(), "medebewind: these are the first %d rows of more; --limit 0 prints all\n", q.limit)
		return err
	case err != nil:
		return fmt.Errorf("running the query: %w", err)
	}
	return end()
}

// leaveAfter is how long a query that is to stop may take to do so. The engine looks
// for an interrupt between vectors of rows: one call of a function on one row can take
// hours, and nothing reaches that.
const leaveAfter = 2 * time.Second

// printOrLeave is print, and returns when ctx has ended whether or not the engine does.
// The process then ends with the query in it, which only reads.
func (q *question) printOrLeave(ctx context.Context, db *sql.DB, out io.Writer) (end func() error, err error) {
	type answer struct {
		end func() error
		err error
	}
	printed := make(chan answer, 1)
	go func() {
		end, err := q.print(ctx, db, out)
		printed <- answer{end, errors.Join(err, db.Close())}
	}()
	late := make(chan struct{})
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(leaveAfter, func() { close(late) }) })
	defer stop()
	select {
	case a := <-printed:
		return a.end, a.err
	case <-late:
		return nil, context.Cause(ctx)
	}
}

// print prints the rows; end is still to be called when all are there.
func (q *question) print(ctx context.Context, db *sql.DB, out io.Writer) (end func() error, err error) {
	if q.form == "json" {
		w := jsonWriter(out)
		return w.end, warehouse.Rows(ctx, db, q.sql, w.columns, atMost(q.limit, w.row))
	}
	w := writers[q.form](out)
	return w.end, warehouse.Query(ctx, db, q.sql, w.columns, atMost(q.limit, w.row))
}

// atMost lets the first rows through, and all if limit is 0.
func atMost[T any](limit int, row func([]T) error) func([]T) error {
	seen := 0
	return func(values []T) error {
		if seen++; limit > 0 && seen > limit {
			return errEnough
		}
		return row(values)
	}
}
