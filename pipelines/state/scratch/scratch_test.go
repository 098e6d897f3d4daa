package scratch

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// TestMain lets the test hold a folder in another process and kill it.
func TestMain(m *testing.M) {
	if state := os.Getenv("SCRATCH_TEST_STATE"); state != "" {
		d, err := New(state)
		if err == nil {
			err = os.WriteFile(filepath.Join(d.Path, "half.parquet"), []byte("PAR1"), 0o644)
		}
		if err != nil {
			panic(err)
		}
		_, _ = os.Stdout.WriteString(d.Path + "\n")
		// Until it is killed or the test is gone. With select {} the runtime would
		// find that nothing can go on, and end the process by itself.
		_, _ = io.Copy(io.Discard, os.Stdin)
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// elsewhere holds a folder in another process.
func elsewhere(t *testing.T, state string) (dir string, kill func()) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "SCRATCH_TEST_STATE="+state)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	said := bufio.NewScanner(out)
	if !said.Scan() {
		t.Fatalf("the other process says nothing: %v", said.Err())
	}
	kill = func() { _ = cmd.Process.Kill(); _ = cmd.Wait() }
	t.Cleanup(kill)
	return said.Text(), kill
}

func look(t *testing.T, state string) (left, held []string) {
	t.Helper()
	left, held, err := Look(state)
	if err != nil {
		t.Fatal(err)
	}
	return left, held
}

func TestKilledVerificationIsSeenAndSwept(t *testing.T) {
	state := t.TempDir()
	dir, kill := elsewhere(t, state)
	if left, held := look(t, state); len(left) > 0 || !slices.Equal(held, []string{dir}) {
		t.Errorf("at work: left %v, held %v", left, held)
	}
	own, err := New(state) // leaves the other alone
	if err != nil {
		t.Fatal(err)
	}
	if _, held := look(t, state); len(held) != 2 {
		t.Errorf("two at work: %v", held)
	}
	kill()
	if left, held := look(t, state); !slices.Equal(left, []string{dir}) || !slices.Equal(held, []string{own.Path}) {
		t.Errorf("one killed: left %v, held %v", left, held)
	}
	if err := own.Remove(); err != nil {
		t.Fatal(err)
	}
	if own, err = New(state); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("%s is still there: %v", dir, err)
	}
	if err := own.Remove(); err != nil {
		t.Fatal(err)
	}
	if left, held := look(t, state); len(left)+len(held) > 0 {
		t.Errorf("all ended: left %v, held %v", left, held)
	}
}

// Between the making of a folder and its lock there is a moment.
func TestFolderWithoutLock(t *testing.T) {
	state := t.TempDir()
	young, old := filepath.Join(state, prefix+"1"), filepath.Join(state, prefix+"2")
	for _, dir := range []string{young, old} {
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	before := time.Now().Add(-2 * moment)
	if err := os.Chtimes(old, before, before); err != nil {
		t.Fatal(err)
	}
	if left, held := look(t, state); !slices.Equal(left, []string{old}) || !slices.Equal(held, []string{young}) {
		t.Errorf("left %v, held %v", left, held)
	}
}
