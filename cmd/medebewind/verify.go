package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"medebewind/pipelines"
)

func verifyCommand() *cobra.Command {
	var out, file string
	cmd := &cobra.Command{
		Use:   "verify RUN",
		Short: "Build a run again from its raw documents and compare the hashes",
		Long: `verify builds a run again, offline, from the raw documents of its snapshot, in a
folder of its own, and compares every file of a table with the SHA256SUMS of the
release. It also checks that the files of the release are what that list says.

RUN is the id of a run or the beginning of it, latest, previous, or the name of a
release. When the release was made by another version of the code, a difference
is to be expected, and verify says so. Exit status: 0 when all is the same, 1
when not.`,
		Example: `  medebewind verify latest`,
		Args:    arguments("one argument, the run"),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := loadConfig(file)
			if err != nil {
				return err
			}
			v, err := pipelines.Verify(cmd.Context(), pipelines.Options{Out: out, Config: c}, args[0])
			if err != nil {
				return err
			}
			printVerdict(cmd.OutOrStdout(), v)
			return verdictError(v)
		},
	}
	outFlag(cmd.Flags(), &out)
	configFlag(cmd.Flags(), &file)
	return cmd
}

func printVerdict(w io.Writer, v *pipelines.Verdict) {
	fmt.Fprintf(w, "%s, snapshot %s\n", v.Found.Label(), v.Found.Manifest.ID)
	if v.Code == v.Here {
		fmt.Fprintf(w, "  code       %s, as here\n", v.Code)
	} else {
		fmt.Fprintf(w, "  code       %s; here it is %s, so a difference is to be expected\n", v.Code, v.Here)
	}
	fmt.Fprintf(w, "  same       %d files of tables\n", v.Same)
	for _, list := range []struct {
		word  string
		names []string
	}{
		{"differs", v.Differ}, {"not made", v.Missing}, {"extra", v.Extra}, {"damaged", v.Damaged},
	} {
		for _, name := range list.names {
			fmt.Fprintf(w, "  %-9s  %s\n", list.word, name)
		}
	}
}

func verdictError(v *pipelines.Verdict) error {
	switch different := len(v.Differ) + len(v.Missing) + len(v.Extra); {
	case len(v.Damaged) > 0:
		return fmt.Errorf("%d files of release %s are not what its SHA256SUMS says: restore them, or remove the release and run with --from-snapshot %s", len(v.Damaged), v.Found.Release.Name, v.Found.Manifest.ID)
	case different > 0 && v.Code != v.Here:
		return fmt.Errorf("%d files of tables differ, made by code %s and built again by %s: verify with the version that made them", different, v.Code, v.Here)
	case different > 0:
		return fmt.Errorf("%d files of tables differ, by the same code %s", different, v.Code)
	}
	return nil
}
