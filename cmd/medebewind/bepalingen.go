package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"medebewind/transforms/bwb"
	"medebewind/transforms/normen"
	"medebewind/transforms/wettekst"
)

func bepalingenCommand() *cobra.Command {
	var form, act, old string
	cmd := &cobra.Command{
		Use:   "bepalingen FILE",
		Short: "Print the duties and powers that the text of a law or bill gives",
		Long: `bepalingen reads the text of a law or a bill and prints its provisions: which
body of a gemeente or provincie has which duty (plicht), power (bevoegdheid) or
prohibition (verbod), in which sentence, and the rule that tells so. FILE is a
toestand of wetten.overheid.nl (XML) or plain text in UTF-8; - is standard input.

A regulation that leaves to its act what het college or het bevoegd gezag is,
or who makes a plan, is read with that act by --act.

With --verschil OLD it prints what FILE adds to the older text OLD, takes from it
and changes in it, and counts that by kind of norm. A norm that is only moved is no
change, a power that becomes a duty is one.

Of a bill that amends laws, the text that it quotes after "komt te luiden:" or
"luidende:" is read, with its place in the bill and in the law.`,
		Example: `  medebewind bepalingen wetsvoorstel.txt
  medebewind bepalingen --act BWBR0037885_2024-01-01_0.xml besluit.xml
  medebewind bepalingen --verschil jeugdwet-2015.xml jeugdwet-2016.xml
  medebewind bepalingen --format csv BWBR0034925_2024-01-01_0.xml > jeugdwet.csv
  echo "De gemeenteraad kan bij verordening regels stellen." | medebewind bepalingen -`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return &usageError{fmt.Errorf("bepalingen takes one argument, the file to read or - for standard input; %d were given", len(args))}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkForm(form, "table", "csv", "json"); err != nil {
				return err
			}
			b, err := readBepalingen(args[0], act, cmd.InOrStdin())
			if err != nil {
				return err
			}
			if old != "" {
				before, err := readBepalingen(old, act, cmd.InOrStdin())
				if err != nil {
					return err
				}
				c := compareBepalingen(before, b)
				if err := c.write(cmd.OutOrStdout(), form); err != nil {
					return fmt.Errorf("writing what %s makes of %s: %w", b.Bestand, before.Bestand, err)
				}
				_, err = fmt.Fprint(cmd.ErrOrStderr(), c.summary(), b.unread())
				return err
			}
			// All is read before the first byte goes out: a failure leaves no
			// half an answer.
			if err := bepalingWriters[form](cmd.OutOrStdout(), b); err != nil {
				return fmt.Errorf("writing the provisions of %s: %w", b.Bestand, err)
			}
			_, err = fmt.Fprint(cmd.ErrOrStderr(), b.summary())
			return err
		},
	}
	formFlag(cmd, &form, "table", "csv", "json")
	cmd.Flags().StringVar(&act, "act", "", "the act that the regulation rests on: a `file` as FILE is")
	cmd.Flags().StringVar(&old, "verschil", "", "the older text to compare with: a `file` as FILE is")
	return cmd
}

// bepalingen is what one file gives; its JSON is what --format json prints.
type bepalingen struct {
	Bestand string `json:"bestand"`
	// Vorm is 'toestand' or 'tekst'; Regeling is that of a toestand.
	Vorm       string         `json:"vorm"`
	Regeling   *regeling      `json:"regeling"`
	Bepalingen []bepalingLine `json:"bepalingen"`

	buiten int
}

type regeling struct {
	BwbID       string `json:"bwb_id"`
	Versie      string `json:"versie_datum"`
	Soort       string `json:"soort"`
	Citeertitel string `json:"citeertitel"`
}

// readBepalingen reads the file name, or in for "-". XML starts with '<'.
func readBepalingen(name, actName string, in io.Reader) (*bepalingen, error) {
	act, err := readAct(actName)
	if err != nil {
		return nil, err
	}
	b := &bepalingen{Bestand: name, Vorm: "tekst", Bepalingen: []bepalingLine{}}
	data, err := readInput(name, in)
	if err != nil {
		return nil, err
	}
	if isXML(data) {
		err = b.readToestand(act, data)
	} else {
		err = b.readText(act, data)
	}
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return b, nil
}

func readInput(name string, in io.Reader) ([]byte, error) {
	if name != "-" {
		// Its errors name the file.
		return os.ReadFile(name)
	}
	data, err := io.ReadAll(in)
	if err != nil {
		return nil, fmt.Errorf("reading standard input: %w", err)
	}
	return data, nil
}

// isXML tells a toestand from plain text.
func isXML(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\uFEFF")), " \t\r\n"), []byte{'<'})
}

// readAct reads what the act in a file states; no name is no act.
func readAct(name string) (*normen.Act, error) {
	if name == "" {
		return nil, nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var act *normen.Act
	if isXML(data) {
		act, err = bwb.ReadAct(data)
	} else {
		act, err = wettekst.ReadAct(data)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the act %s: %w", name, err)
	}
	return act, nil
}

func (b *bepalingen) readText(act *normen.Act, data []byte) error {
	omvang, err := wettekst.BepalingenUnder(act, data, func(n *wettekst.Bepaling) error {
		line := newBepalingLine(&n.Plaats.Unit, &n.Bepaling)
		regel := n.Plaats.Regel
		line.Wijziging, line.Bestandsregel = optional(n.Plaats.Wijziging), &regel
		b.Bepalingen = append(b.Bepalingen, line)
		return nil
	})
	b.buiten = omvang.Buiten
	return err
}

func (b *bepalingen) readToestand(act *normen.Act, data []byte) error {
	b.Vorm = "toestand"
	head, err := bwb.BepalingenUnder(act, data, func(n *bwb.Bepaling) error {
		line := newBepalingLine(&n.Plaats, &n.Bepaling)
		line.JCI = optional(n.JCI)
		b.Bepalingen = append(b.Bepalingen, line)
		return nil
	})
	if err != nil {
		return fmt.Errorf("it starts with '<' and was read as a toestand XML of wetten.overheid.nl: %w", err)
	}
	r := regeling(head)
	b.Regeling = &r
	return nil
}

// summary counts norms: the items of a list that share one count once.
func (b *bepalingen) summary() string {
	if len(b.Bepalingen) == 0 {
		return "no bepalingen: no sentence gives a gemeente or provincie a duty, power or prohibition\n" + b.unread()
	}
	type norm struct {
		groep      int
		orgaan     normen.Orgaan
		modaliteit normen.Modaliteit
	}
	seen, count := map[norm]bool{}, map[normen.Modaliteit]int{}
	for _, l := range b.Bepalingen {
		if n := (norm{l.Groep, l.Orgaan, l.Modaliteit}); !seen[n] {
			seen[n] = true
			count[l.Modaliteit]++
		}
	}
	rows := ""
	if n := len(b.Bepalingen); n != len(seen) {
		rows = fmt.Sprintf(" (%d lines: items of a list share a bepaling)", n)
	}
	return fmt.Sprintf("%d bepalingen: %d plicht, %d bevoegdheid, %d verbod%s\n%s", len(seen),
		count[normen.Plicht], count[normen.Bevoegdheid], count[normen.Verbod], rows, b.unread())
}

// unread tells what was left out, so that nobody takes it for read.
func (b *bepalingen) unread() string {
	if b.buiten == 0 {
		return ""
	}
	return fmt.Sprintf("not read as law: line %d and on (signature, bijlage or toelichting)\n", b.buiten)
}
