package publisher

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// faults draws what goes wrong with a request.
type faults struct {
	chances []chance
	mu      sync.Mutex
	random  *rand.Rand
}

type chance struct {
	kind string
	p    float64
}

var faultKinds = map[string]bool{
	"503": true, "429": true, "reset": true, "cut": true, "html": true, "slow": true, "empty": true}

func parseFaults(spec string, seed uint64) (*faults, error) {
	f := &faults{random: rand.New(rand.NewPCG(seed, 0x6d6564656265))}
	for part := range strings.SplitSeq(spec, ",") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		kind, share, _ := strings.Cut(part, ":")
		p, err := strconv.ParseFloat(share, 64)
		if err != nil || p < 0 || p > 1 || !faultKinds[kind] {
			return nil, fmt.Errorf("fault %q is not kind:chance, as in 503:0.1", part)
		}
		f.chances = append(f.chances, chance{kind, p})
	}
	return f, nil
}

// draw gives the fault of a request, or "". Only a search can come back
// empty, so the draw for that is made for a search alone.
func (f *faults) draw(search bool) string {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, c := range f.chances {
		if c.kind == "empty" && !search {
			continue
		}
		if f.random.Float64() < c.p {
			return c.kind
		}
	}
	return ""
}

const maintenance = "<!DOCTYPE html><html><body><h1>Onderhoud</h1><p>Deze dienst is tijdelijk niet beschikbaar.</p></body></html>"

// apply changes an answer by a fault. whole is false when the connection is
// to break halfway the body.
func (p *Publisher) apply(fault string, a *answer) (whole bool) {
	switch fault {
	case "503", "429":
		status, _ := strconv.Atoi(fault)
		*a = answer{status: status, kind: "text/plain", body: []byte("Service Unavailable"),
			header: map[string]string{"Retry-After": strconv.Itoa(p.options.RetryAfter)}}
	case "html":
		*a = answer{status: http.StatusOK, kind: "text/html; charset=utf-8", body: []byte(maintenance)}
	case "slow":
		time.Sleep(p.options.Slow)
	case "cut", "reset":
		return false
	}
	return true
}

// breakOff sends half a body under its full length and closes the connection,
// with a reset when reset is set. A writer that cannot be taken over (a
// recorder) just gets the half.
func breakOff(w http.ResponseWriter, a *answer, reset bool) {
	half := a.body[:len(a.body)/2]
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		w.WriteHeader(a.status)
		_, _ = w.Write(half)
		return
	}
	defer func() { _ = conn.Close() }()
	var out bytes.Buffer
	fmt.Fprintf(&out, "HTTP/1.1 %d %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n", a.status, http.StatusText(a.status), a.kind, len(a.body))
	out.Write(half)
	_, _ = conn.Write(out.Bytes())
	if c, ok := conn.(interface{ SetLinger(int) error }); ok && reset {
		_ = c.SetLinger(0)
	}
}
