// Command generator makes the example snapshot, and serves the fictitious
// publisher on this machine:
//
//	go run ./internal/generator record internal/voorbeeld/opname
//	go run ./internal/generator serve --port 8098 [--scale full|tenth|law|iv3] [--works N] [--rows N] [--regelingen ROWS] [--faults 503:0.1,cut:0.03]
//
// Every service stands under its host name as the first path element, so a
// pipeline needs http://127.0.0.1:8098 as its mirror and nothing else.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"

	"medebewind/internal/publisher"
)

const usage = "usage: generator record FOLDER, or generator serve [--port 8098] [--scale full|tenth|law|iv3] [--works N] [--rows N] [--regelingen ROWS] [--page 10000] [--faults KIND:CHANCE,...] [--seed N] [--retry-after SECONDS]"

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "generator:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 2 && args[0] == "record" {
		return record(args[1])
	}
	if len(args) == 0 || args[0] != "serve" {
		return errors.New(usage)
	}
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	port := flags.Int("port", 8098, "port on 127.0.0.1; 0 takes a free one")
	scale := flags.String("scale", "", "full, tenth, law or iv3: a workload instead of the small example")
	works := flags.Int("works", 0, "other number of works of law in the workload")
	rows := flags.Int("rows", 0, "other number of rows of a verslagsoort in the workload")
	regelingen := flags.Int("regelingen", 0, "rows a verslagsoort of gemeenschappelijke regelingen in a workload; 0 is none of them")
	var o publisher.Options
	flags.IntVar(&o.Page, "page", 10_000, "rows of an OData page")
	flags.StringVar(&o.Faults, "faults", "", "faults as 503:0.1,429:0.05,reset:0.03,cut:0.03,html:0.02,slow:0.01,empty:0.1")
	flags.Uint64Var(&o.Seed, "seed", 1, "seed of the faults")
	flags.IntVar(&o.RetryAfter, "retry-after", 1, "Retry-After of 503 and 429, in seconds")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	switch *scale {
	case "":
	case "full":
		o.Scale = publisher.ScaleFull()
	case "tenth":
		o.Scale = publisher.ScaleTenth()
	case "law":
		o.Scale = publisher.ScaleLaw()
	case "iv3":
		o.Scale = publisher.ScaleIv3()
	default:
		return fmt.Errorf("scale %q is not full, tenth, law or iv3", *scale)
	}
	if o.Scale != nil && *works > 0 {
		o.Scale.Regulations = *works
	}
	if o.Scale != nil && *rows > 0 {
		o.Scale.RowsPerVerslagsoort = *rows
	}
	if o.Scale != nil {
		o.Scale.RegelingRows = *regelingen
	}
	return serve(*port, &nights{Publisher: publisher.New(o)})
}

// serve answers until the process is asked to stop.
func serve(port int, handler http.Handler) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return fmt.Errorf("listening on port %d: %w", port, err)
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		// Streams that a client left open do not keep the process.
		late, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		_ = server.Shutdown(late)
	}()
	fmt.Printf("serving on http://%s\n", listener.Addr())
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serving: %w", err)
	}
	return nil
}
