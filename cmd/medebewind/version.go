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
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			version, err := pipelines.CodeVersion()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(cmd.OutOrStdout(), "medebewind", version)
			return err
		},
	}
}
