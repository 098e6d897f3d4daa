package pipelines_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"medebewind/internal/compiled"
	"medebewind/internal/publisher"
	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/release/format"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/history"
	"medebewind/pipelines/state/layout"
)

// Environment of a process that is there to be killed.
const (
	killOut    = "MEDEBEWIND_TEST_KILL_OUT"
	killMirror = "MEDEBEWIND_TEST_KILL_MIRROR"
	killYears  = "MEDEBEWIND_TEST_KILL_YEARS" // empty is 2021-2025
)

// TestMain lets the test run itself as the process that does a run.
func TestMain(m *testing.M) {
	compiled.Keep()
	out := os.Getenv(killOut)
	if out == "" {
		os.Exit(runtest.Main(m))
	}
	if _, err := pipelines.Run(context.Background(), hurried(out, killConfig(os.Getenv(killMirror)))); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func killConfig(mirror string) *config.Config {
	c := config.Default()
	c.Years, c.Network.Mirror, c.Network.Attempts = "2021-2025", mirror, 20
	if years := os.Getenv(killYears); years != "" {
		c.Years = years
	}
	c.BWB.Works, c.Warehouse.Threads = append([]string{law}, publisher.Truth().Announced...), 1
	return c
}

// runElsewhere starts a run in another process. Its standard error is kept.
func runElsewhere(t *testing.T, out, mirror string) (*exec.Cmd, *strings.Builder) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), killOut+"="+out, killMirror+"="+mirror)
	said := &strings.Builder{}
	cmd.Stderr = said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, said
}

// finish runs to the end and gives the time it took.
func finish(t *testing.T, out, mirror string) time.Duration {
	t.Helper()
	start := time.Now()
	cmd, said := runElsewhere(t, out, mirror)
	if err := cmd.Wait(); err != nil {
		t.Fatalf("an undisturbed run: %v: %s", err, said)
	}
	return time.Since(start)
}

// killAfter starts a run and kills it; false tells that it was over before.
func killAfter(t *testing.T, out, mirror string, moment time.Duration) (pid int, killed bool) {
	t.Helper()
	cmd, said := runElsewhere(t, out, mirror)
	time.Sleep(moment)
	_ = cmd.Process.Kill()
	err := cmd.Wait()
	status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
	if ok && status.Signaled() && status.Signal() == syscall.SIGKILL {
		return cmd.Process.Pid, true
	}
	if err != nil {
		t.Errorf("the run failed by itself: %v: %s", err, said)
	}
	return 0, false
}

// TestKilledRuns kills fifty runs at moments spread over their whole length, one
// after another in a folder, while the publisher changes. Readers see a whole
// release after each, and a run that is let go ends as if nothing had happened.
// There are two folders with half of the kills each, so that two cores have work.
func TestKilledRuns(t *testing.T) {
	tier.Full(t, "TestKilledAtEachStep kills a handful")
	const kills = 25
	for _, seed := range []uint64{1, 2} {
		t.Run(fmt.Sprint("folder ", seed), func(t *testing.T) {
			t.Parallel()
			killRuns(t, seed, kills)
		})
	}
}

// TestKilledAtEachStep kills a run in each step of it, as soon as it has begun: the next
// goes on where it was. It is seen by what a step makes, and not by a time, in which
// another machine is elsewhere. After the second the power fails as well, and from there
// on the network is bad. The night, in which a law and a page of Iv3 changed, ends all the
// same with what a build from nothing makes, on another number of threads.
func TestKilledAtEachStep(t *testing.T) {
	t.Parallel()
	p, c := breakable(t)
	c.Network.Attempts = 20
	out, _ := afterFirst(t)
	hit := map[string]int{}
	for _, night := range oneNights[:2] {
		night.comes(t, p)
	}
	for i, made := range []string{
		"state/bronnen/snapshot/journal.jsonl", "state/tmp/" + layout.WarehouseFile, "releases/.new-*/" + format.ReportDir,
	} {
		if i == 2 {
			halveState(t, out)
			p.Fail(roughly)
		}
		pid, killed := killWhen(t, out, c.Network.Mirror, made)
		if !killed {
			t.Errorf("the run ended before %s was seen", made)
		}
		hit[reached(out, pid)]++
		checkReaders(t, out)
	}
	if hit["extraction and staging"]+hit["build and checks"] == 0 || hit["export"] == 0 {
		t.Errorf("killed in %v", hit)
	}
	outcome := runtest.Run(t, hurried(out, c))
	if len(outcome.NotRenewed) > 0 || !outcome.Fresh || outcome.Taken < 20 {
		t.Errorf("the run that was let go: %+v", outcome)
	}
	two := *c
	two.Warehouse.Threads = 2
	if v := verify(t, hurried(out, &two), "latest"); !v.Holds() {
		t.Errorf("built from nothing it differs: %+v", v)
	}
	for _, r := range records(t, out) {
		if r.Status == history.Bezig {
			t.Errorf("the record of %s says that it is at work", r.ID)
		}
	}
}

