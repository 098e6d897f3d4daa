package uncached

import (
	"errors"

	"golang.org/x/sys/unix"
)

// direct opens a file past the page cache.
const direct = unix.O_DIRECT

// asUsual has the rest of a file go through the cache: it ends in the middle of a block,
// or the disk has larger blocks than ours.
func (f *file) asUsual() error {
	f.direct = false
	raw, err := f.SyscallConn()
	if err != nil {
		return err
	}
	var failed error
	err = raw.Control(func(fd uintptr) {
		flags, err := unix.FcntlInt(fd, unix.F_GETFL, 0)
		if err == nil {
			_, err = unix.FcntlInt(fd, unix.F_SETFL, flags&^unix.O_DIRECT)
		}
		failed = err
	})
	return errors.Join(err, failed)
}
