package warehouse

import (
	"errors"
	"fmt"
	"testing"
)

func TestPlain(t *testing.T) {
	cause := errors.New("FATAL Error: no space left\n\nStack Trace:\n\n/a/program(duckdb::Exception+0x56) [0x1eaadf6]\n/lib/libc.so.6(+0x891f5) [0x7ff2]\n")
	other := errors.New("another error")
	err := plain(fmt.Errorf("closing: %w", errors.Join(cause, other)))
	if got, want := err.Error(), "closing: FATAL Error: no space left\nanother error"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !errors.Is(err, cause) || !errors.Is(err, other) {
		t.Error("the causes are lost")
	}
	if plain(other) != other || plain(nil) != nil {
		t.Error("an error without a stack changes")
	}
}

func TestPlainMemory(t *testing.T) {
	err := errors.New("model kern.x: Out of Memory Error: failed to pin block (255.7 MiB/256.0 MiB used)\n\nPossible solutions:\n* Reducing the number of threads")
	got := plain(err)
	if want := "model kern.x: Out of Memory Error: failed to pin block (255.7 MiB/256.0 MiB used): raise warehouse.memory in the configuration"; got.Error() != want || !errors.Is(got, err) {
		t.Errorf("got %q", got)
	}
}
