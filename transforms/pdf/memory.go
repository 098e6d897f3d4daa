package pdf

import "github.com/tetratelabs/wazero/experimental"

// memoryLimit is what one document may use, a copy of itself included.
const memoryLimit = 256 << 20

// memory is that of one instance. All of it is reserved at the start, as
// addresses; it costs what the document makes pdfium touch, and is given back
// to the system at the end. On the heap of Go it would be copied whenever it
// grows and pace the garbage collector.
type memory struct {
	bytes []byte
	// refused is set when pdfium asked for more.
	refused bool
}

// Reallocate implements experimental.LinearMemory.
func (m *memory) Reallocate(size uint64) []byte {
	if size > uint64(len(m.bytes)) {
		m.refused = true
		return nil
	}
	return m.bytes[:size:size]
}

// Free implements experimental.LinearMemory. wazero calls it as soon as an
// instance is over its time; release waits until nobody reads it any more.
func (m *memory) Free() {}

// Allocate implements experimental.MemoryAllocator.
func (e *engine) Allocate(_, _ uint64) experimental.LinearMemory {
	e.memory = &memory{bytes: reserve(memoryLimit)}
	return e.memory
}
