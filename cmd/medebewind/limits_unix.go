//go:build unix

package main

import (
	"fmt"
	"os/signal"
	"syscall"
)

// A file that grows over the limit of the shell or the unit (ulimit -f, LimitFSIZE) is an
// error of the write, which names the file; by default it would end the process without
// a word.
func init() { signal.Ignore(syscall.SIGXFSZ) }

// leastAddresses is the address space that a run must have. One of the example takes
// 2.5 GB of it, most of it reserved and never used: memory itself is bounded by
// warehouse.memory.
const leastAddresses = 4 << 30

// enoughAddresses tells whether the limit on address space lets a run come to its end.
// Beyond it Go and DuckDB can only break down, at any point.
func enoughAddresses() error {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_AS, &limit); err != nil || uint64(limit.Cur) >= leastAddresses {
		return nil
	}
	return fmt.Errorf("the address space of this process is limited to %d MiB (ulimit -v, LimitAS), and a run needs %d: lift that limit; warehouse.memory is what bounds memory", uint64(limit.Cur)>>20, leastAddresses>>20)
}
