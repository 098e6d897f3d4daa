package report

import (
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// zoekRij is something that the search box finds, as the warehouse has it.
type zoekRij struct{ Soort, Sleutel, Naam, Woorden, Vroeger, Bij string }

// Begrip is a term with what it means here.
type Begrip struct {
	Term    string `yaml:"term"`
	Anker   string `yaml:"anker"`
	Uitleg  string `yaml:"uitleg"`
	Woorden string `yaml:"woorden"`
}

// zoekwoorden are words by which people look for what has another name.
type zoekwoorden struct {
	Ministeries map[string]string `yaml:"ministeries"`
	Overheden   map[string]string `yaml:"overheden"`
	Taken       map[string]string `yaml:"taken"`
}

// treffer is a row of the index: name, kind, address, where it belongs, folded
// words beside the name, and folded words of the people.
type treffer [6]string

// begrippen are the terms, in the order in which they are explained.
func begrippen() (terms []Begrip, err error) {
	return terms, readYAML("sjabloon/begrippen.yaml", &terms)
}

// zoekindex reads what can be found, tasks first, candidates last.
func zoekindex(ctx context.Context, db *sql.DB) ([]treffer, error) {
	found, err := ask[zoekRij](ctx, db, "zoek")
	if err != nil {
		return nil, err
	}
	laws, err := ask[Wet](ctx, db, "wet")
	if err != nil {
		return nil, err
	}
	return makeIndex(found, laws)
}

func makeIndex(found []zoekRij, laws []Wet) ([]treffer, error) {
	var extra zoekwoorden
	if err := readYAML("sjabloon/zoekwoorden.yaml", &extra); err != nil {
		return nil, err
	}
	terms, err := begrippen()
	if err != nil {
		return nil, err
	}
	rank := map[string]int{"taak": 0, "gemeente": 1, "provincie": 2, "kandidaat-taak": 5}
	slices.SortStableFunc(found, func(a, b zoekRij) int { return rank[a.Soort] - rank[b.Soort] })
	var index []treffer
	for _, z := range found {
		switch z.Soort {
		case "gemeente", "provincie":
			place := z.Soort
			if z.Bij != "" {
				place += " in " + z.Bij
			}
			if z.Vroeger != "" {
				place += "; vroeger ook " + z.Vroeger
			}
			index = append(index, treffer{z.Naam, z.Soort, "overheid/" + z.Sleutel + ".html", place, vouw(z.Woorden), vouw(extra.Overheden[z.Sleutel])})
		default:
			words := z.Woorden
			for _, ministry := range slices.Sorted(maps.Keys(extra.Ministeries)) { // in one order: a run repeats
				if strings.Contains(z.Woorden, ministry) {
					words += " " + extra.Ministeries[ministry]
				}
			}
			index = append(index, treffer{z.Naam, z.Soort, "taak/" + z.Sleutel + ".html", z.Soort + " van " + z.Bij + "n", vouw(words), vouw(extra.Taken[z.Sleutel])})
		}
	}
	for i, t := range index { // provincie takes an s
		index[i][3] = strings.Replace(t[3], "van provincien", "van provincies", 1)
	}
	for _, w := range laws {
		index = append(index, treffer{w.Titel, "wet", "wetten.html#" + w.BWB, "wet", vouw(w.BWB + " " + w.Opschrift), ""})
	}
	for _, b := range terms {
		index = append(index, treffer{b.Term, "begrip", "verantwoording.html#b-" + b.Anker, "begrip", vouw(b.Woorden), ""})
	}
	return index, nil
}

// vouw folds a text as zoek.js does: without accents and capitals, and with one
// space for all that is no letter or digit.
func vouw(text string) string {
	var folded strings.Builder
	space := false
	for _, r := range norm.NFKD.String(strings.ToLower(text)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if space && folded.Len() > 0 {
				folded.WriteByte(' ')
			}
			space = false
			folded.WriteRune(r)
		default:
			space = true
		}
	}
	return folded.String()
}

// writeIndex writes the index as a script: pages that are opened as files may
// load one, and may not ask for data.
func writeIndex(dir string, index []treffer) error {
	text, err := json.Marshal(index)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "zoekindex.js"), append(append([]byte("medebewindZoekindex("), text...), ");\n"...), 0o644)
}
