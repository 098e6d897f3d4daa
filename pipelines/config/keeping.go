package config

import (
	"maps"
	"time"

	"medebewind/pipelines/sources/about"
)

// maxDays is a century: longer is a slip of the pen, and what can be counted in
// nanoseconds has an end.
const maxDays = 36500

// Retention says how much of the past is kept. What either of the two keeps
// stays, and with it all that it needs.
type Retention struct {
	// Releases is how many of the newest releases are kept.
	Releases int `yaml:"releases"`
	// Days is how long releases and records of runs are kept at least.
	Days int `yaml:"days"`
}

// MaxAgeDays says, per source, after how many days without a look at the
// publisher its data are old.
type MaxAgeDays map[string]int

// UnmarshalYAML puts what a file names over the defaults.
func (m *MaxAgeDays) UnmarshalYAML(decode func(any) error) error {
	named := map[string]*int{} // a key without a value names nothing
	if err := decode(&named); err != nil {
		return err
	}
	all := MaxAgeDays{} // not the map of the defaults
	maps.Copy(all, *m)
	for source, days := range named {
		if days != nil {
			all[source] = *days
		}
	}
	*m = all
	return nil
}

func (c *Config) defaultKeeping() {
	c.Retention = Retention{Releases: 30, Days: 90}
	c.MaxAgeDays = MaxAgeDays{}
	for _, s := range about.All() {
		c.MaxAgeDays[s.Name] = s.MaxAgeDays
	}
}

// MaxAge is how old the last look at a source may be.
func (c *Config) MaxAge(source string) time.Duration {
	return time.Duration(c.MaxAgeDays[source]) * 24 * time.Hour
}

func (c *Config) validateKeeping() error {
	switch r := c.Retention; {
	case r.Releases < 1:
		return &KeyError{Key: "retention.releases", Msg: "must be 1 or more: what is published is always kept"}
	case r.Days < 1 || r.Days > maxDays:
		return &KeyError{Key: "retention.days", Msg: "must be 1 to 36500"}
	}
	for _, source := range Sources {
		if days := c.MaxAgeDays[source]; days < 1 || days > maxDays {
			return &KeyError{Key: "max_age_days." + source, Msg: "must be 1 to 36500"}
		}
	}
	return nil
}
