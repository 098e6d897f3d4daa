// Package readers has no code: its tests are what readers count on in a release, the
// tables, forms, pages and words of the example, and the figures of the local services.
package readers_test

import (
	"os"
	"testing"

	"medebewind/internal/compiled"
	"medebewind/pipelines/runtest"
)

func TestMain(m *testing.M) {
	compiled.Keep()
	os.Exit(runtest.Main(m))
}
