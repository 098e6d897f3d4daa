//go:build linux || darwin

package publish

import (
	"math"
	"syscall"
)

// Free is what this user can still write in a folder.
func Free(dir string) (int64, error) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0, err
	}
	return int64(s.Bavail) * int64(s.Bsize), nil
}

// largestFile is how large a file may become by the limit of the shell or the unit;
// false when there is none.
func largestFile() (int64, bool) {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil || uint64(limit.Cur) > math.MaxInt64 {
		return 0, false
	}
	return int64(limit.Cur), true
}
