// Package config reads the configuration of a run: a YAML file in which every
// key is known and every value checked, so that a slip of the pen is an error
// with its line and not a night of wrong data.
package config

import (
	"fmt"
	"net/url"
	"os"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"medebewind/pipelines/sources/about"
)

// Sources are the sources there are, in the order in which they are read.
var Sources = about.Names()

// Config is what can be set. The zero value is not usable; see Default.
type Config struct {
	// Years is the range of years, "2017-2026" or "2024". Empty, they go on with the
	// calendar: see YearsOn.
	Years string `yaml:"years"`
	// Sources are those to renew; the others keep their last documents.
	Sources []string `yaml:"sources"`
	// Quarters asks CBS for the quarterly reports as well.
	Quarters  bool      `yaml:"quarters"`
	Network   Network   `yaml:"network"`
	CBS       CBS       `yaml:"cbs"`
	BWB       BWB       `yaml:"bwb"`
	Documents Documents `yaml:"documents"`
	Warehouse Warehouse `yaml:"warehouse"`
	Publish   Publish   `yaml:"publish"`
	Schedule  Schedule  `yaml:"schedule"`
	HTTP      HTTP      `yaml:"http"`
	Webhook   Webhook   `yaml:"webhook"`
	Tracing   Tracing   `yaml:"tracing"`

	Retention  Retention  `yaml:"retention"`
	MaxAgeDays MaxAgeDays `yaml:"max_age_days"`
}

// Network says how publishers are asked.
type Network struct {
	// Mirror is an address under which every host stands as a folder.
	Mirror string `yaml:"mirror"`
	// PerSecond bounds the requests a second to one host; 0 is no limit.
	PerSecond *float64 `yaml:"per_second"`
	// Parallel bounds the requests in flight to one host.
	Parallel int `yaml:"parallel"`
	// Attempts is how often a request is tried.
	Attempts int `yaml:"attempts"`
	// Timeout is the time an attempt may take, its body included.
	Timeout time.Duration `yaml:"timeout"`
	// GiveUp is how many requests in a row may fail at one host, each after all
	// its attempts, before the host is left alone for the run; 0 is never.
	GiveUp int `yaml:"give_up"`
	// Patience is how long a run begins with what it never had and can do without, such
	// as law that is not of a task; the rest waits for the next run. 0 is no limit.
	Patience time.Duration `yaml:"patience"`
	// MaxPages and MaxRows bound one list of a publisher.
	MaxPages int `yaml:"max_pages"`
	MaxRows  int `yaml:"max_rows"`
}

// CBS says how Statistics Netherlands is read.
type CBS struct {
	// OData is auto, v3 or v4.
	OData string `yaml:"odata"`
}

// BWB says which regulations are read.
type BWB struct {
	// Since is the first day of interest, YYYY-MM-DD.
	Since string `yaml:"since"`
	// Types are kinds of regulation as the publisher writes them.
	Types []string `yaml:"types"`
	// Works are followed even if no list names them.
	Works []string `yaml:"works"`
}

// Warehouse bounds the build.
type Warehouse struct {
	// Memory for DuckDB, such as 512MiB.
	Memory string `yaml:"memory"`
	// Threads for DuckDB; 0 is one a core.
	Threads int `yaml:"threads"`
}

// politeness is the default number of requests a second to a publisher. A
// mirror is the operator's own: it has no limit unless one is set.
const politeness = 5

// firstYear is the first of Iv3 in its present form.
const firstYear = 2017

// Default is the configuration of a run that sets nothing.
func Default() *Config {
	c := &Config{
		Sources:   slices.Clone(Sources),
		Network:   Network{Parallel: 4, Attempts: 6, Timeout: 2 * time.Minute, GiveUp: 5, Patience: 30 * time.Minute, MaxPages: 5_000, MaxRows: 20_000_000},
		CBS:       CBS{OData: "auto"},
		BWB:       BWB{Since: "2015-01-01", Types: []string{"wet", "AMvB", "rijkswet", "ministeriele-regeling"}},
		Documents: Documents{Include: []Include{}, Exclude: []Exclude{}},
		Warehouse: Warehouse{Memory: "256MiB"},
	}
	c.defaultService()
	c.defaultKeeping()
	return c
}

// Load reads a file over the defaults.
func Load(name string) (*Config, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("reading the configuration: %w", err)
	}
	c := Default()
	if err := c.parse(text); err != nil {
		return nil, fmt.Errorf("configuration %s: %w", name, err)
	}
	return c, nil
}

var (
	memory = regexp.MustCompile(`^[1-9]\d*(MiB|GiB|MB|GB)$`)
	work   = regexp.MustCompile(`^BWB[RVW]\d{7}$`)
)

