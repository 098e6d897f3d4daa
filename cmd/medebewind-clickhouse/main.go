// Command medebewind-clickhouse writes a release as ClickHouse takes it in:
// statements and rows, on standard output. docs/clickhouse.md is the recipe.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"medebewind/pipelines/release"
	"medebewind/pipelines/release/clickhouse"
)

const usage = `usage: medebewind-clickhouse create RELEASE_DIR [SCHEMA.TABLE...]   statements that make the tables
       medebewind-clickhouse tables RELEASE_DIR                     their names, one a line
       medebewind-clickhouse rows   RELEASE_DIR SCHEMA.TABLE        the rows, as TabSeparated
       medebewind-clickhouse swap   RELEASE_DIR [SCHEMA.TABLE...]   statements that show them to readers
`

// errUsage is a mistake in how the command was called.
var errUsage = errors.New("wrong usage")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// run executes the command and gives its exit status: 0 done, 1 failed, 2 wrong
// usage.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	out := bufio.NewWriterSize(stdout, 1<<20)
	err := write(ctx, args, out)
	if err == nil {
		err = out.Flush()
	}
	switch {
	case err == errUsage:
		fmt.Fprint(stderr, usage)
		return 2
	case err != nil:
		fmt.Fprintln(stderr, "medebewind-clickhouse:", err)
		return 1
	}
	return 0
}

func write(ctx context.Context, args []string, out io.Writer) error {
	if len(args) < 2 || args[0] == "rows" && len(args) != 3 || args[0] == "tables" && len(args) != 2 {
		return errUsage
	}
	r, err := release.Open(args[1])
	if err != nil {
		return err
	}
	tables, err := clickhouse.Tables(r, args[2:])
	if err != nil {
		return err
	}
	switch args[0] {
	case "create":
		for _, t := range tables {
			if err := clickhouse.Create(ctx, out, r, t); err != nil {
				return fmt.Errorf("describing %s for ClickHouse: %w", t, err)
			}
		}
		return nil
	case "tables":
		for _, t := range tables {
			fmt.Fprintln(out, t) // a failure shows when out is flushed
		}
		return nil
	case "rows":
		_, err := tables[0].WriteRows(ctx, out)
		return err
	case "swap":
		return clickhouse.Swap(out, tables)
	}
	return errUsage
}
