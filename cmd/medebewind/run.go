package main

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/term"

	"medebewind/internal/voorbeeld"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/operate/progress"
	"medebewind/pipelines/operate/service"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/state/layout"
)

// userAgent names the product to publishers.
const userAgent = "medebewind/" + pipelines.Version + " (monitor of medebewindstaken; open data)"

// runFlags are the flags of run.
type runFlags struct {
	out, config, inbox, mirror, replay, years, log, level string
	sources                                               []string
	example, plan, full                                   bool
}

func runCommand() *cobra.Command {
	var f runFlags
	cmd := &cobra.Command{
		Use:   "run",
		Short: "Fetch what is new, build the warehouse, check it and publish it",
		Long: `run fetches what changed at the publishers, builds a new warehouse beside the
published one, checks it, and swaps it in. When a check fails, or anything else
goes wrong, what was published before stays in place. When nothing changed,
nothing is published.

A document that cannot be had or read is replaced by its last good version; the
run then publishes and ends with exit status 3.`,
		Example: `  medebewind run --example                      made-up data, no network
  medebewind run                                the publishers themselves
  medebewind run --mirror http://127.0.0.1:8099 all hosts through a mirror
  medebewind run --plan                         what would be fetched, and why
  medebewind run --from-snapshot 20261123       an earlier snapshot again, offline`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return &usageError{fmt.Errorf("run takes no argument, and %q was given; see medebewind run --help", args[0])}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return f.run(cmd) },
	}
	flags := cmd.Flags()
	flags.BoolVar(&f.example, "example", false, "use the example snapshot: made-up governments and amounts, no network")
	f.common(flags)
	flags.StringSliceVar(&f.sources, "source", nil, "renew only these `sources`: "+strings.Join(config.Sources, ","))
	flags.StringVar(&f.replay, "from-snapshot", "", "use the snapshot with this `id` (or the beginning of it) again, offline")
	flags.BoolVar(&f.full, "full", false, "build all tables, and take none over from the warehouse before")
	flags.StringVar(&f.years, "years", "", "`years` to have, such as 2017-2026")
	flags.BoolVar(&f.plan, "plan", false, "show what would be fetched and why, and fetch nothing")
	return cmd
}

// common are the flags of everything that makes runs.
func (f *runFlags) common(flags *pflag.FlagSet) {
	flags.StringVar(&f.out, "out", layout.Default, "output `folder`")
	flags.StringVar(&f.config, "config", "", "configuration `file` (YAML); see docs/configuration.md")
	flags.StringVar(&f.inbox, "inbox", "", "`folder` with documents brought by hand; default inbox in the output folder")
	flags.StringVar(&f.mirror, "mirror", "", "`address` of a mirror that has every host as a folder")
	flags.StringVar(&f.log, "log", "text", "`form` of log lines: text or json")
	flags.StringVar(&f.level, "log-level", "info", "`level` of log lines: debug, info, warn or error")
}

func (f *runFlags) run(cmd *cobra.Command) error {
	o, meter, err := f.options(cmd.Flags(), cmd.ErrOrStderr())
	if err != nil {
		return err
	}
	if f.plan {
		meter.Stop()
		return printPlan(cmd, o)
	}
	outcome, err := service.Run(cmd.Context(), o)
	meter.Stop()
	if err != nil {
		return err
	}
	return tell(cmd, f.out, outcome)
}

// options turns flags and configuration into what a run is told, with a meter on
// standard error.
func (f *runFlags) options(flags *pflag.FlagSet, stderr io.Writer) (pipelines.Options, *progress.Meter, error) {
	o, err := f.quietOptions(flags)
	if err != nil {
		return o, nil, err
	}
	meter, err := f.display(&o, stderr)
	if err != nil {
		return o, nil, &usageError{err}
	}
	o.Progress = meter
	return o, meter, nil
}

// quietOptions are those without log and meter.
func (f *runFlags) quietOptions(flags *pflag.FlagSet) (pipelines.Options, error) {
	o := pipelines.Options{Out: f.out, Inbox: f.inbox, Replay: f.replay, Full: f.full, UserAgent: userAgent}
	if err := f.exclude(); err != nil {
		return o, &usageError{err}
	}
	if f.example {
		o.Example = voorbeeld.Opname()
	}
	var err error
	o.Config, err = f.configuration(flags)
	return o, err
}

// display shows progress on a terminal, with log lines above it, and in the log
// elsewhere.
func (f *runFlags) display(o *pipelines.Options, stderr io.Writer) (meter *progress.Meter, err error) {
	if file, ok := stderr.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		meter = progress.OnTerminal(file)
		o.Log, err = f.logger(meter)
		return meter, err
	}
	if o.Log, err = f.logger(stderr); err != nil {
		return nil, err
	}
	return progress.InLog(o.Log), nil
}

