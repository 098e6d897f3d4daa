package doctor

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

const (
	// patience is how long a service may take to answer.
	patience = 10 * time.Second
	// A clock may be off so much before it is told, and before it is a fault:
	// publishers' dates of change are days, and certificates have a first minute.
	clockOff, clockWrong = 5 * time.Minute, time.Hour
)

// answer is what came back from a service.
type answer struct {
	host   string
	status int
	took   time.Duration
	// off is how far our clock is ahead of theirs; dated tells whether they said.
	off   time.Duration
	dated bool
	err   error
}

// ask asks all hosts at the same time for the head of their first page.
func (p *Patient) ask(ctx context.Context) []answer {
	answers := make([]answer, len(p.Hosts))
	client := &http.Client{
		Transport: p.Transport, Timeout: patience,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	var group sync.WaitGroup
	for i, host := range p.Hosts {
		group.Go(func() { answers[i] = p.askOne(ctx, client, host) })
	}
	group.Wait()
	return answers
}

// askOne asks for the head of a page, and for the page of a service that knows no
// heads; of that nothing is read.
func (p *Patient) askOne(ctx context.Context, client *http.Client, host string) answer {
	address := "https://" + host + "/"
	if mirror := p.Config.Network.Mirror; mirror != "" {
		address = strings.TrimRight(mirror, "/") + "/" + host + "/"
	}
	a := answer{host: host}
	start := time.Now()
	response, err := p.send(ctx, client, http.MethodHead, address)
	if err == nil && response.StatusCode == http.StatusNotImplemented {
		response, err = p.send(ctx, client, http.MethodGet, address)
	}
	if a.took = time.Since(start); err != nil {
		var u *url.Error
		if errors.As(err, &u) {
			err = u.Err // the host is told beside it
		}
		a.err = err
		return a
	}
	a.status = response.StatusCode
	if date, err := http.ParseTime(response.Header.Get("Date")); err == nil {
		a.off, a.dated = p.Now().Sub(date), true
	}
	return a
}

// send gives status and headers of an answer.
func (p *Patient) send(ctx context.Context, client *http.Client, method, address string) (*http.Response, error) {
	request, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", p.UserAgent)
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	return response, response.Body.Close()
}

// services tells of each host. Any answer but that of a server in trouble shows
// that it can be reached: few have a first page.
func services(answers []answer) []Line {
	var lines []Line
	for _, a := range answers {
		switch {
		case a.err != nil:
			lines = append(lines, Line{"service", Fout, fmt.Sprintf("%s: %v", a.host, a.err),
				"see whether DNS, firewall and proxy let it through, or set network.mirror; until then a run keeps its last data"})
		case a.status >= 500:
			lines = append(lines, Line{"service", Waarschuwing, fmt.Sprintf("%s answers with status %d", a.host, a.status),
				"wait: a run asks again, and else keeps its last data"})
		default:
			lines = append(lines, Line{"service", OK, fmt.Sprintf("%s answers in %v", a.host, a.took.Round(time.Millisecond)), ""})
		}
	}
	return lines
}

// clock sets our clock beside that of the services and beside the newest record.
func (p *Patient) clock(answers []answer) []Line {
	lines := []Line{p.clockThere(answers)}
	const check = "clock"
	if len(p.Records) == 0 {
		return lines
	}
	r := p.Records[len(p.Records)-1]
	newest := r.Started
	if r.Ended.After(newest) {
		newest = r.Ended
	}
	if ahead := newest.Sub(p.Now()); ahead > time.Minute {
		return append(lines, Line{check, Waarschuwing, fmt.Sprintf("the record of run %s is %v in the future", r.ID, ahead.Round(time.Second)),
			"set the clock right (NTP); it was ahead then, or was set back since. IDs of runs stay in order"})
	}
	return append(lines, Line{check, OK, "later than the newest record, " + r.ID, ""})
}

// clockThere goes by the service that differs least: one with a wrong clock of
// its own is no reason for alarm.
func (p *Patient) clockThere(answers []answer) Line {
	const check = "clock"
	var best *answer
	for i, a := range answers {
		if a.dated && (best == nil || a.off.Abs() < best.off.Abs()) {
			best = &answers[i]
		}
	}
	if best == nil {
		return Line{check, OK, p.Now().UTC().Format(time.RFC3339) + "; no service told its time", ""}
	}
	line := Line{check, OK, fmt.Sprintf("%v from that of %s", best.off.Abs().Round(time.Second), best.host), ""}
	if best.off.Abs() > clockOff {
		line.Status, line.Do = Waarschuwing, "set the clock right (NTP)"
	}
	if best.off.Abs() > clockWrong {
		line.Status = Fout
	}
	return line
}
