package report

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

// verboden are words that readers do not know, or that say another thing than is
// meant, with the word to use.
var verboden = []struct {
	woord *regexp.Regexp
	beter string
}{
	{regexp.MustCompile(`(?i)\bkan beide\b`), "onbeslist"},
	{regexp.MustCompile(`(?i)\bmagazijn`), "gegevensbank"},
	{regexp.MustCompile(`(?i)\b(elke|deze|laatste|nieuwste|voor) stand\b`), "circulaire"},
	{regexp.MustCompile(`(?i)\bmidden\b`), "mediaan"},
	{regexp.MustCompile(`(?i)\bmeer bevindingen\b`), "meerdere bevindingen"},
	{regexp.MustCompile(`\b[Ff]inanciele\b`), "financiële"},
	{regexp.MustCompile(`(?i)als een\.`), "als één"},
	{regexp.MustCompile(`(?i)geen wettekst\b`), "wettekst ontbreekt"},
	{regexp.MustCompile(`(?i)\bbrontekst \d|\bniet nagezien\b|\buit tweede hand\b`), "in woorden wat het betekent (sjabloon/woorden.yaml)"},
}

var doen = regexp.MustCompile(`(?s)\{\{.*?\}\}`)

// Templates speak plain Dutch; what stands between braces is code.
func TestWordsOfTemplates(t *testing.T) {
	err := fs.WalkDir(files, "sjabloon", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasSuffix(name, ".js") || strings.HasSuffix(name, ".css") || strings.HasSuffix(name, "/woorden.yaml") {
			return err
		}
		text, err := files.ReadFile(name)
		if err != nil {
			return err
		}
		for _, v := range verboden {
			if found := v.woord.FindString(doen.ReplaceAllString(string(text), " ")); found != "" {
				t.Errorf("%s says %q: say %s", name, found, v.beter)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// The list finds what it forbids, and notes of the register become words.
func TestWordList(t *testing.T) {
	for _, text := range []string{"een kan beide", "in het magazijn", "elke stand telt", "het midden", "meer bevindingen", "financiele", "telt als een.", "geen wettekst", "brontekst 09", "naam niet nagezien", "wet (uit tweede hand)"} {
		found := false
		for _, v := range verboden {
			found = found || v.woord.MatchString(text)
		}
		if !found {
			t.Errorf("%q is not found", text)
		}
	}
	got, err := gewoon("wet: 2026 (uit tweede hand); brontekst 09 (DU BRZO)")
	if err != nil || verboden[len(verboden)-1].woord.MatchString(got) || !strings.Contains(got, "niet in de wet zelf nagekeken") {
		t.Errorf("notes become %q, %v", got, err)
	}
}
