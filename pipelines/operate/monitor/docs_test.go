package monitor

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"medebewind/pipelines/config"
	"medebewind/pipelines/sources/about"
)

var (
	block  = regexp.MustCompile("(?s)```yaml\n(.*?)```")
	metric = regexp.MustCompile(`medebewind_[a-z_]+`)
	label  = regexp.MustCompile(`(medebewind_[a-z_]+)\{([a-z_,]+)\}`)
)

// defined gives the metrics there are, each with its labels.
func defined() map[string]string {
	names := map[string]string{}
	for _, d := range all {
		m := regexp.MustCompile(`fqName: "([^"]+)".*variableLabels: \{([^}]*)\}`).FindStringSubmatch(d.String())
		names[m[1]] = m[2]
	}
	return names
}

// inRepository reads a file by its path from the top.
func inRepository(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// What the documentation names exists, and all that exists is named.
func TestDocumentedMetrics(t *testing.T) {
	text, names := inRepository(t, "docs/monitoring.md"), defined()
	if len(names) != len(all) {
		t.Fatalf("%d names of %d metrics", len(names), len(all))
	}
	named := map[string]bool{}
	for _, name := range metric.FindAllString(text, -1) {
		named[name] = true
	}
	rules := inRepository(t, "docs/alerts.yml") + inRepository(t, "testdata/alerts.test.yml")
	for _, name := range metric.FindAllString(text+rules, -1) {
		if _, ok := names[name]; !ok {
			t.Errorf("%s is no metric", name)
		}
	}
	for name := range names {
		if !named[name] {
			t.Errorf("%s is not documented", name)
		}
	}
	for _, m := range label.FindAllStringSubmatch(text, -1) {
		if got := names[m[1]]; got != m[2] {
			t.Errorf("%s has the labels %q, documented are %q", m[1], got, m[2])
		}
	}
}

// The scrape example is YAML as Prometheus reads it: no key that it does not know.
func TestDocumentedScrape(t *testing.T) {
	var f struct {
		ScrapeConfigs []struct {
			Name    string `yaml:"job_name"`
			Every   string `yaml:"scrape_interval"`
			Targets []struct {
				Targets []string `yaml:"targets"`
			} `yaml:"static_configs"`
		} `yaml:"scrape_configs"`
	}
	text := block.FindStringSubmatch(inRepository(t, "docs/monitoring.md"))[1]
	if err := yaml.UnmarshalWithOptions([]byte(text), &f, yaml.Strict()); err != nil {
		t.Fatalf("%s\n%v", text, err)
	}
	if len(f.ScrapeConfigs) != 1 || f.ScrapeConfigs[0].Name != "medebewind" || f.ScrapeConfigs[0].Targets[0].Targets[0] != "127.0.0.1:9464" {
		t.Errorf("%+v", f)
	}
}

// A source with a moment of its own is not asked every night, and the alert on
// ages must know of it.
func TestAlertKnowsWhatIsWeekly(t *testing.T) {
	weekly := strings.Join(slices.Sorted(maps.Keys(config.Default().Schedule.Sources)), "|")
	for _, matcher := range []string{"=~", "!~"} {
		if want := `source` + matcher + `"` + weekly + `"`; !strings.Contains(inRepository(t, "docs/alerts.yml"), want) {
			t.Errorf("no %s in docs/alerts.yml", want)
		}
	}
}

// The alert on ages comes after the status says oud, and not long after: it is for
// who does not look at the status.
func TestAlertFollowsTheGreatestAge(t *testing.T) {
	days := map[string]int{}
	rule := regexp.MustCompile(`source(=~|!~)"([a-z|]+)"\} > (\d+) \* 86400`)
	for _, m := range rule.FindAllStringSubmatch(inRepository(t, "docs/alerts.yml"), -1) {
		limit, _ := strconv.Atoi(m[3])
		for _, s := range about.All() {
			if slices.Contains(strings.Split(m[2], "|"), s.Name) == (m[1] == "=~") {
				days[s.Name] = limit
			}
		}
	}
	for _, s := range about.All() {
		if limit := days[s.Name]; limit <= s.MaxAgeDays || limit > 2*s.MaxAgeDays {
			t.Errorf("docs/alerts.yml tells of %s after %d days, and its data are old after %d", s.Name, limit, s.MaxAgeDays)
		}
	}
}

// Every alert is complete, is in the documentation with its severity, and has a
// test in which it fires and one in which it does not. promtool runs these tests
// (.ci/alerts); here it is seen that none is missing.
func TestEveryAlertIsTested(t *testing.T) {
	var f struct {
		Groups []struct {
			Name  string `yaml:"name"`
			Rules []struct {
				Alert, Expr, For    string
				Labels, Annotations map[string]string
			} `yaml:"rules"`
		} `yaml:"groups"`
	}
	var tests struct {
		Tests []struct {
			Alerts []struct {
				Name string `yaml:"alertname"`
				Want []any  `yaml:"exp_alerts"`
			} `yaml:"alert_rule_test"`
		} `yaml:"tests"`
	}
	if err := yaml.UnmarshalWithOptions([]byte(inRepository(t, "docs/alerts.yml")), &f, yaml.Strict()); err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal([]byte(inRepository(t, "testdata/alerts.test.yml")), &tests); err != nil {
		t.Fatal(err)
	}
	fires, silent := map[string]bool{}, map[string]bool{}
	for _, group := range tests.Tests {
		for _, a := range group.Alerts {
			fires[a.Name] = fires[a.Name] || len(a.Want) > 0
			silent[a.Name] = silent[a.Name] || len(a.Want) == 0
		}
	}
	docs := inRepository(t, "docs/monitoring.md")
	if len(f.Groups) != 1 || len(f.Groups[0].Rules) < 8 {
		t.Fatalf("%+v", f)
	}
	for _, r := range f.Groups[0].Rules {
		if r.Expr == "" || r.Annotations["summary"] == "" || !strings.Contains(docs, "| "+r.Alert+" | "+r.Labels["severity"]+" |") {
			t.Errorf("rule %+v is not complete, or not documented", r)
		}
		if !fires[r.Alert] || !silent[r.Alert] {
			t.Errorf("%s: tested that it fires: %v, and that it does not: %v", r.Alert, fires[r.Alert], silent[r.Alert])
		}
	}
}
