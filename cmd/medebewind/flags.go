package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"medebewind/pipelines/config"
	"medebewind/pipelines/state/layout"
)

// arguments checks how many arguments a command got; names are what they are.
func arguments(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == len(names) {
			return nil
		}
		want := "no argument"
		if len(names) > 0 {
			want = strings.Join(names, " and ")
		}
		return &usageError{fmt.Errorf("%s takes %s, and %d were given; see %s --help", cmd.Name(), want, len(args), cmd.CommandPath())}
	}
}

func outFlag(flags *pflag.FlagSet, out *string) {
	flags.StringVar(out, "out", layout.Default, "output `folder` of the run")
}

func configFlag(flags *pflag.FlagSet, name *string) {
	flags.StringVar(name, "config", "", "configuration `file` (YAML); see docs/configuration.md")
}

// loadConfig gives the configuration in a file, or the defaults without one.
func loadConfig(name string) (*config.Config, error) {
	if name == "" {
		return config.Default(), nil
	}
	c, err := config.Load(name)
	if err != nil {
		return nil, &usageError{err}
	}
	return c, nil
}

func formFlag(cmd *cobra.Command, form *string, forms ...string) {
	cmd.Flags().StringVar(form, "format", forms[0], "`form` of the answer: "+either(forms))
	// It only fails for a flag that is not there.
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(forms, cobra.ShellCompDirectiveNoFileComp))
}

func checkForm(form string, forms ...string) error {
	for _, f := range forms {
		if f == form {
			return nil
		}
	}
	return &usageError{fmt.Errorf("--format %q: it must be %s", form, either(forms))}
}

func checkLimit(limit int) error {
	if limit < 0 {
		return &usageError{fmt.Errorf("--limit %d: it must be 0 or more", limit)}
	}
	return nil
}

func either(words []string) string {
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

func printJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}
