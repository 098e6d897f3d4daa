package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"medebewind/pipelines"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/report"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/warehouse"
)

func reportCommand() *cobra.Command {
	var out, to, file string
	cmd := &cobra.Command{
		Use:   "report",
		Short: "Write the report of the published warehouse",
		Long: `report writes the static site in Dutch from the published warehouse, and points
OUT/rapport to it. Each run does so itself; this is for a newer version of the
program, or with --to for a copy elsewhere, such as for a web server. The site
needs no server and loads nothing from elsewhere: open index.html in it.`,
		Example: `  medebewind report
  medebewind report --to /var/www/medebewind-new`,
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			c, err := loadConfig(file)
			if err != nil {
				return err
			}
			// As a run does it: within its memory, beyond which answers go to a folder.
			temp, err := os.MkdirTemp("", "medebewind-report-")
			if err != nil {
				return fmt.Errorf("making a folder for what does not fit in memory: %w", err)
			}
			defer func() { err = errors.Join(err, os.RemoveAll(temp)) }()
			db, err := warehouse.OpenWithin(layout.Folder(out).Warehouse(), warehouse.Limits{Memory: c.Warehouse.Memory, Threads: 1, Temp: temp})
			if err != nil {
				return fmt.Errorf("%w: has a run been published there?", err)
			}
			defer db.Close()
			over, err := pipelines.Over(c.Publish, publish.Latest(out), layout.Folder(out).Release(publish.Latest(out)))
			if err != nil {
				return err
			}
			write := func(dir string) error { return report.Write(cmd.Context(), db, dir, over) }
			place := to
			if to == "" {
				place = layout.Folder(out).Report()
				err = publish.Report(out, write)
			} else {
				err = publish.ReportTo(to, write)
			}
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(cmd.OutOrStdout(), "report", filepath.Join(place, "index.html"))
			return err
		},
	}
	outFlag(cmd.Flags(), &out)
	configFlag(cmd.Flags(), &file)
	cmd.Flags().StringVar(&to, "to", "", "`folder` to write instead of OUT/rapport")
	return cmd
}
