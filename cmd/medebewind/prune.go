package main

import (
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"medebewind/pipelines"
	"medebewind/pipelines/operate/prune"
)

func pruneCommand() *cobra.Command {
	var out, file string
	var yes, list bool
	cmd := &cobra.Command{
		Use:   "prune",
		Short: "Remove what is older than the retention rule and what nothing kept needs",
		Long: `prune removes records of runs, releases, manifests, staged files and raw documents
that the retention rule in the configuration does not keep and that nothing that
is kept needs, and what a verify left that was killed. Every run that is kept can
still be verified. What is published is always kept, and so is what medebewind keep
marked. Without --yes it tells what would go, and removes nothing.`,
		Example: `  medebewind prune --list
  medebewind prune --yes`,
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := loadConfig(file)
			if err != nil {
				return err
			}
			rule := prune.Rule{Retention: c.Retention, Versions: pipelines.Versions(), Now: time.Now()}
			p, err := prune.Prune(cmd.Context(), out, rule, yes)
			if err != nil {
				return err
			}
			printPrune(cmd.OutOrStdout(), p, yes, list)
			return nil
		},
	}
	outFlag(cmd.Flags(), &out)
	configFlag(cmd.Flags(), &file)
	cmd.Flags().BoolVar(&yes, "yes", false, "remove; without it nothing is removed")
	cmd.Flags().BoolVar(&list, "list", false, "name every file and folder")
	return cmd
}

func printPrune(w io.Writer, p *prune.Plan, yes, list bool) {
	count, bytes := map[prune.Kind]int{}, map[prune.Kind]int64{}
	var all int64
	for _, step := range p.Steps {
		count[step.Kind]++
		bytes[step.Kind] += step.Bytes
		all += step.Bytes
		if list {
			fmt.Fprintf(w, "%-8s  %s\n", step.Kind, step.Path)
		}
	}
	for _, kind := range prune.Kinds {
		if count[kind] > 0 {
			fmt.Fprintf(w, "%-8s  %6d  %8.1f MB\n", kind, count[kind], float64(bytes[kind])/1e6)
		}
	}
	word := "removed"
	if !yes {
		word = "would go"
	}
	fmt.Fprintf(w, "%s: %d things, %.1f MB; kept: %d releases, %d runs\n", word, len(p.Steps), float64(all)/1e6, len(p.KeptReleases), len(p.KeptRuns))
	if !yes && len(p.Steps) > 0 {
		fmt.Fprintln(w, "nothing was removed; give --yes to do it")
	}
}