// exclude refuses flags that contradict each other.
func (f *runFlags) exclude() error {
	var offline []string
	for flag, set := range map[string]bool{"--example": f.example, "--from-snapshot": f.replay != ""} {
		if set {
			offline = append(offline, flag)
		}
	}
	switch {
	case len(offline) == 2:
		return errors.New("--example and --from-snapshot are two different snapshots: give one of them")
	case len(offline) == 1 && f.mirror != "":
		return fmt.Errorf("%s uses no network, so --mirror has no meaning beside it", offline[0])
	case len(offline) == 1 && f.plan:
		return fmt.Errorf("%s fetches nothing, so there is nothing to plan", offline[0])
	case len(offline) == 1 && (len(f.sources) > 0 || f.years != ""):
		return fmt.Errorf("%s uses a snapshot as it is: --source and --years have no meaning beside it", offline[0])
	}
	return nil
}

// configuration is the file, or the defaults, with the flags over it.
func (f *runFlags) configuration(flags *pflag.FlagSet) (*config.Config, error) {
	c := config.Default()
	if f.config != "" {
		var err error
		if c, err = config.Load(f.config); err != nil {
			return nil, &usageError{err}
		}
	}
	if flags.Changed("mirror") {
		c.Network.Mirror = f.mirror
	}
	if flags.Changed("years") {
		c.Years = f.years
	}
	if flags.Changed("source") {
		c.Sources = f.sources
	}
	if err := c.Validate(); err != nil {
		return nil, &usageError{err}
	}
	return c, nil
}

func (f *runFlags) logger(w io.Writer) (*slog.Logger, error) {
	var level slog.Level
	if err := level.UnmarshalText([]byte(f.level)); err != nil {
		return nil, fmt.Errorf("--log-level %q: it must be debug, info, warn or error", f.level)
	}
	options := &slog.HandlerOptions{Level: level}
	switch f.log {
	case "text":
		return slog.New(slog.NewTextHandler(w, options)), nil
	case "json":
		return slog.New(slog.NewJSONHandler(w, options)), nil
	}
	return nil, fmt.Errorf("--log %q: it must be text or json", f.log)
}

// tell says how a run ended, and fails softly if something is not renewed.
func tell(cmd *cobra.Command, out string, o *pipelines.Outcome) error {
	w, folder := cmd.OutOrStdout(), layout.Folder(out)
	if o.Fresh {
		fmt.Fprintf(w, "published release %s of snapshot %s\n", o.Release, o.Manifest)
	} else {
		fmt.Fprintf(w, "nothing changed: release %s stays\n", o.Release)
	}
	fmt.Fprintf(w, "  warehouse  %s\n", folder.Warehouse())
	fmt.Fprintf(w, "  parquet    %s\n", folder.Latest())
	fmt.Fprintf(w, "  report     %s\n", filepath.Join(folder.Report(), "index.html"))
	fmt.Fprintf(w, "  documents  %d fetched, %d read\n", o.Fetched, o.Transformed)
	if n := len(o.Warnings); n > 0 {
		fmt.Fprintf(w, "  warnings   %d checks, see table kwaliteit.toets\n", n)
	}
	for _, accepted := range o.Accepted {
		fmt.Fprintf(w, "  accepted   %s\n", accepted)
	}
	for _, reason := range o.NotRenewed {
		fmt.Fprintln(cmd.ErrOrStderr(), "not renewed:", reason)
	}
	if n := len(o.NotRenewed); n > 0 {
		return &notRenewed{n}
	}
	return nil
}

func printPlan(cmd *cobra.Command, o pipelines.Options) error {
	planned, err := pipelines.Plan(cmd.Context(), o)
	if err != nil {
		return err
	}
	w := cmd.OutOrStdout()
	for _, p := range planned.Sets {
		fmt.Fprintf(w, "%-6s %s: %s\n", p.Action, p.ID, p.Reason)
	}
	for _, n := range planned.Notes {
		fmt.Fprintf(w, "leave  %s: %s\n", n.Subject, n.Reason)
	}
	for _, a := range planned.Amounts {
		fmt.Fprintf(w, "about  %s: %s\n", a.Source, amount(a, o.Config))
	}
	return nil
}

// amount says how much there is to fetch of a source, and how long that takes.
func amount(a extract.Amount, c *config.Config) string {
	if a.Sets == 0 {
		return "nothing to fetch"
	}
	said := fmt.Sprintf("%s, %s", counted(a.Sets, "data set"), size(a.All, c))
	if a.First < a.Sets {
		said += fmt.Sprintf("; first %d of them, %s", a.First, size(a.Soon, c))
		if patience := c.Patience(); patience > 0 && a.All.Takes(c.Rate()) > patience {
			said += fmt.Sprintf(", then others until %v of the run have passed; the rest follows in the next runs", patience)
		}
	}
	if a.Measured > 0 {
		said += fmt.Sprintf("; from %d that were measured", a.Measured)
	}
	if a.Unknown > 0 {
		said += fmt.Sprintf("; the size of %d is not known", a.Unknown)
	}
	return said
}

func size(s extract.Size, c *config.Config) string {
	said := counted(s.Requests, "request")
	if s.Bytes > 0 {
		said += fmt.Sprintf(", %.1f MB", float64(s.Bytes)/1e6)
	}
	if takes := s.Takes(c.Rate()); takes > 0 {
		said += fmt.Sprintf(", %v or more at %g requests a second", takes, c.Rate())
	}
	return said
}

func counted(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}
