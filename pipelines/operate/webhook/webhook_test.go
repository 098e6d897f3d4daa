package webhook

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"medebewind/pipelines/state/history"
)

const secret = "0123456789abcdef0123456789abcdef"

// receiver keeps what it is sent, and answers the statuses in turn; the last
// one for ever.
type receiver struct {
	statuses []int
	requests []*http.Request
	bodies   [][]byte
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	body, _ := io.ReadAll(request.Body)
	r.requests, r.bodies = append(r.requests, request), append(r.bodies, body)
	status := r.statuses[min(len(r.requests), len(r.statuses))-1]
	w.Header().Set("Location", "/elsewhere")
	w.WriteHeader(status)
}

func hook(t *testing.T, r *receiver) *Hook {
	t.Helper()
	server := httptest.NewServer(r)
	t.Cleanup(server.Close)
	return &Hook{URL: server.URL + "/token-in-the-address", Secret: []byte(secret), On: []string{history.Mislukt, history.Afgekeurd},
		Attempts: 4, Timeout: time.Second, Backoff: time.Millisecond, UserAgent: "medebewind-test"}
}

func record() *history.Record {
	start := time.Date(2026, 1, 15, 3, 30, 0, 5e6, time.UTC)
	return &history.Record{ID: "20260115T033000.005Z", Trigger: history.Rooster, Started: start, Ended: start.Add(time.Minute), Status: history.Afgekeurd,
		Error: "nothing was published: check <bron_leeg>", FailedChecks: slices.Repeat([]string{strings.Repeat("é", 3000)}, 60),
		Sources:     []history.Source{{Name: "upl", Status: history.BronMislukt, Failures: 1, Error: "503"}, {Name: "cbs", Status: history.BronNietGevraagd}},
		CodeVersion: "0.1.0+abc"}
}

// The signature is verified with nothing but what the documentation says.
func TestSignature(t *testing.T) {
	r := &receiver{statuses: []int{204}}
	if err := hook(t, r).Tell(t.Context(), record()); err != nil {
		t.Fatal(err)
	}
	h := r.requests[0].Header
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(h.Get("webhook-id") + "." + h.Get("webhook-timestamp") + "."))
	mac.Write(r.bodies[0])
	if want := "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil)); h.Get("webhook-signature") != want {
		t.Errorf("signature %q, want %q", h.Get("webhook-signature"), want)
	}
	if h.Get("webhook-id") != "run_20260115T033000.005Z" || h.Get("Content-Type") != "application/json" || h.Get("User-Agent") != "medebewind-test" {
		t.Errorf("headers %v", h)
	}
}

// The example of the Standard Webhooks specification, computed by its authors.
func TestSignatureOfTheSpecification(t *testing.T) {
	key, err := decode("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
	if err != nil {
		t.Fatal(err)
	}
	got := (&Hook{Secret: key}).signature("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", []byte(`{"test": 2432232314}`))
	if want := "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	s, err := compiler.Compile(filepath.Join("..", "..", "..", "docs", "webhook.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestPayloadFitsTheSchema(t *testing.T) {
	schema := schema(t)
	for name, given := range map[string]*history.Record{"full": record(), "bare": {Trigger: history.Hand, Status: history.Mislukt}} {
		r := &receiver{statuses: []int{200}}
		if err := hook(t, r).Tell(t.Context(), given); err != nil {
			t.Fatal(err)
		}
		message, err := jsonschema.UnmarshalJSON(bytes.NewReader(r.bodies[0]))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(message); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		// The schema is not one that takes anything.
		message.(map[string]any)["data"].(map[string]any)["status"] = "goed"
		if schema.Validate(message) == nil {
			t.Errorf("%s: a wrong status is taken", name)
		}
	}
}

// The example in the documentation is one.
func TestDocumentedMessage(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "monitoring.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), "```json\n")
	example, _, _ := strings.Cut(after, "```")
	message, err := jsonschema.UnmarshalJSON(strings.NewReader(example))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema(t).Validate(message); err != nil {
		t.Error(err)
	}
}

func TestRetries(t *testing.T) {
	for _, c := range []struct {
		name     string
		statuses []int
		tries    int
		fails    string
	}{
		{"taken", []int{200}, 1, ""},
		{"down for a while", []int{503, 429, 202}, 3, ""},
		{"down", []int{500}, 4, "4 times: it answers 500"},
		{"refused", []int{403}, 1, "1 times: it answers 403"},
		{"moved", []int{307}, 1, "1 times: it answers 307"},
	} {
		r := &receiver{statuses: c.statuses}
		err := hook(t, r).Tell(t.Context(), record())
		if len(r.requests) != c.tries || (err == nil) != (c.fails == "") {
			t.Errorf("%s: %d tries, error %v", c.name, len(r.requests), err)
		}
		if err != nil && !strings.Contains(err.Error(), c.fails) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.fails)
		}
		for _, request := range r.requests { // a receiver knows it by this
			if id := request.Header.Get("webhook-id"); id != r.requests[0].Header.Get("webhook-id") {
				t.Errorf("%s: another try has another id %s", c.name, id)
			}
		}
	}
}

func TestOnlyWhatIsToBeTold(t *testing.T) {
	for _, status := range []string{history.Gepubliceerd, history.Ongewijzigd, history.Gedeeltelijk, history.Afgebroken, history.Mislukt, history.Afgekeurd} {
		r := &receiver{statuses: []int{200}}
		h := hook(t, r)
		given := record()
		given.Status = status
		if err := h.Tell(t.Context(), given); err != nil {
			t.Fatal(err)
		}
		if told := len(r.requests) == 1; told != slices.Contains(h.On, status) {
			t.Errorf("%s: told %v", status, told)
		}
	}
}

// Neither the address nor the secret is in any error.
func TestErrorsKeepSecrets(t *testing.T) {
	h := hook(t, &receiver{statuses: []int{500}})
	h.URL = "http://127.0.0.1:1/token-in-the-address"
	refused := h.Tell(t.Context(), record())
	stopped, stop := context.WithCancel(t.Context())
	stop()
	h.URL = "http://127.0.0.1:1/token-in-the-address%zz"
	for _, err := range []error{refused, h.Tell(stopped, record()), h.Tell(t.Context(), record())} {
		if err == nil || strings.Contains(err.Error(), "token") || strings.Contains(err.Error(), secret) {
			t.Errorf("error %v", err)
		}
	}
}

func TestSecret(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	t.Setenv("HOOK_SECRET", secret)
	for _, c := range []struct{ env, file, want, fails string }{
		{"HOOK_SECRET", "", secret, ""},
		{"", file("plain", secret+"\n"), secret, ""},
		{"", file("encoded", "whsec_"+base64.StdEncoding.EncodeToString([]byte(secret))), secret, ""},
		{"HOOK_NOT_SET", "", "", "environment variable HOOK_NOT_SET is empty"},
		{"", file("empty", "\n"), "", "is empty"},
		{"", file("short", "geheimpje"), "", "has 9 bytes"},
		{"", file("broken", "whsec_geheim!!"), "", "no base64"},
		{"", filepath.Join(dir, "none"), "", "reading the webhook's secret"},
	} {
		got, err := Secret(c.env, c.file)
		if string(got) != c.want || (err == nil) != (c.fails == "") {
			t.Errorf("%+v: %v", c, err)
		}
		if err != nil && (!strings.Contains(err.Error(), c.fails) || strings.Contains(err.Error(), "geheim")) {
			t.Errorf("%+v: error %v", c, err)
		}
	}
}
