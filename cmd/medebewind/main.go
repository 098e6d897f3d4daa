// Command medebewind builds the monitor of what Dutch law asks of gemeenten and
// provincies and what they are given for it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"medebewind/internal/compiled"
	"medebewind/pipelines/config"
)

// Exit statuses, as the help of the command tells.
const (
	exitDone       = 0
	exitFailed     = 1
	exitUsage      = 2
	exitNotRenewed = 3
)

// usageError is a mistake in how the command was called.
type usageError struct{ err error }

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

// notRenewed ends a run that published with documents of an earlier day.
type notRenewed struct{ n int }

func (e *notRenewed) Error() string {
	return fmt.Sprintf("done, with %d documents or sources not renewed: see the lines above", e.n)
}

func main() {
	compiled.Keep()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// Who asks twice is not made to wait: the second signal ends the process, and
	// what it leaves is what a kill leaves.
	context.AfterFunc(ctx, stop)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// run executes the command and gives its exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	root := command()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitDone
	}
	fmt.Fprintln(stderr, "medebewind:", err)
	var usage *usageError
	var key *config.KeyError
	var stale *notRenewed
	switch {
	case errors.As(err, &usage), errors.As(err, &key):
		return exitUsage
	case errors.As(err, &stale):
		return exitNotRenewed
	}
	return exitFailed
}

func command() *cobra.Command {
	root := &cobra.Command{
		Use:   "medebewind",
		Short: "Monitor of what Dutch law asks of gemeenten and provincies, and of the money that follows",
		Long: `medebewind pulls open data of CBS, wetten.overheid.nl, the gemeentefonds, the
product list UPL, the geo service PDOK and the bills among Kamerstukken, and
builds a DuckDB warehouse and Parquet files in which every figure can be traced
to the document it came from. What an operator has of the A&O fonds goes with it.

Exit status: 0 done; 1 failed; 2 wrong usage or configuration; 3 published with
some documents not renewed.`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.NoArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			switch cmd.Name() {
			case "run", "schedule", "verify", "query", "report":
				return enoughAddresses()
			}
			return nil
		},
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return &usageError{fmt.Errorf("%w; see %s --help", err, cmd.CommandPath())}
	})
	root.AddCommand(runCommand(), scheduleCommand(), acceptCommand(), statusCommand(), runsCommand(), diffCommand(), verifyCommand(), pruneCommand(), keepCommand(), doctorCommand(), reportCommand(), queryCommand(), publishCommand(), bepalingenCommand(), versionCommand())
	// cobra reports an unknown command as a plain error of the root.
	root.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return &usageError{fmt.Errorf("there is no command %q; see medebewind --help", args[0])}
		}
		return nil
	}
	return root
}
