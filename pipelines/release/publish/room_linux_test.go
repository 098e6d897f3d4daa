package publish

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"medebewind/pipelines/state/layout"
)

// A disk that cannot hold a second warehouse is told before one is built.
func TestRoom(t *testing.T) {
	out := t.TempDir()
	if err := Room(out); err != nil {
		t.Errorf("nothing published: %v", err)
	}
	must(t, os.WriteFile(layout.Folder(out).Warehouse(), nil, 0o600))
	must(t, os.Truncate(layout.Folder(out).Warehouse(), 1<<43)) // sparse: more than any disk here has free
	if err := Room(out); !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "which has 8796093.0 MB") {
		t.Error(err)
	}
}

// A limit on the size of files is told before anything is done, in a process that has one.
func TestLimited(t *testing.T) {
	const child = "MEDEBEWIND_TEST_LIMITED"
	if out := os.Getenv(child); out != "" {
		if err := Tried(out); err != nil {
			_, _ = os.Stdout.WriteString(err.Error())
		}
		return
	}
	for limit, want := range map[string]string{"1000": "a file may have 1.0 MB here (ulimit -f, LimitFSIZE), and the warehouse needs 16.8 MB: lift that limit", "unlimited": ""} {
		cmd := exec.Command("bash", "-c", "ulimit -f "+limit+`; exec "$0" -test.run=TestLimited`, os.Args[0])
		cmd.Env = append(os.Environ(), child+"="+t.TempDir())
		text, err := cmd.CombinedOutput()
		if err != nil || !strings.Contains(string(text), want) || want == "" && strings.Contains(string(text), "ulimit") {
			t.Errorf("ulimit -f %s: %s, %v", limit, text, err)
		}
	}
}
