package pipelines

import (
	"maps"
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/state/snapshot"
)

// yearsOf gives the years to renew, and those to have. A year that was had once
// stays: a backfill takes nothing away, and the night after it does not take the
// backfill away.
func yearsOf(c *config.Config, today time.Time, last *snapshot.Manifest) (asked, all extract.Years, err error) {
	if asked.From, asked.To, err = c.YearsOn(today); err != nil {
		return asked, all, err
	}
	if last == nil {
		return asked, asked, nil
	}
	had, ok := yearsIn(last)
	if !ok {
		return asked, asked, nil
	}
	return asked, asked.With(had), nil
}

// yearsIn gives the years that a snapshot has; not all tell.
func yearsIn(m *snapshot.Manifest) (years extract.Years, ok bool) {
	var err error
	years.From, years.To, err = config.YearRange(m.Parameters["jaren"])
	return years, err == nil
}

// sameScope tells whether two runs wanted the same. Years do not count: they
// only grow, so that what the last run had is still wanted.
func sameScope(one, other map[string]string) bool {
	const years = "jaren"
	one, other = maps.Clone(one), maps.Clone(other)
	delete(one, years)
	delete(other, years)
	return maps.Equal(one, other)
}
