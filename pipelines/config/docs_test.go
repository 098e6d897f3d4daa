package config

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"
)

// keysOf gives the keys of a struct with what they hold, such as network.timeout;
// those of a map follow from the sources.
func keysOf(of reflect.Type, prefix string) map[string]reflect.Type {
	keys := map[string]reflect.Type{}
	for i := range of.NumField() {
		name := prefix + of.Field(i).Tag.Get("yaml")
		switch field := of.Field(i).Type; field.Kind() {
		case reflect.Struct:
			for key, kind := range keysOf(field, name+".") {
				keys[key] = kind
			}
		default:
			keys[name] = field
		}
	}
	return keys
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// documented is the YAML in docs/configuration.md.
func documented(t *testing.T) []byte {
	t.Helper()
	_, after, _ := strings.Cut(read(t, "docs/configuration.md"), "```yaml\n")
	block, _, found := strings.Cut(after, "```")
	if !found {
		t.Fatal("docs/configuration.md has no block of YAML")
	}
	return []byte(block)
}

// The documentation gives the defaults.
func TestDocumentedDefaults(t *testing.T) {
	got, want := &Config{}, Default()
	if err := got.parse(documented(t)); err != nil {
		t.Fatal(err)
	}
	// The first depends on the day, the second on whether there is a mirror.
	got.Years, got.Network.PerSecond, got.BWB.Works = want.Years, want.Network.PerSecond, want.BWB.Works
	if !reflect.DeepEqual(got, want) {
		t.Errorf("documented %+v\ndefaults   %+v", got, want)
	}
}

// The documentation has every key, also one whose default is nothing, with a word
// on what it does where its name does not say that, and each source has its age.
func TestEveryKeyIsDocumented(t *testing.T) {
	block := documented(t)
	var there map[string]any
	if err := yaml.Unmarshal(block, &there); err != nil {
		t.Fatal(err)
	}
	for key := range keysOf(reflect.TypeFor[Config](), "") {
		at, ok := any(there), false
		for part := range strings.SplitSeq(key, ".") {
			section, _ := at.(map[string]any)
			at, ok = section[part]
		}
		if !ok {
			t.Errorf("docs/configuration.md does not have the key %s", key)
		}
	}
	ages, _ := there["max_age_days"].(map[string]any)
	for _, source := range Sources {
		if ages[source] == nil {
			t.Errorf("docs/configuration.md does not have the key max_age_days.%s", source)
		}
	}
	if len(ages) != len(Sources) {
		t.Errorf("docs/configuration.md has ages of %d sources, there are %d", len(ages), len(Sources))
	}
}

// Keys that other pages and the manual name are keys.
func TestNamedKeysExist(t *testing.T) {
	keys := keysOf(reflect.TypeFor[Config](), "")
	var sections []string
	for key := range keys {
		if section, _, nested := strings.Cut(key, "."); nested && !slices.Contains(sections, section) {
			sections = append(sections, section)
		}
	}
	name := regexp.MustCompile(`(?m)(?:^|[^./\w])((?:` + strings.Join(sections, "|") + `)\.[a-z_]+)([^\w.]|\.?$|\. )`)
	pages, _ := filepath.Glob("../../docs/*.md")
	manual, _ := filepath.Glob("../../docs/man/*.1")
	found := 0
	for _, path := range append(pages, manual...) {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range name.FindAllStringSubmatch(string(text), -1) {
			found++
			if keys[m[1]] == nil {
				t.Errorf("%s names the key %s, which there is not", path, m[1])
			}
		}
	}
	if found < 15 {
		t.Errorf("only %d names of keys were found: the test does not see them", found)
	}
}

// A wrong time is an error with its key, and the library does not tell which.
func TestDurationsAreKnown(t *testing.T) {
	for key, kind := range keysOf(reflect.TypeFor[Config](), "") {
		if is := kind == reflect.TypeFor[time.Duration](); is != slices.Contains(durations, key) {
			t.Errorf("%s holds a time: %v; durations has it: %v", key, is, !is)
		}
	}
}
