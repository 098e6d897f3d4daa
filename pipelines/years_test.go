package pipelines

import (
	"fmt"
	"testing"
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/state/snapshot"
)

// newYear is the first minute of a year, after that in which these tests run.
var newYear = time.Date(time.Now().Year()+1, time.January, 1, 0, 1, 0, 0, time.Local)

// Years that nobody set are those of the night: a service that was started in December
// asks for a year more from the first minute of January on, and keeps what it had.
func TestYearsOfTheNight(t *testing.T) {
	c, year := config.Default(), newYear.Year()
	for _, night := range []struct {
		at   time.Time
		want string
	}{
		{newYear.Add(-2 * time.Minute), fmt.Sprintf("2017-%d", year)},
		{newYear, fmt.Sprintf("2017-%d", year+1)},
	} {
		had := &snapshot.Manifest{Parameters: map[string]string{"jaren": fmt.Sprintf("2015-%d", year)}}
		asked, all, err := yearsOf(c, night.at, had)
		if err != nil || asked.String() != night.want || all.String() != "2015"+night.want[4:] {
			t.Errorf("at %v: asked %v, all %v, %v; want %s", night.at, asked, all, err, night.want)
		}
	}
	// Years that somebody set stay, also those that the day before would have had.
	for _, c.Years = range []string{"2020-2024", fmt.Sprintf("2017-%d", year)} {
		if asked, _, err := yearsOf(c, newYear, nil); err != nil || asked.String() != c.Years {
			t.Errorf("%s: asked %v, %v", c.Years, asked, err)
		}
	}
}

func TestYearsOf(t *testing.T) {
	for _, c := range []struct{ asked, had, want string }{
		{"2017-2023", "", "2017-2023"},
		{"2017-2023", "2024-2027", "2017-2027"},
		{"2024-2027", "2017-2027", "2017-2027"},
		{"2025", "2020-2027", "2020-2027"},
		{"2015", "2020-2027", "2015-2027"},
		{"2017-2027", "2017-2027", "2017-2027"},
	} {
		var last *snapshot.Manifest
		if c.had != "" {
			last = &snapshot.Manifest{Parameters: map[string]string{"jaren": c.had}}
		}
		asked, all, err := yearsOf(&config.Config{Years: c.asked}, time.Now(), last)
		if err != nil || asked.String() != c.asked || all.String() != c.want {
			t.Errorf("%s after %q: asked %v, all %v, %v; want %s", c.asked, c.had, asked, all, err, c.want)
		}
	}
	// A snapshot that does not tell its years has none to keep.
	if _, all, err := yearsOf(&config.Config{Years: "2024"}, time.Now(), &snapshot.Manifest{}); err != nil || all.String() != "2024" {
		t.Errorf("all %v, %v", all, err)
	}
}

func TestSameScope(t *testing.T) {
	one := map[string]string{"jaren": "2017-2023", "odata": "auto"}
	if !sameScope(one, map[string]string{"jaren": "2017-2027", "odata": "auto"}) {
		t.Error("more years are another scope")
	}
	if sameScope(one, map[string]string{"jaren": "2017-2023", "odata": "v4"}) {
		t.Error("another service is the same scope")
	}
	if one["jaren"] == "" {
		t.Error("the settings of the last run were changed")
	}
}
