//go:build !linux && !darwin

package pdf

func reserve(size int) []byte { return make([]byte, size) }

func (m *memory) release() { m.bytes = nil }
