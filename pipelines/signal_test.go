package pipelines_test

import (
	"sync"

	"medebewind/pipelines/state/snapshot"
)

// signal tells once that a run has its first document, and holds it there until it
// may go on.
type signal struct {
	once        sync.Once
	started, on chan struct{}
}

func (s *signal) Fetched(snapshot.Document, bool) {
	s.once.Do(func() { close(s.started) })
	<-s.on
}
func (s *signal) Staged(snapshot.Document, bool) {}
