package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"medebewind/pipelines"
)

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the product and of its models",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return &usageError{fmt.Errorf("version takes no argument, and %q was given", args[0])}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			version, err := pipelines.CodeVersion()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(cmd.OutOrStdout(), "medebewind", version)
			if err == nil && pipelines.Commit != "" {
				_, err = fmt.Fprintln(cmd.OutOrStdout(), "commit", pipelines.Commit)
			}
			return err
		},
	}
}
