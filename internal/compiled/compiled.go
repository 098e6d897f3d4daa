// Package compiled lets the processes of tests share the compiled pdfium: to
// compile it takes a process some seconds, and there are dozens of them.
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
	dir := filepath.Join(cache, "medebewind-tests")
	if os.MkdirAll(dir, 0o700) == nil {
		_ = pdf.KeepCompiled(dir)
	}
}
