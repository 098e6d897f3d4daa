package pipelines

import (
	"testing"

	"medebewind/pipelines/config"
	"medebewind/pipelines/state/snapshot"
)

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
		asked, all, err := yearsOf(&config.Config{Years: c.asked}, last)
		if err != nil || asked.String() != c.asked || all.String() != c.want {
			t.Errorf("%s after %q: asked %v, all %v, %v; want %s", c.asked, c.had, asked, all, err, c.want)
		}
	}
	// A snapshot that does not tell its years has none to keep.
	if _, all, err := yearsOf(&config.Config{Years: "2024"}, &snapshot.Manifest{}); err != nil || all.String() != "2024" {
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
