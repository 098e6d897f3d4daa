package sql

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// record is a row of a seed by column.
type record map[string]string

// mustSeed gives the rows of a seed.
func mustSeed(t *testing.T, name string) []record {
	t.Helper()
	seeds, err := Seeds()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(seeds[name])).ReadAll()
	if err != nil || len(rows) < 2 {
		t.Fatalf("seed %s: %d rows, %v", name, len(rows), err)
	}
	var records []record
	for _, row := range rows[1:] {
		r := record{}
		for i, column := range rows[0] {
			r[column] = row[i]
		}
		records = append(records, r)
	}
	return records
}

// tasks gives the tasks by id.
func tasks(t *testing.T) map[string]record {
	t.Helper()
	byID := map[string]record{}
	for _, r := range mustSeed(t, "taken") {
		if byID[r["taak_id"]] != nil {
			t.Errorf("task %s stands twice", r["taak_id"])
		}
		byID[r["taak_id"]] = r
	}
	return byID
}

// oneOf tests a column against the values that it may have.
func oneOf(t *testing.T, seed string, r record, column string, values ...string) {
	t.Helper()
	if !slices.Contains(values, r[column]) {
		t.Errorf("seed %s, task %s: %s is %q, want one of %q", seed, r["taak_id"], column, r[column], values)
	}
}

// The departments by the names that kern.regeling has, so that tasks and laws
// fall in one group; as they were in January 2026.
var departments = []string{
	"Asiel en Migratie", "Binnenlandse Zaken en Koninkrijksrelaties", "Financiën", "Infrastructuur en Waterstaat",
	"Justitie en Veiligheid", "Klimaat en Groene Groei", "Landbouw, Visserij, Voedselzekerheid en Natuur",
	"Onderwijs, Cultuur en Wetenschap", "Sociale Zaken en Werkgelegenheid", "Volksgezondheid, Welzijn en Sport",
	"Volkshuisvesting en Ruimtelijke Ordening",
}

func TestTasks(t *testing.T) {
	all := tasks(t)
	if len(all) != 72 {
		t.Errorf("%d tasks, want 59 of gemeenten and 13 of provincies", len(all))
	}
	layers := map[string]string{"G": "gemeente", "P": "provincie"}
	for id, r := range all {
		if !regexp.MustCompile(`^[GP]\d\d$`).MatchString(id) || r["overheidslaag"] != layers[id[:1]] {
			t.Errorf("task %s is of %q", id, r["overheidslaag"])
		}
		if r["naam"] == "" || r["regeling"] == "" {
			t.Errorf("task %s has no name or no law", id)
		}
		oneOf(t, "taken", r, "ministerie", departments...)
		oneOf(t, "taken", r, "mede_ministerie", append(departments, "")...)
		oneOf(t, "taken", r, "beleidsvrijheid", "hoog", "midden", "laag")
		oneOf(t, "taken", r, "open_einde", "ja", "deels", "nee")
		for _, column := range []string{"zekerheid_wet", "zekerheid_iv3", "zekerheid_middelen"} {
			oneOf(t, "taken", r, column, "H", "M", "L")
		}
		for part := range strings.SplitSeq(r["onzeker"], ";") {
			if !slices.Contains([]string{"", "cluster", "taakveld", "regeling"}, part) {
				t.Errorf("task %s is uncertain of %q, which is no column", id, part)
			}
		}
		for column, value := range r {
			if column != "artikelen" && strings.Contains(value, "?") {
				t.Errorf("task %s: %s is %q; what is uncertain goes into onzeker", id, column, value)
			}
		}
	}
}

func TestTaskArticles(t *testing.T) {
	all := tasks(t)
	seen, precedence := map[string]bool{}, map[string]string{}
	for _, r := range mustSeed(t, "taak_artikel") {
		id := r["taak_id"]
		if all[id] == nil {
			t.Errorf("articles of task %s, which there is not", id)
			continue
		}
		oneOf(t, "taak_artikel", r, "relatie", "grondslag", "reikwijdte", "uitwerking", "voorganger")
		oneOf(t, "taak_artikel", r, "zekerheid", "H", "M", "L")
		if !regexp.MustCompile(`^BWBR\d{7}$`).MatchString(r["bwb_id"]) {
			t.Errorf("task %s: the law is %q", id, r["bwb_id"])
		}
		if (r["artikel_van"] == "") != (r["artikel_tot"] == "") || (r["lid"]+r["onderdeel"] != "" && (r["artikel_van"] == "" || r["artikel_van"] != r["artikel_tot"])) {
			t.Errorf("task %s: a range from %q to %q, lid %q, onderdeel %q", id, r["artikel_van"], r["artikel_tot"], r["lid"], r["onderdeel"])
		}
		if articleKey(r["artikel_van"]) > articleKey(r["artikel_tot"]) {
			t.Errorf("task %s: article %s comes after %s", id, r["artikel_van"], r["artikel_tot"])
		}
		if n, err := strconv.Atoi(r["voorrang"]); err != nil || n < 1 {
			t.Errorf("task %s: voorrang is %q", id, r["voorrang"])
		}
		if _, err := time.Parse(time.DateOnly, r["geldig_vanaf"]); r["geldig_vanaf"] != "" && err != nil {
			t.Errorf("task %s: %v", id, err)
		}
		place := strings.Join([]string{r["bwb_id"], r["artikel_van"], r["artikel_tot"], r["lid"], r["onderdeel"]}, "|")
		if seen[id+place] {
			t.Errorf("task %s has %s twice", id, place)
		}
		seen[id+place] = true
		// two tasks that claim the same with the same precedence are told
		// apart by their number only
		claim := all[id]["overheidslaag"] + place + r["voorrang"]
		if other := precedence[claim]; other != "" {
			t.Errorf("tasks %s and %s both have %s with voorrang %s", other, id, place, r["voorrang"])
		}
		precedence[claim] = id
	}
}

// articleKey sorts articles as the macro artikel_sleutel does; written once
// more so that one proves the other.
func articleKey(article string) string {
	var key []string
	for _, part := range regexp.MustCompile(`\d+|[a-z]+`).FindAllString(strings.ToLower(article), -1) {
		if n, err := strconv.Atoi(part); err == nil {
			part = fmt.Sprintf("%05d", n)
		}
		key = append(key, part)
	}
	return strings.Join(key, ".")
}
