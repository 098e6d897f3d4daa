// Package progress shows long work as it goes: a line a source on a terminal,
// and now and then a log line elsewhere.
package progress

import (
	"fmt"
	"io"
	"log/slog"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"medebewind/pipelines/state/snapshot"
)

// every is the time between two log lines.
const every = 30 * time.Second

// Meter counts documents per source. Stop must be called.
type Meter struct {
	mu      sync.Mutex
	bars    *mpb.Progress
	log     *slog.Logger
	sources map[string]*count
	now     func() time.Time
}

// count is what was done for one source.
type count struct {
	fetched, kept, staged int64
	bytes                 int64
	started, logged       time.Time
	bar                   *mpb.Bar
}

// OnTerminal draws on w, a terminal.
func OnTerminal(w io.Writer) *Meter {
	return &Meter{bars: mpb.New(mpb.WithOutput(w), mpb.WithRefreshRate(200*time.Millisecond), mpb.WithAutoRefresh()), sources: map[string]*count{}, now: time.Now}
}

// Write puts a line above those of the sources on the terminal.
func (m *Meter) Write(line []byte) (int, error) { return m.bars.Write(line) }

// InLog writes log lines.
func InLog(log *slog.Logger) *Meter {
	return &Meter{log: log, sources: map[string]*count{}, now: time.Now}
}

// Fetched counts a document that came in, or was kept as it was.
func (m *Meter) Fetched(d snapshot.Document, fresh bool) {
	m.update(d.Source, func(c *count) {
		if fresh {
			c.fetched++
			c.bytes += d.Bytes
		} else {
			c.kept++
		}
	})
}

// Staged counts a document that was read, if it was not read before.
func (m *Meter) Staged(d snapshot.Document, ran bool) {
	m.update(d.Source, func(c *count) {
		if ran {
			c.staged++
		}
	})
}

func (m *Meter) update(source string, change func(*count)) {
	c, isNew := m.count(source, change)
	if !isNew || m.bars == nil {
		return
	}
	// Not under the lock: to add a line waits for the drawing of the others,
	// and that waits for the lock.
	bar := m.draw(source, c)
	m.mu.Lock()
	c.bar = bar
	m.mu.Unlock()
}

func (m *Meter) count(source string, change func(*count)) (c *count, isNew bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if c = m.sources[source]; c == nil {
		c, isNew = &count{started: m.now(), logged: m.now()}, true
		m.sources[source] = c
	}
	change(c)
	if m.log != nil && m.now().Sub(c.logged) >= every {
		c.logged = m.now()
		m.line(source, c)
	}
	return c, isNew
}

// draw adds a line for a source. How much is to come is not known, so it counts
// and does not fill.
func (m *Meter) draw(source string, c *count) *mpb.Bar {
	text := func(decor.Statistics) string {
		m.mu.Lock()
		defer m.mu.Unlock()
		return c.text(m.now())
	}
	return m.bars.New(0, mpb.SpinnerStyle(), mpb.BarWidth(2), mpb.PrependDecorators(decor.Name(source, decor.WC{W: 14, C: decor.DindentRight})), mpb.AppendDecorators(decor.Any(text)))
}

// text is what a line says: documents, bytes and rate.
func (c *count) text(now time.Time) string {
	seconds := max(now.Sub(c.started).Seconds(), 0.001)
	return fmt.Sprintf("%d fetched (%.1f MB, %.1f MB/s), %d unchanged, %d read", c.fetched, float64(c.bytes)/1e6, float64(c.bytes)/1e6/seconds, c.kept, c.staged)
}

func (m *Meter) line(source string, c *count) {
	m.log.Info("progress", "source", source, "fetched", c.fetched, "bytes", c.bytes, "unchanged", c.kept, "read", c.staged)
}

// Stop ends the display, with a last log line a source.
func (m *Meter) Stop() {
	m.mu.Lock()
	var bars []*mpb.Bar
	for _, source := range slices.Sorted(maps.Keys(m.sources)) {
		c := m.sources[source]
		if m.log != nil {
			m.line(source, c)
		}
		if c.bar != nil {
			bars = append(bars, c.bar)
		}
	}
	m.mu.Unlock()
	if m.bars == nil {
		return
	}
	for _, bar := range bars {
		bar.Abort(false)
	}
	m.bars.Wait()
}
