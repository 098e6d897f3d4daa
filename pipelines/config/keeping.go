package config

import "time"

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
type MaxAgeDays struct {
	CBS           int `yaml:"cbs"`
	BWB           int `yaml:"bwb"`
	Gemeentefonds int `yaml:"gemeentefonds"`
	UPL           int `yaml:"upl"`
	PDOK          int `yaml:"pdok"`
}

// defaultKeeping: CBS and PDOK are read weekly, the others daily; two missed
// moments in a row are one too many.
func (c *Config) defaultKeeping() {
	c.Retention = Retention{Releases: 30, Days: 90}
	c.MaxAgeDays = MaxAgeDays{CBS: 9, BWB: 2, Gemeentefonds: 2, UPL: 2, PDOK: 9}
}

// MaxAge is how old the last look at a source may be.
func (c *Config) MaxAge(source string) time.Duration {
	return time.Duration(c.maxAgeDays(source)) * 24 * time.Hour
}

func (c *Config) maxAgeDays(source string) int {
	m := c.MaxAgeDays
	return map[string]int{"cbs": m.CBS, "bwb": m.BWB, "gemeentefonds": m.Gemeentefonds, "upl": m.UPL, "pdok": m.PDOK}[source]
}

func (c *Config) validateKeeping() error {
	switch r := c.Retention; {
	case r.Releases < 1:
		return &KeyError{Key: "retention.releases", Msg: "must be 1 or more: what is published is always kept"}
	case r.Days < 1 || r.Days > maxDays:
		return &KeyError{Key: "retention.days", Msg: "must be 1 to 36500"}
	}
	for _, source := range Sources {
		if days := c.maxAgeDays(source); days < 1 || days > maxDays {
			return &KeyError{Key: "max_age_days." + source, Msg: "must be 1 to 36500"}
		}
	}
	return nil
}
