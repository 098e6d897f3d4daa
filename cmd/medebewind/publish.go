package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"medebewind/pipelines/release"
	"medebewind/pipelines/release/postgres"
	"medebewind/pipelines/state/layout"
)

func publishCommand() *cobra.Command {
	var out, name, given string
	var o postgres.Options
	cmd := &cobra.Command{
		Use:   "publish",
		Short: "Bring a release to a PostgreSQL server",
		Long: `publish brings the tables of a release to PostgreSQL 15 or newer, with their
types, keys and descriptions, in the schemas kern, indicator, kwaliteit and meta.
It does so in one transaction: readers see the release before until the new one
is whole, and a publication that fails or is broken off changes nothing. A release
that is there already is not published again.

It replaces only what it made itself, and keeps the rights that were given on it.
The address can also come from MEDEBEWIND_POSTGRES, or from PGHOST, PGDATABASE,
PGPASSWORD and their like: others on this machine can see an argument. Exit
status: 0 when the release is there, 1 when not.`,
		Example: `  medebewind publish --postgres postgres://medebewind@db.example.nl/monitor
  MEDEBEWIND_POSTGRES=postgres://medebewind:geheim@127.0.0.1/monitor medebewind publish`,
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if o.Timeout <= 0 || o.Wait < 0 {
				return &usageError{errors.New("--timeout must be more than 0, and --wait not less")}
			}
			var err error
			if o.URL, err = postgres.Address(given, os.Getenv); err != nil {
				return &usageError{fmt.Errorf("%w; see %s --help", err, cmd.CommandPath())}
			}
			if postgres.HasPassword(given) {
				fmt.Fprintf(cmd.ErrOrStderr(), "medebewind: others on this machine can see the password in --postgres: set %s instead\n", postgres.EnvURL)
			}
			return publishRelease(cmd, o, releaseDir(out, name))
		},
	}
	outFlag(cmd.Flags(), &out)
	cmd.Flags().StringVar(&name, "release", "latest", "`name` of the release: latest, or one in releases/")
	cmd.Flags().StringVar(&given, "postgres", "", "`URL` of the database: postgres://USER@HOST:PORT/DATABASE")
	cmd.Flags().BoolVar(&o.Replace, "replace", false, "use schemas, and replace tables, that medebewind did not make")
	cmd.Flags().DurationVar(&o.Timeout, "timeout", 30*time.Minute, "give up after this `time`")
	cmd.Flags().DurationVar(&o.Wait, "wait", 5*time.Minute, "wait so `long` for readers of the old tables")
	return cmd
}

// releaseDir is the folder of a release in the output folder.
func releaseDir(out, name string) string {
	if name == "latest" {
		return layout.Folder(out).Latest()
	}
	return layout.Folder(out).Release(filepath.Base(name))
}

func publishRelease(cmd *cobra.Command, o postgres.Options, dir string) error {
	start := time.Now()
	r, err := release.Open(dir)
	if err != nil {
		return fmt.Errorf("%w: has a run been published there?", err)
	}
	result, err := postgres.Publish(cmd.Context(), o, r)
	if err != nil {
		return err
	}
	where := fmt.Sprintf("database %s at %s", result.Database, result.Host)
	if result.Already {
		fmt.Fprintf(cmd.OutOrStdout(), "release %s is in %s already: nothing was done\n", r.Name, where)
		return nil
	}
	fmt.Fprintf(cmd.OutOrStdout(), "release %s is in %s: %d tables, %d rows, in %s\n", r.Name, where, result.Tables, result.Rows, time.Since(start).Round(10*time.Millisecond))
	return nil
}
