package lock

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test run itself as the process that holds a lock.
func TestMain(m *testing.M) {
	path := os.Getenv("MEDEBEWIND_TEST_LOCK")
	if path == "" {
		os.Exit(m.Run())
	}
	if _, err := Acquire(path); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("held")
	time.Sleep(time.Minute)
}

// holdElsewhere starts a process that holds the lock.
func holdElsewhere(t *testing.T, path string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "MEDEBEWIND_TEST_LOCK="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill() // dead already in a test that got so far
		_ = cmd.Wait()
	})
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "held\n" {
		t.Fatalf("the other process says %q, %v", line, err)
	}
	return cmd
}

func TestOtherProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "run.lock")
	other := holdElsewhere(t, path)
	_, err := Acquire(path)
	var held *HeldError
	if !errors.As(err, &held) || held.Holder == nil || held.Holder.PID != other.Process.Pid {
		t.Fatalf("got %v, want held by pid %d", err, other.Process.Pid)
	}
	host, _ := os.Hostname()
	want := fmt.Sprintf("another run (pid %d on %s, since %s) is at work in %s; wait for it or stop it",
		other.Process.Pid, host, held.Holder.Started.Format(time.RFC3339), filepath.Dir(path))
	if err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}

	// kill -9: nothing of the other's own frees the lock.
	if err := other.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = other.Wait()
	l, err := Acquire(path)
	if err != nil {
		t.Fatalf("after the kill: %v", err)
	}
	if h := readHolder(path); h == nil || h.PID != os.Getpid() {
		t.Errorf("the file tells %+v, want this process", h)
	}
	if err := l.Release(); err != nil {
		t.Error(err)
	}
}

func TestSameProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "run.lock")
	for range 2 {
		l, err := Acquire(path)
		if err != nil {
			t.Fatal(err)
		}
		var held *HeldError
		if _, err := Acquire(path); !errors.As(err, &held) {
			t.Errorf("got %v for the second, want a HeldError", err)
		}
		if err := l.Release(); err != nil {
			t.Fatal(err)
		}
		if h := readHolder(path); h != nil {
			t.Errorf("a free lock tells holder %+v", h)
		}
	}
}

// TestHolderUnknown: the holder is between locking and writing, or a version
// of another shape wrote the file.
func TestHolderUnknown(t *testing.T) {
	for _, text := range []string{"", "{", "{}", "\x00\x00"} {
		path := filepath.Join(t.TempDir(), "run.lock")
		l, err := Acquire(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		_, err = Acquire(path)
		if err == nil || !strings.HasPrefix(err.Error(), "another run is at work in ") {
			t.Errorf("file %q: got %v", text, err)
		}
		if err := l.Release(); err != nil {
			t.Error(err)
		}
	}
}

func TestNoFolder(t *testing.T) {
	_, err := Acquire(filepath.Join(t.TempDir(), "niet", "run.lock"))
	var held *HeldError
	if !errors.Is(err, os.ErrNotExist) || errors.As(err, &held) {
		t.Errorf("got %v, want that the folder is not there", err)
	}
}

// A look tells who has the lock, and is not in the way of who wants it.
func TestLook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "run.lock")
	if held, _, err := Look(path); held || err != nil {
		t.Errorf("without a file: %v, %v", held, err)
	}
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("a look makes the file: %v", err)
	}
	stop := make(chan struct{})
	go func() {
		for {
			select {
			case <-stop:
				return
			default:
				_, _, _ = Look(path)
			}
		}
	}()
	for range 50 {
		l, err := Acquire(path)
		if err != nil {
			t.Fatal(err)
		}
		if held, holder, err := Look(path); !held || holder == nil || holder.PID != os.Getpid() || err != nil {
			t.Fatalf("held: %v, %+v, %v", held, holder, err)
		}
		if err := l.Release(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Millisecond)
	}
	close(stop)
}
