package warehouse

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"medebewind/transforms"
	"medebewind/transforms/bwb"
)

var toestand = regexp.MustCompile(`/(BWBR\d+)/(\d{4}-\d{2}-\d{2})_\d+/xml/`)

// realVersions gives the toestanden beside the repository by law, each law's in
// order of time, or skips.
func realVersions(t *testing.T) map[string][]string {
	t.Helper()
	paths, err := filepath.Glob("../../../shared/bronnen/bwb/*/*/xml/*.xml")
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) == 0 {
		t.Skip("the shared sources are not beside the repository")
	}
	versions := map[string][]string{}
	slices.Sort(paths)
	for _, path := range paths {
		m := toestand.FindStringSubmatch(filepath.ToSlash(path))
		if m == nil {
			continue
		}
		// Of several generations of a day the last counts.
		list := versions[m[1]]
		if n := len(list); n > 0 && strings.Contains(filepath.ToSlash(list[n-1]), "/"+m[2]+"_") {
			list = list[:n-1]
		}
		versions[m[1]] = append(list, path)
	}
	return versions
}

// read adds the provisions of a toestand as a run stages them.
func (l laws) read(t *testing.T, path, bwbID string, from time.Time) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	volgnummer, unit := int64(0), int64(0)
	_, err = bwb.Bepalingen(data, func(b *bwb.Bepaling) error {
		volgnummer++
		at := row{"bwb_id": bwbID, "versie_datum": from, "generatie": int64(0), "artikel": string(b.Plaats.Artikel),
			"lid": filled(string(b.Plaats.Lid)), "onderdeel": filled(string(b.Plaats.Onderdeel))}
		norm := row{"volgnummer": volgnummer, "eenheid": b.Eenheid, "zin": int64(b.Zin), "groep": int64(b.Groep),
			"overheidslaag": b.Orgaan.Overheidslaag(), "orgaan": string(b.Orgaan), "modaliteit": string(b.Modaliteit), "regel": b.Regel, "tekst": string(b.Tekst)}
		article := row{"volgnummer": b.Eenheid, "dubbel": false, "jci": filled(string(b.JCI))}
		for name, value := range at {
			norm[name], article[name] = value, value
		}
		l.add(transforms.BWBBepaling, norm)
		if b.Eenheid != unit {
			l.add(transforms.BWBArtikel, article)
		}
		unit = b.Eenheid
		return nil
	})
	if err != nil {
		t.Errorf("%s: %v", path, err)
	}
}

// Over all regulations: a provision is one thing at a time, each version has
// what was read in it, and what changed between versions explains the
// difference of their numbers.
func TestRealLawsOverTime(t *testing.T) {
	l := laws{}
	for bwbID, paths := range realVersions(t) {
		var days []time.Time
		for _, path := range paths {
			days = append(days, day(t, toestand.FindStringSubmatch(filepath.ToSlash(path))[2]))
		}
		for i, path := range paths {
			if i+1 < len(days) {
				l.version(bwbID, days[i], days[i+1].AddDate(0, 0, -1))
			} else {
				l.version(bwbID, days[i], nil)
			}
			l.read(t, path, bwbID, days[i])
		}
	}
	w := l.warehouse(t)
	sound(t, w)
	for _, c := range []struct{ name, query string }{
		{"intervals that overlap", `select a.bepaling_id from kern.bepaling a join kern.bepaling b
			on a.bepaling_id = b.bepaling_id and a.geldig_van < b.geldig_van and b.geldig_van <= a.geldig_tot`},
		{"provisions in two laws or of two bodies", "select bepaling_id from kern.bepaling group by 1 having count(distinct bwb_id || orgaan) > 1"},
		{"rows that could be one", `select a.bepaling_id from kern.bepaling a join kern.bepaling b on a.norm_id = b.norm_id and a.bepaling_id = b.bepaling_id
			and a.geldig_tot + 1 = b.geldig_van and a.modaliteit = b.modaliteit and a.tekst = b.tekst and (a.lid, a.onderdeel, a.zin) is not distinct from (b.lid, b.onderdeel, b.zin)`},
		{"changes without a difference", "select bepaling_id from kern.bepaling_wijziging where tekst_oud is not distinct from tekst_nieuw and modaliteit is not distinct from modaliteit_oud"},
		{"new in a law's first version", "select bepaling_id from kern.bepaling_wijziging w where soort = 'nieuw' and naar_datum = (select min(versie_datum) from kern.regeling r where r.bwb_id = w.bwb_id)"},
		{"changes that the register does not show", `select w.bepaling_id from kern.bepaling_wijziging w where w.soort <> 'vervallen'
			and not exists (select 1 from kern.bepaling b where b.bepaling_id = w.bepaling_id and b.geldig_van = w.naar_datum and b.tekst = w.tekst_nieuw)`},
		{"provisions renumbered below the threshold", "select oud from kern.bepaling_paar where not zelfde_plaats and gelijkenis < gelijkenis_drempel()"},
	} {
		if got := ask(t, w, c.query+" limit 3"); got != "" {
			t.Errorf("%s: %s", c.name, got)
		}
	}
	if got := ask(t, w, "select count(*) > 500, count(distinct bwb_id) > 30 from kern.bepaling"); got != "true|true" {
		t.Errorf("hardly any provisions: %s", got)
	}
	t.Log(ask(t, w, "select count(*) || ' rows, ' || count(distinct bepaling_id) || ' provisions' from kern.bepaling"),
		ask(t, w, "select string_agg(soort || ' ' || n, ', ' order by soort) from (select soort, count(*) n from kern.bepaling_wijziging group by 1)"))
}
