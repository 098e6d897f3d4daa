package pipelines_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/layout"
)

// smallDisk mounts a file system of its own.
func smallDisk(t *testing.T, megabytes int) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%dm", megabytes)); err != nil {
		t.Skipf("skipped: a file system to fill cannot be mounted here (%v); it takes root", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

// fillDisk leaves so many bytes free, and gives what to remove afterwards.
func fillDisk(t *testing.T, dir string, leave int64) string {
	t.Helper()
	var free syscall.Statfs_t
	if err := syscall.Statfs(dir, &free); err != nil {
		t.Fatal(err)
	}
	filler := filepath.Join(dir, "filler")
	content := make([]byte, max(int64(free.Bavail)*free.Bsize-leave, 0))
	if err := os.WriteFile(filler, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return filler
}

// A disk that runs full, at whatever step, costs the night's renewal only.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	tier.Full(t, "eight whole runs")
	p, c := usual(t)
	made, first := first(t)
	out := filepath.Join(smallDisk(t, 320), "out")
	copyTo(t, made, out)
	before := runtest.Ask(t, out, "select count(*) from kern.product")
	changeAll(t, p, 1)
	// The last is room for the copy that a build goes on in, and not for what comes after.
	info, err := os.Stat(layout.Folder(out).Warehouse())
	if err != nil {
		t.Fatal(err)
	}
	beyond := info.Size() + 6<<20
	for _, leave := range []int64{0, 64 << 10, 512 << 10, 2 << 20, 6 << 20, info.Size() + 1<<20, beyond} {
		filler := fillDisk(t, filepath.Dir(out), leave)
		outcome, err := pipelines.Run(context.Background(), hurried(out, c))
		if leave < beyond {
			told := err != nil && (errors.Is(err, syscall.ENOSPC) || strings.Contains(strings.ToLower(err.Error()), "no space left"))
			if !told {
				t.Errorf("with %d bytes free the run ends with %+v, %v", leave, outcome, err)
			}
		}
		if err != nil && strings.Contains(err.Error(), "Stack Trace") {
			t.Errorf("the error is not for people: %v", err)
		}
		checkReaders(t, out)
		if got := runtest.Ask(t, out, "select count(*) from kern.product"); err != nil && got != before {
			t.Errorf("with %d bytes free: %s products, want %s", leave, got, before)
		}
		if err := os.Remove(filler); err != nil {
			t.Fatal(err)
		}
	}
	second := runtest.Run(t, hurried(out, c))
	if len(second.NotRenewed) > 0 || second.Release == first.Release {
		t.Errorf("with room again: %+v", second)
	}
	runtest.Compare(t, changed(t), out)
}
