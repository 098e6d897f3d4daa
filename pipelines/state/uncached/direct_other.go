//go:build !linux

package uncached

import "errors"

// direct is nothing elsewhere: files are read and written as usual.
const direct = 0

func (f *file) asUsual() error { return errors.ErrUnsupported }
