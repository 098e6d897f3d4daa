package pipelines_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/runtest"
)

// remount makes a file system read-only or writable again.
func remount(t *testing.T, dir string, flags uintptr) {
	t.Helper()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|flags, ""); err != nil {
		t.Fatal(err)
	}
}

// A disk that became read-only, as the kernel makes one with errors: no publisher
// is asked, the error says where, readers notice nothing, and the night after the
// repair gives what an undisturbed run gives.
func TestReadOnlyDisk(t *testing.T) {
	t.Parallel()
	tier.Full(t, "two whole runs")
	p, c := usual(t)
	made, first := first(t)
	disk := smallDisk(t, 320)
	out := filepath.Join(disk, "out")
	copyTo(t, made, out)
	changeAll(t, p, 1)

	remount(t, disk, syscall.MS_RDONLY)
	before := requests(p, "")
	for name, work := range map[string]func() error{
		"run": func() error { _, err := pipelines.Run(context.Background(), hurried(out, c)); return err },
		"replay": func() error {
			_, err := pipelines.Run(context.Background(), pipelines.Options{Out: out, Config: c, Replay: first.Manifest})
			return err
		},
		"verify": func() error { _, err := pipelines.Verify(context.Background(), hurried(out, c), "latest"); return err },
	} {
		err := work()
		if !errors.Is(err, syscall.EROFS) || !strings.Contains(err.Error(), filepath.Join(out, "state")) {
			t.Errorf("%s ends with %v", name, err)
		}
	}
	if asked := requests(p, "") - before; asked > 0 {
		t.Errorf("%d requests for what cannot be kept", asked)
	}
	checkReaders(t, out)
	if all := records(t, out); len(all) != 1 || all[0].Release != first.Release {
		t.Errorf("records %+v", all)
	}

	remount(t, disk, 0)
	second := runtest.Run(t, hurried(out, c))
	if len(second.NotRenewed) > 0 || second.Release == first.Release {
		t.Errorf("writable again: %+v", second)
	}
	runtest.Compare(t, changed(t), out)
	if _, err := os.Stat(filepath.Join(out, "releases", first.Release, "SHA256SUMS")); err != nil {
		t.Errorf("the release of before: %v", err)
	}
}
