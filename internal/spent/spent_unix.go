//go:build unix

// Package spent tells tests and benchmarks what a process took of the processor: a busy
// machine hardly changes it, and it changes the clock.
package spent

import (
	"syscall"
	"testing"
	"time"
)

// Time is the processor time of this process so far, of all cores together.
func Time(tb testing.TB) time.Duration {
	tb.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		tb.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
