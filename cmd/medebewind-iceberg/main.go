// Command medebewind-iceberg makes Apache Iceberg tables of a release, over its
// Parquet files as they are: nothing is copied. It is a module of its own, so that
// what iceberg-go needs is no part of medebewind.
//
//	medebewind-iceberg RELEASE_DIR WAREHOUSE_DIR
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

const usage = `usage: medebewind-iceberg RELEASE_DIR WAREHOUSE_DIR

Makes or updates an Iceberg table for each table of the release, in
WAREHOUSE_DIR/SCHEMA/TABLE, in the layout of a Hadoop catalog: metadata/vN.metadata.json
and version-hint.text. The tables refer to the Parquet files where they lie, by
their full path: a release that is moved or removed must be brought in again.
`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// run executes the command and gives its exit status: 0 done, 1 failed, 2 wrong
// usage.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) != 2 || args[0] == "" || args[1] == "" {
		fmt.Fprint(stderr, usage)
		return 2
	}
	report, err := publish(ctx, args[0], args[1])
	if err != nil {
		fmt.Fprintln(stderr, "medebewind-iceberg:", err)
		return 1
	}
	fmt.Fprintln(stdout, report)
	return 0
}
