package trace

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"go.opentelemetry.io/otel/attribute"
	collector "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	spans "go.opentelemetry.io/proto/otlp/trace/v1"
	"google.golang.org/protobuf/proto"
)

// receiver is a collector that keeps the spans it is sent.
type receiver struct {
	mu    sync.Mutex
	paths []string
	spans map[string]*spans.Span
	about string
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	body, err := io.ReadAll(request.Body)
	var sent collector.ExportTraceServiceRequest
	if err == nil {
		err = proto.Unmarshal(body, &sent)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.paths = append(r.paths, request.URL.Path)
	for _, resource := range sent.ResourceSpans {
		r.about = resource.Resource.String()
		for _, scope := range resource.ScopeSpans {
			for _, s := range scope.Spans {
				r.spans[s.Name] = s
			}
		}
	}
}

func receive(t *testing.T) (*receiver, string) {
	t.Helper()
	r := &receiver{spans: map[string]*spans.Span{}}
	server := httptest.NewServer(r)
	t.Cleanup(server.Close)
	return r, server.URL
}

// night is a run with one step that fails.
func night(ctx context.Context) {
	ctx, end := Span(ctx, "run")
	_, endStep := Span(ctx, "check")
	endStep(errors.New("bron_leeg"))
	end(nil, attribute.String("run", "20260115"))
}

func TestSpansAreSent(t *testing.T) {
	for name, configure := range map[string]func(address string) string{
		"configuration": func(address string) string { return address },
		"environment": func(address string) string {
			t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", address)
			return ""
		},
	} {
		r, address := receive(t)
		stop, err := Start(t.Context(), configure(address), "0.1.0", slog.New(slog.DiscardHandler))
		if err != nil {
			t.Fatal(err)
		}
		night(t.Context())
		stop()
		run, check := r.spans["run"], r.spans["check"]
		if len(r.spans) != 2 || r.paths[0] != "/v1/traces" || !strings.Contains(r.about, "medebewind") || !strings.Contains(r.about, "0.1.0") {
			t.Fatalf("%s: spans %v at %v of %s", name, r.spans, r.paths, r.about)
		}
		if !bytes.Equal(check.ParentSpanId, run.SpanId) || !bytes.Equal(check.TraceId, run.TraceId) {
			t.Errorf("%s: the step is not within the run: %v, %v", name, check, run)
		}
		if check.Status.Code != spans.Status_STATUS_CODE_ERROR || check.Status.Message != "bron_leeg" || run.Status.GetCode() == spans.Status_STATUS_CODE_ERROR {
			t.Errorf("%s: statuses %v and %v", name, check.Status, run.Status)
		}
		if len(run.Attributes) != 1 || run.Attributes[0].Value.GetStringValue() != "20260115" {
			t.Errorf("%s: attributes %v", name, run.Attributes)
		}
		night(t.Context()) // after the end nothing is sent, and nothing breaks
		if len(r.paths) != 1 {
			t.Errorf("%s: %d requests", name, len(r.paths))
		}
	}
}

// A collector that is down is told in the log and keeps nobody for long.
func TestCollectorThatIsDown(t *testing.T) {
	var log bytes.Buffer
	stop, err := Start(t.Context(), "http://127.0.0.1:1", "0.1.0", slog.New(slog.NewTextHandler(&log, nil)))
	if err != nil {
		t.Fatal(err)
	}
	night(t.Context())
	begin := time.Now()
	stop()
	if took := time.Since(begin); took > patience+2*time.Second || !strings.Contains(log.String(), "connection refused") {
		t.Errorf("the end took %v, told: %s", took, log.String())
	}
}

// Without an endpoint a span costs next to nothing.
func TestOffCostsNothing(t *testing.T) {
	stop, err := Start(t.Context(), "", "0.1.0", slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	result := testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			night(b.Context())
		}
	})
	t.Logf("two spans: %v, %d allocations", time.Duration(result.NsPerOp()), result.AllocsPerOp())
	if result.NsPerOp() > int64(100*time.Microsecond) {
		t.Errorf("two spans that go nowhere take %v", time.Duration(result.NsPerOp()))
	}
}
