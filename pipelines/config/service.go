package config

import (
	"fmt"
	"maps"
	"net"
	"net/url"
	"slices"
	"strings"
	"time"

	"medebewind/pipelines/operate/schedule"
	"medebewind/pipelines/sources/about"
)

// Schedule says when the service makes runs.
type Schedule struct {
	// Cron is the moment of each source that has none of its own.
	Cron string `yaml:"cron"`
	// Zone is the time zone of all moments.
	Zone string `yaml:"zone"`
	// Jitter bounds how much later than its moment a run starts.
	Jitter time.Duration `yaml:"jitter"`
	// Deadline bounds a run, Grace the time from the word to stop to the end.
	Deadline time.Duration `yaml:"deadline"`
	Grace    time.Duration `yaml:"grace"`
	// Sources are moments by source.
	Sources map[string]string `yaml:"sources"`
}

// HTTP says where the service tells how it is.
type HTTP struct {
	// Listen is HOST:PORT; empty is nowhere.
	Listen string `yaml:"listen"`
	// MaxAge is how old the last good run may be for /readyz.
	MaxAge time.Duration `yaml:"max_age"`
}

// Webhook says who is told of a run that needs attention.
type Webhook struct {
	URL string `yaml:"url"`
	// SecretEnv names the environment variable with the secret that signs, or
	// SecretFile the file.
	SecretEnv  string `yaml:"secret_env"`
	SecretFile string `yaml:"secret_file"`
	// On are the statuses of a run that are told.
	On       []string      `yaml:"on"`
	Attempts int           `yaml:"attempts"`
	Timeout  time.Duration `yaml:"timeout"`
}

// Tracing says where spans go; nowhere without an endpoint.
type Tracing struct {
	Endpoint string `yaml:"endpoint"`
}

// webhookStatuses are the statuses that can be told, as history has them.
var webhookStatuses = []string{"gepubliceerd", "ongewijzigd", "gedeeltelijk", "mislukt", "afgekeurd", "afgebroken"}

func (c *Config) defaultService() {
	c.Schedule = Schedule{Cron: "30 4 * * *", Zone: "Europe/Amsterdam", Jitter: 10 * time.Minute, Deadline: 3 * time.Hour, Grace: 30 * time.Second, Sources: map[string]string{}}
	for _, s := range about.All() {
		if s.Cron != "" {
			c.Schedule.Sources[s.Name] = s.Cron
		}
	}
	c.HTTP = HTTP{Listen: "127.0.0.1:9464", MaxAge: 48 * time.Hour}
	c.Webhook = Webhook{On: []string{"mislukt", "afgekeurd"}, Attempts: 5, Timeout: 10 * time.Second}
}

// Plan gives the moments of the sources that are to be renewed.
func (c *Config) Plan(seed string) (*schedule.Plan, error) {
	zone, err := time.LoadLocation(c.Schedule.Zone)
	if err != nil || c.Schedule.Zone == "" {
		return nil, &KeyError{Key: "schedule.zone", Msg: fmt.Sprintf("%q is no time zone such as Europe/Amsterdam", c.Schedule.Zone)}
	}
	p := &schedule.Plan{Sources: map[string]*schedule.Spec{}, Jitter: c.Schedule.Jitter, Seed: seed}
	moment := func(key, cron string) (*schedule.Spec, error) {
		spec, err := schedule.Parse(cron, zone)
		if err != nil {
			return nil, &KeyError{Key: key, Msg: fmt.Sprintf("%q is no cron expression such as 30 4 * * *: %s", cron, firstLine(err.Error()))}
		}
		return spec, nil
	}
	general, err := moment("schedule.cron", c.Schedule.Cron)
	if err != nil {
		return nil, err
	}
	for _, source := range c.Sources {
		p.Sources[source] = general
	}
	for _, source := range slices.Sorted(maps.Keys(c.Schedule.Sources)) {
		key := "schedule.sources." + source
		if !slices.Contains(Sources, source) {
			return nil, &KeyError{Key: key, Msg: "is no source; there are " + strings.Join(Sources, ", ")}
		}
		spec, err := moment(key, c.Schedule.Sources[source])
		if err != nil {
			return nil, err
		}
		if slices.Contains(c.Sources, source) {
			p.Sources[source] = spec
		}
	}
	return p, nil
}

func (c *Config) validateService() error {
	wrong := func(key, msg string) error { return &KeyError{Key: key, Msg: msg} }
	if _, err := c.Plan(""); err != nil {
		return err
	}
	switch s := c.Schedule; {
	case s.Jitter < 0 || s.Jitter > 12*time.Hour:
		return wrong("schedule.jitter", "must be 0s to 12h")
	case s.Deadline < time.Minute:
		return wrong("schedule.deadline", "must be 1m or more")
	case s.Grace < time.Second:
		return wrong("schedule.grace", "must be 1s or more")
	}
	if c.HTTP.Listen != "" {
		if _, port, err := net.SplitHostPort(c.HTTP.Listen); err != nil || port == "" {
			return wrong("http.listen", fmt.Sprintf("%q is no HOST:PORT such as 127.0.0.1:9464", c.HTTP.Listen))
		}
	}
	if c.HTTP.MaxAge < time.Minute {
		return wrong("http.max_age", "must be 1m or more")
	}
	if e := c.Tracing.Endpoint; e != "" && !isAddress(e) {
		return wrong("tracing.endpoint", "is no address such as http://127.0.0.1:4318") // it may hold a token
	}
	return c.Webhook.validate()
}

func (w *Webhook) validate() error {
	wrong := func(key, msg string) error { return &KeyError{Key: "webhook." + key, Msg: msg} }
	for i, status := range w.On {
		if !slices.Contains(webhookStatuses, status) {
			return wrong(fmt.Sprintf("on[%d]", i), fmt.Sprintf("%q is no status; there are %s", status, strings.Join(webhookStatuses, ", ")))
		}
	}
	switch {
	case w.Attempts < 1 || w.Attempts > 20:
		return wrong("attempts", "must be 1 to 20")
	case w.Timeout < time.Second || w.Timeout > time.Minute:
		return wrong("timeout", "must be 1s to 1m")
	case w.SecretEnv != "" && w.SecretFile != "":
		return wrong("secret_file", "and webhook.secret_env are both set: give one of them")
	case w.URL == "":
		return nil
	case !isAddress(w.URL): // nor does the error show it: it may hold a token
		return wrong("url", "is no address such as https://example.org/hook")
	case w.SecretEnv == "" && w.SecretFile == "":
		return wrong("secret_env", "name the environment variable that holds the secret, or a file with webhook.secret_file")
	}
	return nil
}

func isAddress(text string) bool {
	u, err := url.Parse(text)
	return err == nil && u.Host != "" && u.User == nil && (u.Scheme == "http" || u.Scheme == "https")
}