// Validate gives the first value that cannot be, as a *KeyError.
func (c *Config) Validate() error {
	wrong := func(key, format string, args ...any) error {
		return &KeyError{Key: key, Msg: fmt.Sprintf(format, args...)}
	}
	if _, _, err := c.YearsOn(time.Now()); err != nil {
		return wrong("years", "%v", err)
	}
	for i, s := range c.Sources {
		if !slices.Contains(Sources, s) {
			return wrong(fmt.Sprintf("sources[%d]", i), "%q is no source; there are %s", s, strings.Join(Sources, ", "))
		}
	}
	if len(c.Sources) == 0 {
		return wrong("sources", "name at least one of %s", strings.Join(Sources, ", "))
	}
	if m := c.Network.Mirror; strings.Contains(m, "@") {
		return wrong("network.mirror", "must hold no user name or password") // nor may the error
	} else if m != "" {
		if u, err := url.Parse(m); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.RawQuery != "" || u.Fragment != "" {
			return wrong("network.mirror", "%q is no address such as http://127.0.0.1:8099", m)
		}
	}
	switch n := c.Network; {
	case n.PerSecond != nil && *n.PerSecond < 0:
		return wrong("network.per_second", "must be 0 (no limit) or more")
	case n.Parallel < 1 || n.Parallel > 64:
		return wrong("network.parallel", "must be 1 to 64")
	case n.Attempts < 1 || n.Attempts > 100:
		return wrong("network.attempts", "must be 1 to 100")
	case n.Timeout < time.Second:
		return wrong("network.timeout", "must be 1s or more")
	case n.GiveUp < 0:
		return wrong("network.give_up", "must be 0 (never) or more")
	case n.Patience < 0:
		return wrong("network.patience", "must be 0 (no limit) or more")
	case n.MaxPages < 1:
		return wrong("network.max_pages", "must be 1 or more")
	case n.MaxRows < 1:
		return wrong("network.max_rows", "must be 1 or more")
	}
	if !slices.Contains([]string{"auto", "v3", "v4"}, c.CBS.OData) {
		return wrong("cbs.odata", "%q must be auto, v3 or v4", c.CBS.OData)
	}
	if _, err := time.Parse(time.DateOnly, c.BWB.Since); err != nil {
		return wrong("bwb.since", "%q is no date such as 2015-01-01", c.BWB.Since)
	}
	for i, id := range c.BWB.Works {
		if !work.MatchString(id) {
			return wrong(fmt.Sprintf("bwb.works[%d]", i), "%q is no BWB number such as BWBR0005416", id)
		}
	}
	if len(c.BWB.Types) == 0 {
		return wrong("bwb.types", "name at least one kind of regulation")
	}
	if err := c.Documents.validate(); err != nil {
		return err
	}
	if err := CheckMemory(c.Warehouse.Memory); err != nil {
		return wrong("warehouse.memory", "%v", err)
	}
	if c.Warehouse.Threads < 0 {
		return wrong("warehouse.threads", "must be 0 (one a core) or more")
	}
	if err := c.validateService(); err != nil {
		return err
	}
	if err := c.Publish.validate(); err != nil {
		return err
	}
	return c.validateKeeping()
}

// YearsOn gives the first and the last year of a run on a day. Where nobody set them
// they go from the first year of Iv3 to that of the budgets of next year: in a service
// too that began last year.
func (c *Config) YearsOn(day time.Time) (from, to int, err error) {
	if c.Years == "" {
		return firstYear, day.Year() + 1, nil
	}
	return YearRange(c.Years)
}

// YearRange reads the first and the last year of a range, or of one year.
func YearRange(years string) (from, to int, err error) {
	first, last, isRange := strings.Cut(years, "-")
	if !isRange {
		last = first
	}
	from, err1 := strconv.Atoi(first)
	to, err2 := strconv.Atoi(last)
	if err1 != nil || err2 != nil || from < 2000 || to > 2100 || from > to {
		return 0, 0, fmt.Errorf("%q is no year or range of years such as 2017-2026", years)
	}
	return from, to, nil
}

// Rate is the number of requests a second to one host; 0 is no limit.
func (c *Config) Rate() float64 {
	switch {
	case c.Network.PerSecond != nil:
		return *c.Network.PerSecond
	case c.Network.Mirror != "":
		return 0
	}
	return politeness
}

// Patience is how long a run begins with what can wait; 0 is no limit. A mirror gives
// all at once.
func (c *Config) Patience() time.Duration {
	if c.Network.Mirror != "" {
		return 0
	}
	return c.Network.Patience
}

// CheckMemory says what is wrong with a size of memory for DuckDB.
func CheckMemory(size string) error {
	if !memory.MatchString(size) {
		return fmt.Errorf("%q is no size such as 512MiB", size)
	}
	return nil
}

// Cores is the number of threads that the warehouse may use.
func (c *Config) Cores() int {
	if c.Warehouse.Threads > 0 {
		return c.Warehouse.Threads
	}
	return runtime.GOMAXPROCS(0)
}

// SinceDate is BWB.Since as a day.
func (c *Config) SinceDate() time.Time {
	day, _ := time.Parse(time.DateOnly, c.BWB.Since)
	return day
}
