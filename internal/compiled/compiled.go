// Package compiled lets processes share the compiled pdfium: to compile it takes
// one some seconds of processor time, which is a third of a run of the example.
package compiled

import (
	"os"
	"path/filepath"

	"medebewind/transforms/pdf"
)

// Keep takes the compiled pdfium from the user's cache folder, and puts it there
// if it is not. Without such a folder each process compiles its own.
func Keep() {
	cache, err := os.UserCacheDir()
	if err != nil {
		return
	}
	dir := filepath.Join(cache, "medebewind")
	if os.MkdirAll(dir, 0o700) == nil {
		_ = pdf.KeepCompiled(dir)
	}
}
