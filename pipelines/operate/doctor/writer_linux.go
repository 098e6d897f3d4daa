package doctor

import (
	"io"
	"os"
	"syscall"
)

// writer gives the process that has a DuckDB file open to write, by the lock that the
// engine takes on it; 0 is nobody, or one on another machine or in another container.
func writer(path string) int32 {
	file, err := os.Open(path)
	if err != nil {
		return 0
	}
	defer file.Close()
	lock := syscall.Flock_t{Type: syscall.F_RDLCK, Whence: io.SeekStart}
	if err := syscall.FcntlFlock(file.Fd(), syscall.F_GETLK, &lock); err != nil || lock.Type == syscall.F_UNLCK {
		return 0
	}
	return lock.Pid
}
