package pdf

import (
	"context"
	"fmt"
	"math"

	"github.com/klippa-app/go-pdfium"
	"github.com/tetratelabs/wazero/api"
)

// scratchSize is room in the memory of the module for what a function writes:
// at most six doubles or the name of a font.
const scratchSize = 256

// library is one instance of pdfium.
type library struct {
	instance pdfium.Pdfium
	mod      api.Module
	memory   *memory
	fns      map[string]api.Function
	stack    [8]uint64
	scratch  uint64
	fonts    map[uint64]bool // of the page: whether it is bold, by handle
	// shown is the page that is read, grounds what white can be seen on there, once
	// somebody asked.
	shown   uint64
	grounds []rect
	// err is the first failure of a call without a result worth an error of its
	// own. After one the instance is of no use.
	err error
}

func newLibrary(instance pdfium.Pdfium, mod api.Module, memory *memory) (*library, error) {
	l := &library{instance: instance, mod: mod, memory: memory, fns: map[string]api.Function{}, fonts: map[uint64]bool{}}
	l.scratch = l.call("malloc", scratchSize)
	if l.err == nil && l.scratch == 0 {
		l.err = errMemory
	}
	if l.err != nil {
		l.close()
		return nil, fmt.Errorf("start pdfium: %w", l.err)
	}
	return l, nil
}

// close gives back the instance, whatever state it is in.
func (l *library) close() {
	// Kill and not Close: that would have pdfium put its house in order first,
	// which a document that broke it may well keep it from.
	_ = l.instance.Kill()
	l.memory.release()
}

// call runs a function that takes a short and bounded time.
func (l *library) call(name string, params ...uint64) uint64 {
	return l.callWithin(context.Background(), name, params...)
}

// callWithin runs a function until ctx is done; then the instance is closed.
func (l *library) callWithin(ctx context.Context, name string, params ...uint64) uint64 {
	if l.err != nil {
		return 0
	}
	fn := l.function(name)
	if fn == nil {
		return 0
	}
	copy(l.stack[:], params)
	if err := fn.CallWithStack(ctx, l.stack[:]); err != nil {
		l.err = err
		return 0
	}
	return l.stack[0]
}

func (l *library) function(name string) api.Function {
	fn := l.fns[name]
	if fn == nil {
		if fn = l.mod.ExportedFunction(name); fn == nil {
			l.err = fmt.Errorf("this version of pdfium has no function %s", name)
			return nil
		}
		l.fns[name] = fn
	}
	return fn
}

// float reads the i-th float32 of the scratch memory.
func (l *library) float(i int) float64 {
	v, _ := l.mod.Memory().ReadFloat32Le(uint32(l.scratch) + uint32(4*i))
	return float64(v)
}

// rect reads four float32 of the scratch memory in the order of FS_RECTF.
func (l *library) rect() rect {
	return rect{left: l.float(0), top: l.float(1), right: l.float(2), bottom: l.float(3)}
}

// double reads the i-th float64 of the scratch memory.
func (l *library) double(i int) float64 {
	v, _ := l.mod.Memory().ReadFloat64Le(uint32(l.scratch) + uint32(8*i))
	return v
}

// bytes copies n bytes of the scratch memory, at most all of it.
func (l *library) bytes(n uint64) []byte {
	b, _ := l.mod.Memory().Read(uint32(l.scratch), uint32(min(n, scratchSize)))
	return append([]byte(nil), b...)
}

// asInt is the value of a function that gives an int.
func asInt(v uint64) int { return int(int32(uint32(v))) }

// asDouble is the value of a function that gives a double.
func asDouble(v uint64) float64 { return math.Float64frombits(v) }
