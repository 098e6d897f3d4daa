package pipelines_test

import (
	"sync"

	"medebewind/pipelines/state/snapshot"
)

// signal tells once that a run has its first document.
type signal struct {
	once    sync.Once
	started chan struct{}
}

func (s *signal) Fetched(snapshot.Document, bool) { s.once.Do(func() { close(s.started) }) }
func (s *signal) Staged(snapshot.Document, bool)  {}
