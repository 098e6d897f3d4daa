package transformtest

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"medebewind/transforms"
)

// Ledger has what transforms make of documents that do not change, in the order of
// their names. A transform whose output changes under the same version would leave
// the warehouse with what was staged before: its version must rise.
type Ledger []Entry

// Entry is one transform.
type Entry struct {
	Name      string
	Version   int
	Documents []Outcome
}

// Outcome is one document: the hashes of what goes in and what comes out, and how
// many rows of which tables that is.
type Outcome struct{ ID, Input, Output, Rows string }

// Run adds what a transform makes of documents, which go by their ID.
func (l *Ledger) Run(tb testing.TB, t *transforms.Transform, documents map[string][]byte) {
	tb.Helper()
	entry := Entry{Name: t.Name, Version: t.Version}
	for _, id := range slices.Sorted(maps.Keys(documents)) {
		tables, err := Rows(tb, t, documents[id])
		if err != nil {
			tb.Errorf("%s of %s: %v", t.Name, id, err)
		}
		output := sha256.New()
		var rows []string
		for _, table := range t.Tables { // also a column that is there in no row is output
			text := tables[table.Name]
			fmt.Fprintf(output, "%s %v %d\n%s", table.Name, table.Schema, len(text), text)
			if n := strings.Count(text, "\n"); n > 0 {
				rows = append(rows, fmt.Sprintf("%s=%d", table.Name, n))
			}
		}
		entry.Documents = append(entry.Documents, Outcome{id, short(documents[id]), fmt.Sprintf("%x", output.Sum(nil)[:6]), strings.Join(rows, ",")})
	}
	*l = append(*l, entry)
	slices.SortFunc(*l, func(a, b Entry) int { return strings.Compare(a.Name, b.Name) })
}

func short(data []byte) string {
	sum := sha256.Sum256(data)
	return fmt.Sprintf("%x", sum[:6])
}

const ledgerHead = `# What each transform makes of the documents on record: document, hash of what goes in,
# hash of what comes out, rows. Output that changes asks for a higher Version; then run
# the test with -update.
`

// String is the ledger as it is kept.
func (l Ledger) String() string {
	b := bytes.NewBufferString(ledgerHead)
	for _, e := range l {
		fmt.Fprintf(b, "\n%s version %d\n", e.Name, e.Version)
		for _, d := range e.Documents {
			fmt.Fprintln(b, strings.TrimRight(fmt.Sprintf("  %s %s %s %s", d.ID, d.Input, d.Output, d.Rows), " "))
		}
	}
	return b.String()
}

// ParseLedger reads a ledger.
func ParseLedger(text string) (Ledger, error) {
	var l Ledger
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || words[0] == "#":
		case len(words) == 3 && words[1] == "version":
			e := Entry{Name: words[0]}
			if _, err := fmt.Sscan(words[2], &e.Version); err != nil {
				return nil, fmt.Errorf("version of %s: %w", e.Name, err)
			}
			l = append(l, e)
		case (len(words) == 3 || len(words) == 4) && len(l) > 0:
			d := Outcome{ID: words[0], Input: words[1], Output: words[2]}
			if len(words) == 4 {
				d.Rows = words[3]
			}
			l[len(l)-1].Documents = append(l[len(l)-1].Documents, d)
		default:
			return nil, fmt.Errorf("line %q is no transform and no document", strings.TrimSpace(line))
		}
	}
	return l, nil
}

// Unraised names each document that comes out of a transform otherwise than is on
// record, while the version of the transform did not rise.
func (l Ledger) Unraised(record Ledger) []string {
	was := map[string]Entry{}
	for _, e := range record {
		was[e.Name] = e
	}
	var unraised []string
	for _, e := range l {
		before := map[string]Outcome{}
		for _, d := range was[e.Name].Documents {
			before[d.ID+" "+d.Input] = d
		}
		for _, d := range e.Documents {
			b, known := before[d.ID+" "+d.Input]
			if known && b.Output != d.Output && e.Version <= was[e.Name].Version {
				unraised = append(unraised, fmt.Sprintf("%s of version %d gave %s of %s (%s), and gives %s (%s): raise its Version", e.Name, e.Version, b.Output, d.ID, b.Rows, d.Output, d.Rows))
			}
		}
	}
	return unraised
}

// Check holds the ledger against the one in the file, or writes that anew when the
// test runs with -update. It does neither while a version has yet to rise.
func (l Ledger) Check(tb testing.TB, path string) {
	tb.Helper()
	text, err := os.ReadFile(path)
	if err != nil && !(*update && os.IsNotExist(err)) {
		tb.Fatal(err)
	}
	record, err := ParseLedger(string(text))
	if err != nil {
		tb.Fatalf("reading %s: %v", path, err)
	}
	unraised := l.Unraised(record)
	switch {
	case len(unraised) > 0:
		tb.Errorf("%d documents come out otherwise by the same version:\n%s", len(unraised), strings.Join(unraised, "\n"))
	case *update:
		if err := os.WriteFile(path, []byte(l.String()), 0o644); err != nil {
			tb.Fatal(err)
		}
	case l.String() != string(text):
		tb.Errorf("%s is not of these versions and documents: run with -update and read the diff", path)
	}
}
