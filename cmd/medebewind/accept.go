package main

import (
	"errors"
	"fmt"
	"os/user"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"medebewind/pipelines"
	"medebewind/pipelines/state/accept"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
)

// acceptFlags are the flags of accept.
type acceptFlags struct {
	out, reason, until, by string
	list, withdraw         bool
}

func acceptCommand() *cobra.Command {
	var f acceptFlags
	cmd := &cobra.Command{
		Use:   "accept CHECK --reason TEXT",
		Short: "Let the next run publish in spite of a check that stopped the last one",
		Long: `accept records that a check that stopped a run may be passed by, with who says so
and why. The next run then publishes, and the release tells of it in
meta.aanvaarding and kwaliteit.toets.

What is accepted is what the check found in that run: of anything more, or of
another fall at a later time, the run stops again. With --until all that the check
finds is accepted up to and including that day.`,
		Example: `  medebewind accept rijen_gedaald --reason "CBS took the table of 2017 out, see their notice"
  medebewind accept veld_verdwenen --reason "waiting for CBS" --until 2026-12-01
  medebewind accept --list
  medebewind accept rijen_gedaald --withdraw`,
		Args: func(_ *cobra.Command, args []string) error { return f.check(args) },
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case f.list:
				return f.print(cmd)
			case f.withdraw:
				return accept.Withdraw(layout.Folder(f.out).Accepted(), args[0])
			}
			return f.accept(cmd, args[0])
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.out, "out", layout.Default, "output `folder` of the run")
	flags.StringVar(&f.reason, "reason", "", "why the data are right after all, or may be published as they are: a `text`")
	flags.StringVar(&f.until, "until", "", "accept all that the check finds, up to and including this `day` (YYYY-MM-DD)")
	flags.StringVar(&f.by, "by", "", "`name` of who accepts (default: the user of this session)")
	flags.BoolVar(&f.list, "list", false, "show what is accepted")
	flags.BoolVar(&f.withdraw, "withdraw", false, "take an acceptance back; what was published stays")
	return cmd
}

// check refuses what does not make one request.
func (f *acceptFlags) check(args []string) error {
	wrong := func(format string, args ...any) error {
		return &usageError{fmt.Errorf(format+"; see medebewind accept --help", args...)}
	}
	_, date := time.Parse(time.DateOnly, f.until)
	switch {
	case f.list && (len(args) > 0 || f.withdraw || f.reason != "" || f.until != ""):
		return wrong("--list stands alone")
	case f.list:
		return nil
	case len(args) != 1:
		return wrong("accept takes one argument, the name of a check; %d were given", len(args))
	case f.withdraw && (f.reason != "" || f.until != ""):
		return wrong("--withdraw takes no reason and no day")
	case f.withdraw:
		return nil
	case strings.TrimSpace(f.reason) == "":
		return wrong("give a reason with --reason: it is published with the data")
	case f.until != "" && date != nil:
		return wrong("--until %q is no day such as 2026-12-01", f.until)
	}
	return nil
}

func (f *acceptFlags) accept(cmd *cobra.Command, check string) error {
	a := snapshot.Acceptance{Check: check, Reason: strings.TrimSpace(f.reason), By: f.by, Until: f.until}
	if a.By == "" {
		who, err := user.Current()
		if err != nil {
			return &usageError{fmt.Errorf("who accepts is not known here (%w): give --by", err)}
		}
		a.By = who.Username
	}
	a, err := pipelines.Accept(cmd.Context(), f.out, a)
	var not *pipelines.NotFailed
	if errors.As(err, &not) {
		return &usageError{err}
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(cmd.OutOrStdout(), "accepted %s\n", describe(a))
	return err
}

func (f *acceptFlags) print(cmd *cobra.Command) error {
	all, err := accept.Load(layout.Folder(f.out).Accepted())
	if err != nil {
		return err
	}
	w := cmd.OutOrStdout()
	for _, a := range all {
		fmt.Fprintf(w, "%s\n  %s, %s, about run %s\n  %s\n", describe(a), a.By, a.At.Format(time.DateTime), a.Run, a.Reason)
		for _, s := range a.Subjects {
			fmt.Fprintf(w, "  - %s\n", s)
		}
	}
	if len(all) == 0 {
		_, err = fmt.Fprintln(w, "nothing is accepted")
	}
	return err
}

// describe tells what an acceptance holds for.
func describe(a snapshot.Acceptance) string {
	if a.Until != "" {
		return fmt.Sprintf("%s, whatever it finds, until %s", a.Check, a.Until)
	}
	return fmt.Sprintf("%s, for %d subjects as run %s found them", a.Check, len(a.Subjects), a.Run)
}
