// Package trace sends the steps of a run as spans to an OpenTelemetry collector,
// if there is one. Without one nothing is started, and a span is a call that
// does nothing.
package trace

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"time"

	"github.com/go-logr/logr"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/resource"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

// patience is how long the end of a process waits for a collector.
const patience = 5 * time.Second

// Start begins to send spans to endpoint, or if that is empty to where the
// environment says: OTEL_EXPORTER_OTLP_ENDPOINT, or OTEL_EXPORTER_OTLP_TRACES_
// ENDPOINT, with headers and the like as OpenTelemetry names them. The function
// it gives sends what is left. A collector that is down costs spans only.
func Start(ctx context.Context, endpoint, version string, log *slog.Logger) (stop func(), err error) {
	var options []otlptracehttp.Option
	switch {
	case endpoint != "":
		options = append(options, otlptracehttp.WithEndpointURL(strings.TrimSuffix(endpoint, "/")+"/v1/traces"))
	case os.Getenv("OTEL_EXPORTER_OTLP_ENDPOINT") == "" && os.Getenv("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT") == "":
		return func() {}, nil
	}
	otel.SetLogger(logr.New(quiet{log}))
	exporter, err := otlptracehttp.New(ctx, options...)
	if err != nil {
		return nil, fmt.Errorf("setting up traces: %w", err)
	}
	otel.SetErrorHandler(otel.ErrorHandlerFunc(func(err error) { log.Warn("traces are not sent", "reason", err) }))
	about := resource.NewSchemaless(attribute.String("service.name", "medebewind"), attribute.String("service.version", version))
	provider := sdk.NewTracerProvider(sdk.WithBatcher(exporter), sdk.WithResource(about))
	before := otel.GetTracerProvider()
	otel.SetTracerProvider(provider)
	return func() {
		otel.SetTracerProvider(before)
		timed, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
		defer cancel()
		if err := provider.Shutdown(timed); err != nil {
			log.Warn("the last traces were not sent", "reason", err)
		}
	}, nil
}

// Span begins a step of a run. The function it gives ends it, and is told of the
// step's error and facts.
func Span(ctx context.Context, step string) (context.Context, func(error, ...attribute.KeyValue)) {
	ctx, span := otel.Tracer("medebewind").Start(ctx, step, trace.WithSpanKind(trace.SpanKindInternal))
	return ctx, func(err error, facts ...attribute.KeyValue) {
		span.SetAttributes(facts...)
		if err != nil {
			span.SetStatus(codes.Error, err.Error())
		}
		span.End()
	}
}
