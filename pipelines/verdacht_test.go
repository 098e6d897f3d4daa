package pipelines_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/accept"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
)

// halve takes every second product out of the product list: the list reads as
// well as before.
func halve(t *testing.T, p *publisher.Publisher) {
	t.Helper()
	lines := strings.SplitAfter(string(get(t, p, productList)), "\n")
	var half strings.Builder
	for i, line := range lines {
		if i%2 == 0 {
			half.WriteString(line)
		}
	}
	p.SetFile(productList, []byte(half.String()))
}

// halved is an output folder with a release, and a publisher that lost half of
// its list since.
func halved(t *testing.T) (p *publisher.Publisher, c *config.Config, out, release string) {
	t.Helper()
	p, c = usual(t)
	out, outcome := afterFirst(t)
	halve(t, p)
	return p, c, out, outcome.Release
}

// failsOn runs, and expects that this check stops it.
func failsOn(t *testing.T, out string, c *config.Config, check, release string) string {
	t.Helper()
	_, err := pipelines.Run(context.Background(), hurried(out, c))
	checkStopped(t, out, err, check, release)
	return err.Error()
}

// A source that loses half its rows stops publication until somebody says that
// it is right; what was said goes out with it, and a replay says the same. The quick
// tier builds the tables that show it.
func TestSourceThatLosesHalf(t *testing.T) {
	t.Parallel()
	p, c, out, first := halved(t)
	if got := failsOn(t, out, c, "rijen_gedaald", first); !strings.Contains(got, "bron.upl: 8 rijen, waren 16") {
		t.Errorf("the error does not tell which table fell, and from what: %s", got)
	}
	if got := runtest.Ask(t, out, "select count(*) from kern.product"); got != "16" {
		t.Errorf("readers see %s products, want 16", got)
	}
	a := snapshot.Acceptance{Check: "rijen_gestegen", Reason: "de lijst is opgeschoond", By: "beheer"}
	var not *pipelines.NotFailed
	if _, err := pipelines.Accept(t.Context(), out, a); !errors.As(err, &not) || strings.Join(not.Failed, " ") != "rijen_gedaald" {
		t.Errorf("a check that did not fail: %v", err)
	}
	a.Check = "rijen_gedaald"
	if _, err := pipelines.Accept(t.Context(), out, a); err != nil {
		t.Fatal(err)
	}
	second := runtest.Run(t, hurried(out, c))
	if !second.Fresh || len(second.Accepted) != 1 || !strings.Contains(second.Accepted[0], "de lijst is opgeschoond") {
		t.Fatalf("the run after it was accepted: %+v", second)
	}
	for query, want := range map[string]string{
		"select count(*) from kern.product": "8",
		"select toets || ', ' || reden || ', ' || door || ', ' || (tot is null) from meta.aanvaarding":                           "rijen_gedaald, de lijst is opgeschoond, beheer, true",
		"select ernst || ' ' || geslaagd || ' ' || aanvaard from kwaliteit.toets where naam = 'rijen_gedaald'":                   "fout false true",
		"select count(*) from kwaliteit.toets where aanvaard":                                                                    "1",
		"select uitgave || vergeleken || zelfde_code || zelfde_jaren from kwaliteit.vergelijking":                                first + "truetruetrue",
		"select vorige::bigint || ' ' || waarde::bigint from kwaliteit.verschil where naam = 'rijen' and onderwerp = 'bron.upl'": "16 8",
	} {
		if got := runtest.Ask(t, out, query); got != want {
			t.Errorf("%s\n got %s, want %s", query, got, want)
		}
	}
	if !tier.IsFull() {
		return
	}
	sameAgain(t, out, c, second)

	// Nothing changed: the acceptance asks for no new release. And it was of that
	// fall: the next one stops again.
	if third := runtest.Run(t, hurried(out, c)); third.Fresh {
		t.Errorf("a release without any change: %+v", third)
	}
	grow(t, p)
	grown := runtest.Run(t, hurried(out, c))
	halve(t, p)
	failsOn(t, out, c, "rijen_gedaald", grown.Release)
}

// grow makes the product list twenty products longer.
func grow(t *testing.T, p *publisher.Publisher) {
	t.Helper()
	for range 20 {
		addLine(t, p)
	}
}

