//go:build linux || darwin

package pdf

import "syscall"

// reserve gives zeroed memory outside the heap. Where the system refuses, as
// under a limit on addresses, the heap has to do.
func reserve(size int) []byte {
	b, err := syscall.Mmap(-1, 0, size, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		return make([]byte, size)
	}
	return b
}

// release gives the memory back. Nothing may refer to it any more.
func (m *memory) release() {
	// Munmap knows which slices are its own, and refuses one of the heap.
	_ = syscall.Munmap(m.bytes)
	m.bytes = nil
}
