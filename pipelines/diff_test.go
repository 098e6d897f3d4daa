package pipelines_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/runtest"
)

func compareRuns(t *testing.T, o pipelines.Options, old, new string) *pipelines.Diff {
	t.Helper()
	d, err := pipelines.Compare(context.Background(), o, old, new, 5)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func verify(t *testing.T, o pipelines.Options, ref string) *pipelines.Verdict {
	t.Helper()
	v, err := pipelines.Verify(context.Background(), o, ref)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// A product more, then another text of a law, then nothing: diff tells each for
// what it is, and verify builds each again to the byte.
func TestDiffAndVerify(t *testing.T) {
	t.Parallel()
	tier.Full(t, "eight whole builds")
	p, c := usual(t)
	out, first := afterFirst(t)
	o := pipelines.Options{Out: out, Config: c, Today: day}
	addLine(t, p)
	second := runtest.Run(t, o)
	rewriteLaw(replaced("Het college draagt zorg", "Onze Minister draagt zorg"))(t, p)
	runtest.Run(t, o)
	c.Years = "2020-2025" // fewer would change nothing: years stay
	runtest.Run(t, o)
	runtest.Run(t, o)
	runs := records(t, o.Out)

	d := compareRuns(t, o, runs[0].ID, second.Release)
	if len(d.Documents) != 1 || d.Documents[0].Kind != "changed" || d.Documents[0].ID != "upl/UPL-actueel" || fmt.Sprint(d.Why) != "[data]" {
		t.Errorf("a product more: %v %+v", d.Why, d.Documents)
	}
	if words := tableWords(d, "kern.product"); !strings.HasPrefix(words, fmt.Sprintf("%d rows, were %d", publisher.Truth().Products+1, publisher.Truth().Products)) {
		t.Errorf("a product more: kern.product: %s", words)
	}
	if tableWords(d, "kern.baten_lasten") != "" || tableWords(d, "indicator.taakmutatie") != "" {
		t.Errorf("a product more: %d tables differ", len(d.Tables))
	}

	d = compareRuns(t, o, runs[1].ID, runs[2].ID)
	if fmt.Sprint(d.Why) != "[law]" {
		t.Errorf("another law: %v %+v", d.Why, d.Documents)
	}
	if words := tableWords(d, "indicator.taakmutatie"); words == "" {
		t.Errorf("another law: %d tables differ, and not indicator.taakmutatie", len(d.Tables))
	}

	if d = compareRuns(t, o, runs[2].ID, runs[3].ID); !slices.Contains(d.Why, pipelines.WhySettings) || !slices.Contains(d.Around, "+ setting jaren = 2020-2025") {
		t.Errorf("other years: %v %v", d.Why, d.Around)
	}
	if d = compareRuns(t, o, "previous", "latest"); len(d.Why)+len(d.Tables)+len(d.Documents) > 0 || d.Old.Run.ID != runs[3].ID {
		t.Errorf("nothing: %+v", d)
	}
	for _, ref := range []string{first.Release, runs[2].ID, "latest"} {
		if v := verify(t, o, ref); !v.Holds() || v.Same < 40 {
			t.Errorf("verify %s: %+v", ref, v)
		}
	}
	editFile(t, filepath.Join(o.Out, "releases", first.Release, "datapackage.json"), runs[0].CodeVersion, "0.0.9+00000000")
	if d = compareRuns(t, o, runs[0].ID, runs[1].ID); fmt.Sprint(d.Why) != "[data code]" {
		t.Errorf("other code: %v", d.Why)
	}
}

// editFile changes a text in a file.
func editFile(t *testing.T, path, old, with string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(path, replaced(old, with)(text), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func tableWords(d *pipelines.Diff, name string) string {
	for _, t := range d.Tables {
		if t.Name == name {
			return t.Words()
		}
	}
	return ""
}

// A release that was changed behind our back, and one that other code made.
func TestVerifyTellsWhatDiffers(t *testing.T) {
	t.Parallel()
	tier.Full(t, "three whole builds; the command's tests verify a release")
	_, c := usual(t)
	out, outcome := afterFirst(t)
	o := pipelines.Options{Out: out, Config: c, Today: day}
	release := filepath.Join(o.Out, "releases", outcome.Release)
	change := func(name, old, with string) {
		t.Helper()
		editFile(t, filepath.Join(release, name), old, with)
	}
	change("kern/taak.parquet", "PAR1", "XXXX")
	if v := verify(t, o, "latest"); v.Holds() || fmt.Sprint(v.Damaged) != "[kern/taak.parquet]" || len(v.Differ) > 0 || v.Code != v.Here {
		t.Errorf("a damaged file: %+v", v)
	}
	change("kern/taak.parquet", "XXXX", "PAR1")
	change("SHA256SUMS", "  kern/taak.parquet", "  kern/vroeger.parquet")
	v := verify(t, o, "latest")
	if v.Holds() || fmt.Sprint(v.Missing, v.Extra, v.Damaged) != "[kern/vroeger.parquet] [kern/taak.parquet] [kern/vroeger.parquet]" {
		t.Errorf("another list of files: %+v", v)
	}
	change("datapackage.json", v.Here, "0.0.9+00000000")
	if v := verify(t, o, "latest"); v.Code != "0.0.9+00000000" || v.Code == v.Here {
		t.Errorf("other code: %+v", v)
	}
	// What is not in the store any more cannot be built, and is named.
	object := records(t, o.Out)[0]
	if err := os.RemoveAll(filepath.Join(o.Out, "state", "bronnen", "snapshot", "objects")); err != nil {
		t.Fatal(err)
	}
	if _, err := pipelines.Verify(context.Background(), o, object.ID); err == nil || !strings.Contains(err.Error(), "is not in the store") {
		t.Errorf("without objects: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(o.Out, "state", "verify-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
