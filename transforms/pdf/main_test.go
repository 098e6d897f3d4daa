package pdf_test

import (
	"os"
	"testing"

	"medebewind/internal/compiled"
)

func TestMain(m *testing.M) {
	compiled.Keep()
	os.Exit(m.Run())
}
