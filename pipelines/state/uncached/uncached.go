// Package uncached reads and copies large files past the page cache of the system: files
// that are read once a night, as they are summed or taken over, push nothing out of
// it that others use, and cost a part of the processor time (docs/performance.md). Where a file system cannot
// do so, and at the end of a file that is no whole number of blocks, it reads and writes
// as usual.
package uncached

import (
	"errors"
	"io"
	"os"
	"sync"
	"syscall"
	"unsafe"
)

const (
	// large is from how many bytes on a file goes past the cache: of a smaller one the
	// wait for the disk costs more than the copy in memory.
	large = 1 << 20
	// chunk is how much is read at a time, and alignment where in memory and in the file
	// it begins, for all disks that are known to us.
	chunk, alignment = 1 << 20, 4096
	// newFile is what a new file permits, less what the umask takes.
	newFile = 0o666
)

// chunks are paper that is used again: in a guest the first touch of memory costs as
// much as the copy into it.
var chunks = sync.Pool{New: func() any {
	room := make([]byte, chunk+alignment)
	skip := -int(uintptr(unsafe.Pointer(&room[0]))) & (alignment - 1)
	part := room[skip : skip+chunk]
	return &part
}}

// ReadTo writes all of a file to w, and gives how many bytes that is.
func ReadTo(w io.Writer, name string) (int64, error) {
	in, err := read(name)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	return in.pour(w)
}

// Copy copies a file to one that is made or emptied, and writes what it read to seen.
func Copy(from, to string, seen io.Writer) error {
	in, err := read(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := open(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, in.direct)
	if err != nil {
		return err
	}
	_, err = in.pour(io.MultiWriter(out, seen))
	return errors.Join(err, out.Close())
}

// file is a file that goes past the cache for as long as it can.
type file struct {
	*os.File
	direct bool
}

func read(name string) (*file, error) {
	info, err := os.Stat(name)
	return open(name, os.O_RDONLY, err == nil && info.Size() >= large)
}

// open opens a file past the cache, or as usual where its file system has no such way.
func open(name string, flag int, past bool) (*file, error) {
	if past && direct != 0 {
		f, err := os.OpenFile(name, flag|direct, newFile)
		if err == nil {
			return &file{f, true}, nil
		}
		if !errors.Is(err, syscall.EINVAL) {
			return nil, err
		}
	}
	f, err := os.OpenFile(name, flag, newFile)
	if err != nil {
		return nil, err
	}
	return &file{f, false}, nil
}

// pour writes what is left of f to w.
func (f *file) pour(w io.Writer) (n int64, err error) {
	part := chunks.Get().(*[]byte)
	defer chunks.Put(part)
	for {
		read, err := f.Read(*part)
		if read > 0 {
			written, err := w.Write((*part)[:read])
			n += int64(written)
			if err != nil {
				return n, err
			}
		}
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

func (f *file) Read(p []byte) (int, error) {
	n, err := f.File.Read(p)
	if f.direct && errors.Is(err, syscall.EINVAL) && f.asUsual() == nil {
		return f.File.Read(p)
	}
	return n, err
}

func (f *file) Write(p []byte) (int, error) {
	n, err := f.File.Write(p)
	if f.direct && errors.Is(err, syscall.EINVAL) && f.asUsual() == nil {
		rest, err := f.File.Write(p[n:])
		return n + rest, err
	}
	return n, err
}
