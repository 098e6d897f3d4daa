package prune

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"medebewind/internal/tier"
	"medebewind/pipelines/state/scratch"
)

const killOut = "PRUNE_TEST_KILL_OUT"

// TestMain lets the test run itself as a process that prunes and is killed.
func TestMain(m *testing.M) {
	out := os.Getenv(killOut)
	if out == "" {
		os.Exit(m.Run())
	}
	_, _ = os.Stdout.WriteString("begun\n")
	if _, err := Prune(context.Background(), out, killRule, true); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

var killRule = rule(2, 3)

// pruneElsewhere prunes in another process, and gives that when it has begun.
func pruneElsewhere(t *testing.T, out string) (*exec.Cmd, *strings.Builder) {
	t.Helper()
	cmd, said := exec.Command(os.Args[0]), &strings.Builder{}
	cmd.Env, cmd.Stderr = append(os.Environ(), killOut+"="+out), said
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(pipe, make([]byte, len("begun\n"))); err != nil {
		t.Fatalf("the process that prunes does not begin: %v: %s", err, said)
	}
	return cmd, said
}

// TestKilledPruning kills a process that prunes, at seeded steps spread over all
// there are, each just after it began or somewhat later. What is left is whole,
// and the next pruning ends it.
func TestKilledPruning(t *testing.T) {
	kills := tier.Of(8, 40)
	past, random, hit := newWorld(t, 100, 60), rand.New(rand.NewPCG(20260115, 3)), map[string]int{}
	steps := len(past.plan(killRule).Steps)
	for done, tries := 0, 0; done < kills; tries++ {
		if tries > 4*kills {
			t.Fatalf("only %d of %d processes were at work when they were to be killed", done, tries)
		}
		w := past.copied()
		step := w.plan(killRule).Steps[(done*steps+random.IntN(steps))/kills]
		if !killedAfter(t, w.out, step.Path, time.Duration(random.Int64N(int64(100*time.Microsecond)))) {
			continue
		}
		done++
		w.whole()
		left := w.plan(killRule)
		hit[at(left, steps)]++
		w.check(left.Apply(context.Background(), nil))
		w.whole()
		w.rule(killRule)
		w.nothingNeedless(left)
	}
	t.Logf("of %d steps killed at %v", steps, hit)
}

// killedAfter prunes in another process and kills that when a path is gone and
// some time has passed; false tells that it was over before.
func killedAfter(t *testing.T, out, path string, later time.Duration) bool {
	t.Helper()
	cmd, said := pruneElsewhere(t, out)
	for end := time.Now().Add(time.Minute); time.Now().Before(end); {
		if _, err := os.Lstat(path); err != nil {
			break
		}
	}
	for end := time.Now().Add(later); time.Now().Before(end); { // a sleep would last far longer
	}
	_ = cmd.Process.Kill()
	err := cmd.Wait()
	status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
	killed := ok && status.Signaled()
	if !killed && err != nil {
		t.Errorf("pruning failed by itself: %v: %s", err, said)
	}
	return killed
}

// at tells what a pruning that was killed was at.
func at(left *Plan, steps int) string {
	switch len(left.Steps) {
	case 0:
		return "end"
	case steps:
		return "begin"
	}
	return string(left.Steps[0].Kind)
}

// What a verification left that was killed goes. While one is at work nothing
// goes: it may need what no kept run needs.
func TestVerificationsAndPruning(t *testing.T) {
	w := newWorld(t, 9, 30)
	w.file(filepath.Join("state", "verify-1", "held"), "")
	w.file(filepath.Join("state", "verify-1", "release", "kern", "taak.parquet"), "PAR1")
	at, err := scratch.New(t.TempDir())
	w.check(err)
	working := filepath.Join(w.out, "state", "verify-2")
	w.check(os.Rename(at.Path, working)) // its lock goes along
	before := size(w.out)
	if _, err := Prune(context.Background(), w.out, rule(1, 1), true); err == nil || !strings.Contains(err.Error(), working) || size(w.out) != before {
		t.Errorf("while a verification is at work: %v; %d bytes of %d", err, size(w.out), before)
	}
	w.check(os.Rename(working, at.Path))
	w.check(at.Remove())
	p, err := Prune(context.Background(), w.out, rule(1, 1), true)
	w.check(err)
	if last := p.Steps[len(p.Steps)-1]; last.Kind != Scratch || last.Bytes != 4 {
		t.Errorf("the last step is %+v", last)
	}
	if left, _, err := scratch.Look(filepath.Join(w.out, "state")); err != nil || len(left) > 0 {
		t.Errorf("left %v, %v", left, err)
	}
	w.whole()
}
