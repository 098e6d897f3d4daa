package monitor

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
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

func monitoring(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", "monitoring.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// What the documentation names exists, and all that exists is named.
func TestDocumentedMetrics(t *testing.T) {
	text, names := monitoring(t), defined()
	if len(names) != len(all) {
		t.Fatalf("%d names of %d metrics", len(names), len(all))
	}
	named := map[string]bool{}
	for _, name := range metric.FindAllString(text, -1) {
		if _, ok := names[name]; !ok {
			t.Errorf("%s is no metric", name)
		}
		named[name] = true
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

// The scrape example and the rules are YAML as Prometheus reads it: no key that
// it does not know, and every rule complete.
func TestDocumentedRules(t *testing.T) {
	type file struct {
		ScrapeConfigs []struct {
			Name    string `yaml:"job_name"`
			Every   string `yaml:"scrape_interval"`
			Targets []struct {
				Targets []string `yaml:"targets"`
			} `yaml:"static_configs"`
		} `yaml:"scrape_configs"`
		Groups []struct {
			Name  string `yaml:"name"`
			Rules []struct {
				Alert, Expr, For    string
				Labels, Annotations map[string]string
			} `yaml:"rules"`
		} `yaml:"groups"`
	}
	rules, jobs := 0, map[string]bool{}
	for _, m := range block.FindAllStringSubmatch(monitoring(t), -1) {
		var f file
		if err := yaml.UnmarshalWithOptions([]byte(m[1]), &f, yaml.Strict()); err != nil {
			t.Errorf("%s\n%v", m[1], err)
		}
		for _, c := range f.ScrapeConfigs {
			jobs[c.Name] = len(c.Targets) == 1 && c.Targets[0].Targets[0] == "127.0.0.1:9464"
		}
		for _, g := range f.Groups {
			for _, r := range g.Rules {
				rules++
				if r.Alert == "" || r.Labels["severity"] == "" || r.Annotations["summary"] == "" || strings.Count(r.Expr, "(") != strings.Count(r.Expr, ")") {
					t.Errorf("rule %+v is not complete", r)
				}
				if !metric.MatchString(r.Expr) && !strings.Contains(r.Expr, `job="medebewind"`) {
					t.Errorf("rule %s is about nothing of ours: %s", r.Alert, r.Expr)
				}
			}
		}
	}
	if rules < 8 || !jobs["medebewind"] {
		t.Errorf("%d rules, jobs %v", rules, jobs)
	}
}
