package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"

	"github.com/spf13/cobra"

	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/operate/doctor"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/sources"
	"medebewind/pipelines/warehouse"
)

func doctorCommand() *cobra.Command {
	var p doctor.Patient
	var mirror, form string
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Look whether a run can be made here, and tell what to do",
		Long: `doctor looks at the configuration, disk, permissions, lock, services, clock and
versions. Each line is ok, waarschuwing or fout, with what to do. It asks each
service for one page at most and leaves nothing behind. Exit status: 1 when a line
is fout, 0 otherwise.`,
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := checkForm(form, "table", "json"); err != nil {
				return err
			}
			if err := past(&p, mirror); err != nil {
				return err
			}
			if err := versions(cmd.Context(), &p); err != nil {
				return err
			}
			lines := doctor.Examine(cmd.Context(), p)
			if err := printLines(cmd.OutOrStdout(), lines, form); err != nil {
				return fmt.Errorf("writing the outcome: %w", err)
			}
			if doctor.Worst(lines) == doctor.Fout {
				return errors.New("a run cannot be made as it should: see the lines marked fout")
			}
			return nil
		},
	}
	outFlag(cmd.Flags(), &p.Out)
	configFlag(cmd.Flags(), &p.File)
	formFlag(cmd, &form, "table", "json")
	cmd.Flags().StringVar(&mirror, "mirror", "", "`address` of a mirror that has every host as a folder")
	cmd.Flags().BoolVar(&p.Offline, "offline", false, "ask no service")
	return cmd
}

// past fills in configuration and past. A configuration that is wrong is a
// finding, and no reason to look no further.
func past(p *doctor.Patient, mirror string) (err error) {
	if p.Config, p.Invalid = loadConfig(p.File); p.Invalid != nil {
		p.Config = config.Default()
	}
	if mirror != "" {
		p.Config.Network.Mirror = mirror
		if err := p.Config.Validate(); err != nil {
			return &usageError{err}
		}
	}
	p.Hosts, p.UserAgent = sources.Hosts(p.Config.Sources), userAgent
	log, _, err := pipelines.Runs(p.Out)
	if err != nil {
		return err
	}
	p.Records, err = log.All()
	return err
}

func versions(ctx context.Context, p *doctor.Patient) error {
	engine, err := warehouse.Linked()
	if err != nil {
		return err
	}
	p.Versions = [][2]string{{"medebewind", pipelines.Version}, {"Go", runtime.Version()}, {"DuckDB", engine.Version}}
	if p.Code, err = pipelines.CodeVersion(); err != nil {
		return err
	}
	if release, err := publish.Read(p.Out, publish.Latest(p.Out)); err == nil {
		p.Published = release.CodeVersion
	}
	return nil
}

func printLines(w io.Writer, lines []doctor.Line, form string) error {
	if form == "json" {
		return printJSON(w, lines)
	}
	for _, l := range lines {
		text := fmt.Sprintf("%-12s  %-13s  %s", l.Status, l.Check, l.Found)
		if l.Do != "" {
			text += "\n" + fmt.Sprintf("%-12s  %-13s  -> %s", "", "", l.Do)
		}
		if _, err := fmt.Fprintln(w, text); err != nil {
			return err
		}
	}
	return nil
}
