// Package runtest is what the tests of whole runs have in common: to make one, to ask
// what it published, and to compare it with another.
package runtest

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"

	"medebewind/pipelines"
)

// Out is the folder of the runs that the tests of a package share, and only read.
var Out string

// Main runs the tests of a package with such a folder, and removes it. It gives the
// exit code.
func Main(m *testing.M) int {
	var err error
	if Out, err = os.MkdirTemp("", "pipelines-"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(Out)
	return m.Run()
}

// Run makes a run that must come to its end.
func Run(t *testing.T, o pipelines.Options) *pipelines.Outcome {
	t.Helper()
	o.UserAgent = "medebewind-test"
	if o.Backoff == 0 {
		o.Backoff = 10 * time.Millisecond
	}
	outcome, err := pipelines.Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	return outcome
}
