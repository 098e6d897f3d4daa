package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"medebewind/pipelines/operate/prune"
)

func keepCommand() *cobra.Command {
	var out, reason string
	var list, withdraw bool
	cmd := &cobra.Command{
		Use:   "keep RELEASE",
		Short: "Mark a release as one that prune never removes",
		Long: `keep marks a release, by its name or as latest, as one that prune never removes,
whatever the retention rule says: because somebody cites it, or has to answer for
it. The documents that it was made from stay as well, so that it can be verified.`,
		Example: `  medebewind keep 2026-01-15-c26a4962 --reason "cited in the report of March"
  medebewind keep --list
  medebewind keep 2026-01-15-c26a4962 --withdraw`,
		Args: func(_ *cobra.Command, args []string) error {
			if list && len(args) > 0 || !list && len(args) != 1 {
				return &usageError{errors.New("keep takes the name of one release, or --list alone; see medebewind keep --help")}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case list:
				return printMarks(cmd, out)
			case withdraw:
				return prune.Withdraw(out, args[0])
			}
			return prune.Keep(out, args[0], reason)
		},
	}
	outFlag(cmd.Flags(), &out)
	cmd.Flags().StringVar(&reason, "reason", "", "why: a `text`")
	cmd.Flags().BoolVar(&list, "list", false, "show which releases are kept, and why")
	cmd.Flags().BoolVar(&withdraw, "withdraw", false, "take the mark from a release")
	return cmd
}

func printMarks(cmd *cobra.Command, out string) error {
	marks, err := prune.Marks(out)
	for _, m := range marks {
		fmt.Fprintf(cmd.OutOrStdout(), "%s  %s\n", m.Name, m.Why)
	}
	return err
}
