package trace

import (
	"log/slog"

	"github.com/go-logr/logr"
)

// quiet tells that OpenTelemetry could not use a part of its settings, and not
// the part itself: by default it prints a header that it cannot read, and headers
// hold passwords.
type quiet struct{ log *slog.Logger }

func (quiet) Init(logr.RuntimeInfo)            {}
func (quiet) Enabled(int) bool                 { return false }
func (quiet) Info(int, string, ...any)         {}
func (q quiet) WithValues(...any) logr.LogSink { return q }
func (q quiet) WithName(string) logr.LogSink   { return q }

func (q quiet) Error(_ error, what string, _ ...any) {
	q.log.Warn("a setting of OpenTelemetry in the environment is not right", "step", what)
}
