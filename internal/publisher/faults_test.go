package publisher

import (
	"errors"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

const manifestAddress = "/" + repository + "/bwb/BWBR0034925/manifest.xml"

func TestFaultsHaveTheirFrequency(t *testing.T) {
	spec, n := "503:0.1,429:0.05,html:0.02", 4000
	drawn := func(seed uint64) (out []int) {
		p := New(Options{Faults: spec, Seed: seed, RetryAfter: 3})
		for range n {
			response, body := get(t, p, "/"+repository+"/bwb/BWBR0099999/manifest.xml", "")
			code := response.StatusCode
			if strings.HasPrefix(string(body), "<!DOCTYPE html>") {
				code = -1
			}
			if code == 503 && response.Header.Get("Retry-After") != "3" {
				t.Fatal("503 without Retry-After")
			}
			out = append(out, code)
		}
		return out
	}
	first, same, other := drawn(1), drawn(1), drawn(2)
	count, differ := map[int]int{}, false
	for i, code := range first {
		count[code]++
		if code != same[i] {
			t.Fatalf("request %d: %d, and %d with the same seed", i, code, same[i])
		}
		differ = differ || code != other[i]
	}
	if !differ {
		t.Error("another seed draws the same faults")
	}
	// A kind is drawn when those before it were not.
	for code, p := range map[int]float64{503: 0.1, 429: 0.9 * 0.05, -1: 0.9 * 0.95 * 0.02} {
		if got := float64(count[code]) / float64(n); math.Abs(got-p) > 4*math.Sqrt(p/float64(n)) {
			t.Errorf("%d comes with chance %.4f, want %.4f", code, got, p)
		}
	}
}

func TestBrokenConnections(t *testing.T) {
	for _, kind := range []string{"cut", "reset"} {
		server := httptest.NewServer(New(Options{Faults: kind + ":1"}))
		response, err := http.Get(server.URL + manifestAddress)
		if err == nil {
			var body []byte
			body, err = io.ReadAll(response.Body)
			_ = response.Body.Close()
			if kind == "cut" && (int64(len(body)) != response.ContentLength/2 || !errors.Is(err, io.ErrUnexpectedEOF)) {
				t.Errorf("cut: %d of %d bytes, %v", len(body), response.ContentLength, err)
			}
		}
		if err == nil {
			t.Errorf("%s: the body came whole", kind)
		}
		server.Close()
	}
}

func TestSlowAndEmpty(t *testing.T) {
	p := New(Options{Faults: "slow:1", Slow: 30 * time.Millisecond})
	begun := time.Now()
	if response, _ := get(t, p, manifestAddress, ""); response.StatusCode != 200 || time.Since(begun) < 30*time.Millisecond {
		t.Errorf("slow: status %d after %v", response.StatusCode, time.Since(begun))
	}
	p = New(Options{Faults: "empty:1"})
	_, body := get(t, p, "/zoekservice.overheid.nl/sru/Search?query=dcterms.type==wet", "application/xml")
	if !strings.Contains(string(body), "<numberOfRecords>24</numberOfRecords><records></records>") {
		t.Errorf("empty: %.300s", body)
	}
	if response, _ := get(t, p, manifestAddress, ""); response.StatusCode != 200 {
		t.Error("empty is for searches alone")
	}
}

// A publisher can begin to fail, and be well again.
func TestFailFromNowOn(t *testing.T) {
	p := New(Options{})
	for _, c := range []struct {
		spec string
		want int
	}{{"", 200}, {"503:1", 503}, {"", 200}} {
		p.Fail(c.spec)
		w := httptest.NewRecorder()
		p.ServeHTTP(w, httptest.NewRequest("GET", "/standaarden.overheid.nl/owms/oquery/UPL-actueel.csv", nil))
		if w.Code != c.want {
			t.Errorf("faults %q: status %d, want %d", c.spec, w.Code, c.want)
		}
	}
}

func TestBadFaults(t *testing.T) {
	for _, spec := range []string{"503", "503:2", "503:-1", "brand:0.1", "503:x"} {
		if _, err := parseFaults(spec, 1); err == nil {
			t.Errorf("%q is taken", spec)
		}
	}
}