// sameAgain replays what a run published, without the file of the operator.
func sameAgain(t *testing.T, out string, c *config.Config, outcome *pipelines.Outcome) {
	t.Helper()
	kept, state := filepath.Join(t.TempDir(), "kept"), layout.Folder(out).Accepted()
	for from, to := range map[string]string{filepath.Join(out, "releases", outcome.Release): kept, state: state + ".away"} {
		if err := os.Rename(from, to); err != nil {
			t.Fatal(err)
		}
	}
	again := runtest.Run(t, pipelines.Options{Out: out, Config: c, Replay: outcome.Manifest})
	want, err := os.ReadFile(filepath.Join(kept, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(out, "releases", again.Release, "SHA256SUMS"))
	if err != nil || string(got) != string(want) {
		t.Errorf("the replay differs (%v):\n%s\nwant:\n%s", err, got, want)
	}
	if err := os.Rename(state+".away", state); err != nil {
		t.Fatal(err)
	}
}

// Under other code a replay of what was published can fail a check that nobody
// accepted then; here it does since that is no longer on record. What is accepted
// for it goes on record beside what was, so that the release can be verified
// whatever is accepted or withdrawn later, and so can that of before.
func TestReplayThatNeedsAnAcceptance(t *testing.T) {
	t.Parallel()
	tier.Full(t, "five whole builds")
	p, c, out, first := halved(t)
	failsOn(t, out, c, "rijen_gedaald", first)
	a := snapshot.Acceptance{Check: "rijen_gestegen", Reason: "de lijst is opgeschoond", By: "beheer"}
	var not *pipelines.NotFailed
	if _, err := pipelines.Accept(t.Context(), out, a); !errors.As(err, &not) || strings.Join(not.Failed, " ") != "rijen_gedaald" {
		t.Errorf("a check that did not fail: %v", err)
	}
	a.Check = "rijen_gedaald"
	if _, err := pipelines.Accept(t.Context(), out, a); err != nil {
		t.Fatal(err)
	}
	second := runtest.Run(t, hurried(out, c))
	withdraw := func() {
		t.Helper()
		if err := accept.Withdraw(layout.Folder(out).Accepted(), "rijen_gedaald"); err != nil {
			t.Fatal(err)
		}
	}
	withdraw()
	store, err := snapshot.Open(filepath.Join(out, "state", "bronnen", "snapshot"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := store.Load(second.Manifest)
	if err != nil || len(m.Accepted) != 1 {
		t.Fatalf("on record: %+v, %v", m.Accepted, err)
	}
	other := m.Accepted[0]
	other.Check = "een_andere"
	m.Accepted = []snapshot.Acceptance{other}
	if err := store.Amend(m); err != nil {
		t.Fatal(err)
	}

	// A publisher changed meanwhile, and a run was killed: its journal is not the replay's.
	grow(t, p)
	stopAfter(t, out, c, 5)
	replay := hurried(out, c)
	replay.Replay = second.Manifest
	// Or there would be nothing to publish; of one alone the other would be restored.
	if err := errors.Join(os.Remove(filepath.Join(out, "latest")), os.Remove(layout.Folder(out).Warehouse())); err != nil {
		t.Fatal(err)
	}
	if _, err := pipelines.Run(context.Background(), replay); err == nil || !strings.Contains(err.Error(), "rijen_gedaald") {
		t.Fatalf("the replay ends with %v", err)
	}
	if _, err := os.Stat(filepath.Join(out, "state", "bronnen", "snapshot", "journal.jsonl")); err != nil {
		t.Errorf("the journal of the killed run: %v", err)
	}
	a.Reason = "nog steeds"
	if _, err := pipelines.Accept(t.Context(), out, a); err != nil {
		t.Fatal(err)
	}
	again := runtest.Run(t, replay)
	if !again.Fresh || again.Release == second.Release || len(again.Accepted) != 1 {
		t.Errorf("the replay after it was accepted: %+v", again)
	}
	withdraw()
	if v := verify(t, hurried(out, c), again.Release); !v.Holds() || v.Same < 40 {
		t.Errorf("verify: %+v", v)
	}
	if m, err = store.Load(second.Manifest); err != nil || len(m.Accepted) != 2 || m.Accepted[0].Check != "een_andere" || m.Accepted[1].Reason != "nog steeds" {
		t.Errorf("on record: %+v, %v", m.Accepted, err)
	}
}

// stopAfter makes a run that ends after so many documents.
func stopAfter(t *testing.T, out string, c *config.Config, documents int64) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	o, s := hurried(out, c), &stopper{stop: cancel}
	s.left.Store(documents)
	o.Progress = s
	if _, err := pipelines.Run(ctx, o); !errors.Is(err, context.Canceled) {
		t.Fatalf("the run that is stopped ends with %v", err)
	}
}

// An acceptance until a day holds for all that the check finds until then, and
// one that is withdrawn for nothing.
func TestAcceptedUntil(t *testing.T) {
	t.Parallel()
	tier.Full(t, "five whole builds")
	p, c, out, first := halved(t)
	failsOn(t, out, c, "rijen_gedaald", first)
	until := func(day string) {
		t.Helper()
		a := snapshot.Acceptance{Check: "rijen_gedaald", Reason: "opschoning loopt", By: "beheer", Until: day}
		if _, err := pipelines.Accept(t.Context(), out, a); err != nil {
			t.Fatal(err)
		}
	}
	until("2001-01-01")
	failsOn(t, out, c, "rijen_gedaald", first)
	until("2999-01-01")
	if got := runtest.Run(t, hurried(out, c)); len(got.Accepted) != 1 {
		t.Errorf("accepted: %v", got.Accepted)
	}
	if got := runtest.Ask(t, out, "select tot from meta.aanvaarding"); got != "2999-01-01" {
		t.Errorf("accepted until %s", got)
	}
	if err := accept.Withdraw(layout.Folder(out).Accepted(), "rijen_gedaald"); err != nil {
		t.Fatal(err)
	}
	grow(t, p)
	last := runtest.Run(t, hurried(out, c))
	if got := runtest.Ask(t, out, "select count(*) from meta.aanvaarding"); got != "0" || len(last.Accepted) != 0 {
		t.Errorf("a run without a fall tells of %s acceptances, %v", got, last.Accepted)
	}
	halve(t, p)
	failsOn(t, out, c, "rijen_gedaald", last.Release)
}

// Of a check that did not fail: in TestSourceThatLosesHalf.
func TestAcceptRefuses(t *testing.T) {
	t.Parallel()
	out := t.TempDir()
	a := snapshot.Acceptance{Check: "rijen_gedaald", Reason: "zomaar", By: "beheer"}
	if _, err := pipelines.Accept(t.Context(), out, a); err == nil || !strings.Contains(err.Error(), "no run was stopped by a check") {
		t.Errorf("without a rejected warehouse: %v", err)
	}
}

// A run that asks for something else is compared with nothing, and says so.
func TestOtherSettingsAreNotCompared(t *testing.T) {
	t.Parallel()
	_, c, out, first := halved(t)
	c.BWB.Since = "2016-01-01"
	o := hurried(out, c)
	o.Only = []string{"kwaliteit.vergelijking"}
	if got := runtest.AskFile(t, runtest.Run(t, o).Partial, "select vergeleken || ' ' || uitgave || ' ' || reden from kwaliteit.vergelijking"); got != "false "+first+" de instellingen van de momentopname zijn anders dan die van de gepubliceerde uitgave" {
		t.Error(got)
	}
}

// A run that asks for other years lost nothing: the years that both have are
// compared, and what has no year always. With more years a table of the funds, whose
// year is that of a payment, has more rows; none has fewer.
func TestOtherYearsAreNoFall(t *testing.T) {
	t.Parallel()
	tier.Full(t, "two whole runs")
	_, c := fictitious(t, publisher.Options{})
	out := t.TempDir()
	c.Years = "2023-2025"
	runtest.Run(t, hurried(out, c))
	for _, years := range []string{"2021-2025"} {
		c.Years = years
		if outcome := runtest.Run(t, hurried(out, c)); !outcome.Fresh {
			t.Fatalf("%s: %+v", years, outcome)
		}
		const query = `select vergeleken || ' ' || zelfde_jaren || ' ' || (select (count(*) > 0) || ' ' || count(*) filter (coalesce(waarde, 0) < vorige)
			from kwaliteit.verschil where jaar is null and naam = 'rijen') from kwaliteit.vergelijking`
		if got := runtest.Ask(t, out, query); got != "true false true 0" {
			t.Errorf("%s: %s", years, got)
		}
	}
}
