package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"medebewind/pipelines/config"
	"medebewind/pipelines/operate/service"
)

func scheduleCommand() *cobra.Command {
	var f runFlags
	cmd := &cobra.Command{
		Use:   "schedule",
		Short: "Stay, and make the nightly runs",
		Long: `schedule stays in the foreground and makes runs at the moments of the
configuration: by default every night at 04:30 in Amsterdam, and the tables of
CBS, the boundaries of PDOK and Kamerstukken on Mondays. A night that was missed is made up for once, from what is on disk.
A source that never ran is due at once.

On SIGTERM or SIGINT a run at work gets schedule.grace to end; what it cannot
finish is made up for at the next start.

It answers on http.listen: /healthz, /readyz and /metrics.`,
		Example: `  medebewind schedule --config /etc/medebewind.yml --out /var/lib/medebewind
  curl http://127.0.0.1:9464/readyz`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return &usageError{fmt.Errorf("schedule takes no argument, and %q was given; see medebewind schedule --help", args[0])}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := f.quietOptions(cmd.Flags())
			if err != nil {
				return err
			}
			if o.Log, err = f.logger(cmd.ErrOrStderr()); err != nil {
				return &usageError{err}
			}
			s, err := service.New(o)
			if err != nil {
				return err
			}
			return s.Serve(cmd.Context())
		},
	}
	flags := cmd.Flags()
	f.common(flags)
	flags.StringSliceVar(&f.sources, "source", nil, "renew only these `sources`: "+strings.Join(config.Sources, ","))
	return cmd
}
