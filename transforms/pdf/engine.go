package pdf

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"sync"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// engine is pdfium compiled, once for the process: it takes two seconds.
type engine struct {
	pool pdfium.Pool

	// starting guards what is learnt of the instance that is being made.
	starting sync.Mutex
	module   api.Module
	memory   *memory
}

var compiled = sync.OnceValues(compile)

// kept, if set, holds pdfium as compiled by an earlier process.
var kept wazero.CompilationCache

// KeepCompiled keeps the compiled pdfium in a folder, for the next process to take
// it from there, if it is of the same version of pdfium and of its compiler. It must
// come before the first document, and only the owner may write to the folder: what
// lies there is run.
func KeepCompiled(dir string) (err error) {
	kept, err = wazero.NewCompilationCacheWithDir(dir)
	return err
}

func compile() (*engine, error) {
	e := &engine{}
	ctx := experimental.WithFunctionListenerFactory(context.Background(), e)
	ctx = experimental.WithMemoryAllocator(ctx, e)
	ctx = experimental.WithCompilationWorkers(ctx, runtime.GOMAXPROCS(0))
	settings := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCloseOnContextDone(true)
	if kept != nil {
		settings = settings.WithCompilationCache(kept)
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context:  ctx,
		MaxTotal: -1, // the callers bound how many documents they read at once
		// No file system at all: by default the library mounts "/".
		FSConfig: wazero.NewFSConfig(),
		Stdout:   io.Discard,
		Stderr:   io.Discard,

		RuntimeConfig: settings,
	})
	if err != nil {
		return nil, fmt.Errorf("compile pdfium: %w", err)
	}
	e.pool = pool
	return e, nil
}

// start makes an instance of pdfium without any state of another document. The
// caller closes it.
func (e *engine) start(ctx context.Context) (*library, error) {
	e.starting.Lock()
	defer e.starting.Unlock()
	e.module, e.memory = nil, nil
	instance, err := e.pool.GetInstanceWithContext(ctx)
	if err != nil {
		if e.memory != nil {
			e.memory.release()
		}
		return nil, fmt.Errorf("start pdfium: %w", err)
	}
	if e.module == nil || e.memory == nil {
		instance.Close()
		return nil, fmt.Errorf("start pdfium: this version of it does not call %s or takes no allocator", initFunction)
	}
	return newLibrary(instance, e.module, e.memory)
}

// The library hands out methods that cost a lock, a goroutine and several
// allocations for each property of each character. What it keeps to itself is
// the module, whose functions cost a tenth of that; a listener to the one
// function that is called for every instance learns of it.
const initFunction = "FPDF_InitLibrary"

// NewFunctionListener implements experimental.FunctionListenerFactory.
func (e *engine) NewFunctionListener(def api.FunctionDefinition) experimental.FunctionListener {
	for _, name := range def.ExportNames() {
		if name == initFunction {
			return experimental.FunctionListenerFunc(e.learn)
		}
	}
	return nil
}

func (e *engine) learn(_ context.Context, mod api.Module, _ api.FunctionDefinition, _ []uint64, _ experimental.StackIterator) {
	e.module = mod
}