// killWhen starts a run and kills it when a path has come that was not there;
// false tells that it was over before.
func killWhen(t *testing.T, out, mirror, made string) (pid int, killed bool) {
	t.Helper()
	was, _ := filepath.Glob(filepath.Join(out, made))
	cmd, said := runElsewhere(t, out, mirror)
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for {
		select {
		case err := <-ended:
			t.Logf("the run ended: %v: %s", err, said)
			return 0, false
		case <-time.After(time.Millisecond): // and look again
		}
		now, _ := filepath.Glob(filepath.Join(out, made))
		if slices.ContainsFunc(now, func(path string) bool { return !slices.Contains(was, path) }) {
			_ = cmd.Process.Kill()
			<-ended
			return cmd.Process.Pid, true
		}
	}
}

// killRuns kills so many runs, and lets one go at the end.
func killRuns(t *testing.T, seed uint64, kills int) {
	t.Helper()
	p, c := fictitious(t, publisher.Options{Page: 200})
	mirror, out := c.Network.Mirror, t.TempDir()
	random := rand.New(rand.NewPCG(20260115, seed))
	finish(t, out, mirror)
	changeAll(t, p, 1)
	length := finish(t, out, mirror)
	versions, published, hit := 1, "", map[string]int{}
	for done := 0; done < kills; {
		// Moments are drawn from as many equal parts, in mixed order: 7 has no
		// divisor in common with 25 or 4. Some runs go on where a killed one was;
		// a late moment, and every other early one, is in a run of full length.
		part := float64(done*7%kills) + random.Float64()
		if now := publish.Latest(out); now != published || part > float64(kills)/2 || done%2 == 0 {
			versions, published = versions+1, now
			changeAll(t, p, versions)
		}
		pid, killed := killAfter(t, out, mirror, time.Duration(part/float64(kills)*float64(length)))
		if !killed {
			length = length * 95 / 100 // the machine is less busy than when this was measured
			continue
		}
		done++
		hit[reached(out, pid)]++
		checkReaders(t, out)
		if done%10 == 0 {
			dropOlder(t, out)
		}
	}
	checkRecovery(t, out, mirror)
	told := map[string]int{}
	for _, r := range records(t, out) {
		told[r.Status]++
	}
	if told[history.Bezig] > 0 || told[history.Afgebroken] == 0 || told[history.Afgebroken] > kills {
		t.Errorf("after %d kills the records tell %v", kills, told)
	}
	t.Logf("a run takes %v; killed %d with %d versions, in %v", length.Round(time.Millisecond), kills, versions, hit)
}

// changeAll makes a new version of everything that can have one: the nth.
func changeAll(t *testing.T, p *publisher.Publisher, n int) {
	t.Helper()
	for year := 21; year <= 25; year++ {
		for _, id := range []string{"990%dNED", "991%dNED"} {
			p.Touch(fmt.Sprintf(id, year), day.Add(time.Duration(n)*time.Hour).Format("2006-01-02T15:04:05"))
		}
	}
	text := get(t, p, lawText)
	p.SetFile(lawText, append(text, fmt.Sprintf("<!-- %d -->", n)...))
	addLine(t, p)
}

// reached tells what a killed run was at, by what it left.
func reached(out string, pid int) string {
	there := func(path ...string) bool {
		_, err := os.Lstat(filepath.Join(append([]string{out}, path...)...))
		return err == nil
	}
	switch { // the journal is there until the checks have passed
	case there("releases", fmt.Sprintf(".new-%d", pid)):
		return "export"
	case there("state", "tmp", layout.WarehouseFile):
		return "build and checks"
	case there("state", "bronnen", "snapshot", "journal.jsonl"):
		return "extraction and staging"
	case there("state", "tmp"):
		return "begin, commit or publication"
	}
	return "end"
}

// checkReaders is what readers must be able to count on at any moment.
func checkReaders(t *testing.T, out string) {
	t.Helper()
	if got := runtest.Ask(t, out, "select count(*) > 10 from kern.product"); got != "true" {
		t.Errorf("the warehouse answers %s", got)
	}
	releases, err := filepath.Glob(filepath.Join(out, "releases", "2*"))
	if err != nil || len(releases) == 0 {
		t.Fatalf("no releases: %v", err)
	}
	for _, release := range append(releases, filepath.Join(out, "latest")) {
		checkSums(t, release)
	}
}

// checkSums compares the files of a release with its SHA256SUMS.
func checkSums(t *testing.T, release string) {
	t.Helper()
	sums, err := os.ReadFile(filepath.Join(release, "SHA256SUMS"))
	if err != nil {
		t.Fatalf("the release is not whole: %v", err)
	}
	for line := range strings.Lines(string(sums)) {
		want, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		content, err := os.ReadFile(filepath.Join(release, name))
		if got := fmt.Sprintf("%x", sha256.Sum256(content)); err != nil || got != want {
			t.Errorf("%s/%s has SHA-256 %s, want %s: %v", release, name, got, want, err)
		}
	}
}

// checkRecovery lets a run come to its end and compares what it publishes with
// a run that was never disturbed.
func checkRecovery(t *testing.T, out, mirror string) {
	t.Helper()
	fresh := t.TempDir()
	finish(t, out, mirror)
	finish(t, fresh, mirror)
	runtest.Compare(t, fresh, out)
}

// dropOlder takes away all releases but the newest: so many would only slow the test down.
func dropOlder(t *testing.T, out string) {
	t.Helper()
	releases, err := filepath.Glob(filepath.Join(out, "releases", "2*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, release := range releases {
		if filepath.Base(release) != publish.Latest(out) {
			_ = os.RemoveAll(release)
		}
	}
}
