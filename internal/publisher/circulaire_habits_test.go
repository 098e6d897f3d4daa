package publisher

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"medebewind/transforms"
	lezer "medebewind/transforms/circulaire"
	"medebewind/transforms/transformtest"
)

// The four circulaires have the habits of the originals between them. A reader
// that copes with the example has met them.
func TestHabits(t *testing.T) {
	files, facts := printed(t)
	seen := map[string]bool{}
	for i, c := range facts {
		seen["picture"] = seen["picture"] || len(c.Pictures) > 0
		for _, p := range readPDF(t, files[i]) {
			seen["page on its side"] = seen["page on its side"] || p.Width > p.Height
		}
		for _, table := range c.Tables {
			seen["over a page"] = seen["over a page"] || table.To > table.From
			for _, cell := range table.Cells {
				seen[cell.Kind] = true
				seen["empty"] = seen["empty"] || cell.Empty
				seen["note"] = seen["note"] || cell.Note != ""
				if cell.Grant != "" && cell.Label != cell.Grant {
					seen["case"] = seen["case"] || strings.EqualFold(cell.Label, cell.Grant)
					seen["name"] = seen["name"] || !strings.EqualFold(strings.ReplaceAll(cell.Label, " ", ""), strings.ReplaceAll(cell.Grant, " ", ""))
				}
			}
		}
	}
	for _, habit := range []string{"picture", "page on its side", "over a page", post, waarvan, subtotaal, totaal, "empty", "note", "case", "name"} {
		if !seen[habit] {
			t.Errorf("no circulaire has: %s", habit)
		}
	}
}

// Every circulaire has its own minus, and uses no other.
func TestMinus(t *testing.T) {
	files, facts := printed(t)
	for i, want := range []string{"\u2012 ", "\u2013", "\u2212", "-"} {
		rows, err := transformtest.Rows(t, lezer.Transform, files[i])
		if err != nil {
			t.Fatal(err)
		}
		negative := 0
		for _, c := range rowsOf[stagedCell](t, rows, transforms.CirculaireBedrag) {
			if c.Waarde == nil || !strings.HasPrefix(*c.Waarde, "-") {
				continue
			}
			negative++
			if figure := strings.TrimPrefix(c.Cel, want); figure == c.Cel || strings.Trim(figure, "0123456789.,") != "" {
				t.Errorf("%s: %q does not begin with %q", facts[i].Name, c.Cel, want)
			}
		}
		if negative == 0 {
			t.Errorf("%s has no negative figure", facts[i].Name)
		}
	}
}

// The files are small, and the same every time.
func TestFilesAreSmall(t *testing.T) {
	again := withLetter(newBooks(newWorld(nil)))
	files, facts := printed(t)
	for i, body := range files {
		if len(body) > 20_000 || !bytes.Equal(body, again[i].pdf()) {
			t.Errorf("%s: %d bytes, the same again: %v", facts[i].Name, len(body), bytes.Equal(body, again[i].pdf()))
		}
	}
}

// moneyYears are the years with a figure in the taakmutaties of a fund whose
// label begins with one of names, over all circulaires.
func moneyYears(fund string, names ...string) []int {
	var years []int
	for _, c := range Truth().Circulaires {
		for _, table := range c.Tables {
			for _, cell := range table.Cells {
				law, _, _ := strings.Cut(cell.Label, ":")
				if c.Fund == fund && strings.HasPrefix(table.Title, "Taakmutaties") && slices.Contains(names, law) && !cell.Empty && !slices.Contains(years, cell.Year) {
					years = append(years, cell.Year)
				}
			}
		}
	}
	slices.Sort(years)
	return years
}

// The money beside the changes of law is what circulaire_brief.go says: for all
// years from the change on, for some of them, for none.
func TestMoneyBesideLaws(t *testing.T) {
	changes := map[string]string{}
	for _, l := range newLaws(nil) {
		for _, e := range l.expressions {
			changes[l.title+" "+e.start] = l.title
		}
	}
	all := []int{2024, 2025, 2026, 2027, 2028, 2029}
	for _, c := range []struct {
		fund, change string
		want         []int
	}{
		{"gemeentefonds", "Jeugdwet 2024-01-01", all},
		{"gemeentefonds", "Omgevingswet 2024-01-01", all[:2]},
		{"gemeentefonds", "Participatiewet 2023-01-01", []int{2023, 2024, 2025}},
		{"gemeentefonds", "Wet stelsel openbare bibliotheekvoorzieningen 2025-01-01", nil},
		{"provinciefonds", "Omgevingswet 2024-07-01", nil},
		{"provinciefonds", "Wet stelsel openbare bibliotheekvoorzieningen 2025-01-01", all[1:]},
	} {
		law, ok := changes[c.change]
		if got := moneyYears(c.fund, law); !ok || !slices.Equal(got, c.want) {
			t.Errorf("%s, %s (known: %v): money for %v, want %v", c.fund, c.change, ok, got, c.want)
		}
	}
	// Names that no law of the fictitious world has, and short ones that do.
	for _, name := range []string{"Wmo", "Wgs", "Opschalingskorting", "Kieswet"} {
		if moneyYears("gemeentefonds", name) == nil {
			t.Errorf("no taakmutatie is called %s", name)
		}
	}
}
