package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/operate/health"
	"medebewind/pipelines/operate/service"
	"medebewind/pipelines/release/publish"
)

func statusCommand() *cobra.Command {
	var out, file, form string
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Tell how the pipeline stands: last run, age of the data, health",
		Long: `status tells from the records on disk how the last run of each source ended, how
old the data are and when the next run is due. It asks no publisher.

health is ok; oud when a source was not had as a whole for longer than
max_age_days in the configuration; or mislukt when the last run failed, was
rejected or was killed. Exit status: 0 when ok, 1 when not.`,
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := checkForm(form, "table", "json"); err != nil {
				return err
			}
			c, err := loadConfig(file)
			if err != nil {
				return err
			}
			r, err := readStatus(out, c)
			if err != nil {
				return err
			}
			print := printStatus
			if form == "json" {
				print = func(w io.Writer, r *health.Report) error { return printJSON(w, r) }
			}
			if err := print(cmd.OutOrStdout(), r); err != nil {
				return fmt.Errorf("writing the status: %w", err)
			}
			if r.Health != health.OK {
				return fmt.Errorf("health is %s: %s", r.Health, r.Reasons[0])
			}
			return nil
		},
	}
	outFlag(cmd.Flags(), &out)
	configFlag(cmd.Flags(), &file)
	formFlag(cmd, &form, "table", "json")
	return cmd
}

func readStatus(out string, c *config.Config) (*health.Report, error) {
	log, example, err := pipelines.Runs(out)
	if err != nil {
		return nil, err
	}
	records, err := log.All()
	if err != nil {
		return nil, err
	}
	now := time.Now()
	r := health.Of(records, c, example, now)
	if err := publish.Sound(out); err != nil {
		r.Damaged(err.Error())
	}
	due, err := service.Due(out, c, now)
	if err != nil {
		return nil, err
	}
	for i, s := range r.Sources {
		next := due[s.Name]
		r.Sources[i].Next = next
		if !next.IsZero() && (r.Next.IsZero() || next.Before(r.Next)) {
			r.Next = next
		}
	}
	return r, nil
}

func printStatus(out io.Writer, r *health.Report) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "health\t%s\n", r.Health)
	for _, reason := range r.Reasons {
		fmt.Fprintf(w, "reason\t%s\n", reason)
	}
	if r.Clock != "" {
		fmt.Fprintf(w, "clock\t%s\n", r.Clock)
	}
	if r.Example {
		fmt.Fprintf(w, "data\texample: made up\n")
	}
	if r.Working != nil {
		fmt.Fprintf(w, "at work\t%s (%s)\n", r.Working.ID, r.Working.Trigger)
	}
	if r.Last != nil {
		fmt.Fprintf(w, "last run\t%s %s (%s)\n", r.Last.ID, r.Last.Status, r.Last.Trigger)
		fmt.Fprintf(w, "release\t%s\n", orDot(r.Release))
	}
	if !r.Next.IsZero() {
		fmt.Fprintf(w, "next run\t%s\n", moment(r.Next))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(out)
	w = tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "source\thealth\tlast asked\tstatus\thad as a whole\tage\tnewest document\tnext")
	for _, s := range r.Sources {
		age := "."
		if !s.Seen.IsZero() {
			age = health.Age(s.AgeSeconds)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", s.Name, s.Health, moment(s.Asked), s.Status, moment(s.Seen), age, moment(s.Newest), moment(s.Next))
	}
	return w.Flush()
}

// moment writes a time; '.' is none, as elsewhere.
func moment(t time.Time) string {
	if t.IsZero() {
		return "."
	}
	return t.UTC().Format("2006-01-02T15:04Z")
}

func orDot(s string) string {
	if s == "" {
		return "."
	}
	return s
}
