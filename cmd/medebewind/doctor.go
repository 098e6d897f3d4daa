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
	var live bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Look whether a run can be made here, and tell what to do",
		Long: `doctor looks at the configuration, disk, permissions, lock, services, clock and
versions. Each line is ok, waarschuwing or fout, with what to do. It asks each
service for one page at most and leaves nothing behind. With --services it also asks
each publisher for the answers that we rely on, and says in one line a source what
changed in their fields, types, titles or counts. Exit status: 1 when a line is
fout, 0 otherwise.`,
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
			if live && !p.Offline {
				held, err := answers(cmd.Context(), p.Config)
				if err != nil {
					return err
				}
				lines = append(lines, held...)
			}
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
	cmd.Flags().BoolVar(&live, "services", false, "hold what each publisher answers against what we rely on")
	cmd.Flags().BoolVar(&p.Offline, "offline", false, "ask no service")
	return cmd
}

// answers gives a line a source on what its publisher answers.
func answers(ctx context.Context, c *config.Config) ([]doctor.Line, error) {
	held, err := pipelines.Hold(ctx, pipelines.Options{Config: c, UserAgent: userAgent})
	if err != nil {
		return nil, err
	}
	var lines []doctor.Line
	for _, h := range held {
		line := doctor.Line{Check: "answers", Status: doctor.OK, Found: h.Source + ": " + h.Found}
		if h.Changed {
			line.Status, line.Do = doctor.Waarschuwing, "nothing yet: another way takes its place; see docs/bronnen.md"
		}
		if h.Grave {
			line.Status, line.Do = doctor.Fout, "see docs/bronnen.md for what we rely on; until it is mended a run keeps its last data, and the inbox brings documents by hand"
		}
		lines = append(lines, line)
	}
	return lines, nil
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
