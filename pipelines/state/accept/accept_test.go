package accept

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"medebewind/pipelines/state/snapshot"
)

// checks gives what is accepted as "CHECK: REASON".
func checks(t *testing.T, file string) string {
	t.Helper()
	all, err := Load(file)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, a := range all {
		texts = append(texts, a.Check+": "+a.Reason)
	}
	return strings.Join(texts, "; ")
}

func TestFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "state", "aanvaard.json")
	if got := checks(t, file); got != "" {
		t.Errorf("before there is a file: %s", got)
	}
	if err := os.Mkdir(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, a := range []snapshot.Acceptance{
		{Check: "b", Reason: "eerst", By: "x", At: time.Date(2026, 1, 15, 9, 0, 0, 0, time.UTC), Run: "r", Subjects: []string{"<bron.upl>"}},
		{Check: "a", Reason: "ook", Until: "2026-02-01"},
		{Check: "b", Reason: "toen"},
	} {
		if err := Put(file, a); err != nil {
			t.Fatal(err)
		}
	}
	if got := checks(t, file); got != "a: ook; b: toen" {
		t.Errorf("got %s", got)
	}
	if err := Withdraw(file, "c"); err == nil || !strings.Contains(err.Error(), "withdrawing c: no such check is accepted") {
		t.Errorf("withdrawing what is not there: %v", err)
	}
	if err := Withdraw(file, "a"); err != nil {
		t.Fatal(err)
	}
	if got := checks(t, file); got != "b: toen" {
		t.Errorf("after one was withdrawn: %s", got)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*"))
	if info, _ := os.Stat(file); err != nil || len(left) != 1 || info.Mode().Perm() != 0o644 {
		t.Errorf("left %v, %v, %v", left, info.Mode(), err)
	}
}

// What was accepted decides what is published: a file that cannot be read is no
// empty one.
func TestDamagedFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "aanvaard.json")
	if err := os.WriteFile(file, []byte("[{"), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{"put": Put(file, snapshot.Acceptance{Check: "a"}), "withdraw": Withdraw(file, "a")} {
		if err == nil || !strings.Contains(err.Error(), file+" is damaged: remove it, and accept anew") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
