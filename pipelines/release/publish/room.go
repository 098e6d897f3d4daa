package publish

import (
	"fmt"
	"os"
	"syscall"

	"medebewind/pipelines/state/layout"
)

// leastFile is what any warehouse takes: that of the example has several times as much.
const leastFile = 16 << 20

// Limited tells of a limit on the size of files (ulimit -f, LimitFSIZE) that no warehouse
// fits in.
func Limited(out string) error {
	most, limited := largestFile()
	if need := max(size(out), leastFile); limited && most < need {
		return fmt.Errorf("a file may have %s here (ulimit -f, LimitFSIZE), and the warehouse needs %s: lift that limit", megabytes(most), megabytes(need))
	}
	return nil
}

// Room tells whether there is room to build a warehouse beside the one that readers have,
// which is at least as large again.
func Room(out string) error {
	need := size(out)
	free, err := Free(out)
	if err != nil || free >= need {
		return nil // a system that is not asked for it says so when it is full
	}
	return fmt.Errorf("%s is free in %s, and a new warehouse is made beside the old one, which has %s: make room, or remove old releases with medebewind prune: %w",
		megabytes(free), out, megabytes(need), syscall.ENOSPC)
}

func size(out string) int64 {
	info, err := os.Stat(layout.Folder(out).Warehouse())
	if err != nil {
		return 0
	}
	return info.Size()
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }
