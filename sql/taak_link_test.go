package sql

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Iv3 refined its codes in 2023 and changed them in 2025: a code is of the years
// before, between or from then on, or of all.
func TestTaskTaakvelden(t *testing.T) {
	all := tasks(t)
	seen, has := map[string]bool{}, map[string]int{}
	for _, r := range mustSeed(t, "taak_taakveld") {
		id := r["taak_id"]
		if all[id] == nil {
			t.Errorf("taakveld of task %s, which there is not", id)
		}
		has[id]++
		oneOf(t, "taak_taakveld", r, "zekerheid", "H", "M", "L")
		oneOf(t, "taak_taakveld", r, "onzeker", "ja", "nee")
		if years := r["jaar_van"] + "-" + r["jaar_tot"]; !slices.Contains([]string{"2017-", "2017-2022", "2017-2024", "2023-2024", "2025-"}, years) {
			t.Errorf("task %s, taakveld %s: years %s", id, r["taakveld"], years)
		}
		if r["onzeker"] == "ja" && r["zekerheid"] != "L" {
			t.Errorf("task %s, taakveld %s is uncertain, with certainty %s", id, r["taakveld"], r["zekerheid"])
		}
		if r["aandeel"] != "" {
			t.Errorf("task %s, taakveld %s: no source gives a share, here it is %s", id, r["taakveld"], r["aandeel"])
		}
		if !regexp.MustCompile(`^\d(\.\d{1,3}[a-d]?)?$`).MatchString(r["taakveld"]) || seen[id+" "+r["taakveld"]] {
			t.Errorf("task %s: taakveld %q is none, or stands twice", id, r["taakveld"])
		}
		seen[id+" "+r["taakveld"]] = true
	}
	for id := range all {
		if has[id] == 0 {
			t.Errorf("task %s has no taakveld", id)
		}
	}
	for _, want := range []string{"G01 6.72", "G01 6.72d", "G01 6.74c", "G02 6.82", "G03 6.71", "G06 6.81", "G01 6.92", "G03 6.714", "P02 2.3"} {
		if !seen[want] {
			t.Errorf("no taakveld %s", want)
		}
	}
}

func TestTaskGrants(t *testing.T) {
	all := tasks(t)
	funds := map[string]string{"gemeente": "gemeentefonds", "provincie": "provinciefonds"}
	has, forms := map[string]int{}, map[string]string{}
	for _, r := range mustSeed(t, "taak_uitkering") {
		id := r["taak_id"]
		if all[id] == nil {
			t.Errorf("grant of task %s, which there is not", id)
			continue
		}
		has[id]++
		oneOf(t, "taak_uitkering", r, "vorm", "AU", "IU", "DU", "BFU", "SPUK", "rijksbijdrage", "leges", "heffing", "eigen bijdrage")
		oneOf(t, "taak_uitkering", r, "zekerheid", "H", "M", "L")
		want := ""
		if slices.Contains([]string{"AU", "IU", "DU", "BFU"}, r["vorm"]) {
			want = funds[all[id]["overheidslaag"]]
		}
		oneOf(t, "taak_uitkering", r, "fonds", want)
		if (r["vorm"] == "AU") != (r["uitkering"] == "algemene uitkering") || r["uitkering"] == "" {
			t.Errorf("task %s: %s is called %q", id, r["vorm"], r["uitkering"])
		}
		if slices.Contains([]string{"IU", "DU", "BFU"}, r["vorm"]) {
			oneOf(t, "taak_uitkering", r, "dekt_taak", "geheel", "deel")
		} else {
			oneOf(t, "taak_uitkering", r, "dekt_taak", "")
		}
		forms[id] += r["vorm"] + r["dekt_taak"] + " "
		for _, column := range []string{"jaar_van", "jaar_tot"} {
			if n, err := strconv.Atoi(r[column]); r[column] != "" && (err != nil || n < 2015 || n > 2030) {
				t.Errorf("task %s, %s: %s is %q", id, r["uitkering"], column, r[column])
			}
		}
	}
	for id := range all {
		if has[id] == 0 {
			t.Errorf("task %s has no funding", id)
		}
		if strings.Contains(forms[id], "geheel") && (has[id] > 1 || strings.Contains(forms[id], "AU")) {
			t.Errorf("task %s is paid whole by one grant, and by others too: %s", id, forms[id])
		}
	}
}
