package bwb

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"medebewind/transforms/normen"
)

// TestOwnReading measures on sentences of laws that no other labels cover. They
// were drawn at random and labelled by the rules before their reading was looked
// at; testdata/eigen_lezing.csv has place, hash and label, not the sentence.
// docs/register.md has the figures at first sight.
func TestOwnReading(t *testing.T) {
	m := &measurement{classes: map[string]*score{}}
	draws := map[string]*measurement{}
	laws := map[string]map[string][]normen.Norm{}
	for key, l := range ownLabels(t) {
		if l.doubt {
			continue
		}
		if laws[l.bwbID] == nil {
			laws[l.bwbID] = normsByHash(t, l.bwbID, 0)
		}
		got := laws[l.bwbID][key]
		for age := 1; got == nil && len(l.want) > 0 && l.draw >= "5"; age++ {
			older := normsByHash(t, l.bwbID, age)
			if older == nil {
				break
			}
			got = older[key]
		}
		m.kinds(t, l, got)
		if draws[l.draw] == nil {
			draws[l.draw] = &measurement{classes: map[string]*score{}}
		}
		draws[l.draw].kinds(t, l, got)
		draws[l.draw].add(bareOf(got), l.want)
		if !m.add(bareOf(got), l.want) {
			t.Logf("%s %s %s: want %v, got %v", l.bwbID, l.artikel, l.lid, l.want, got)
		}
	}
	for _, draw := range slices.Sorted(maps.Keys(draws)) {
		d := draws[draw]
		t.Logf("draw %s: detection %v; exact %d of %d = %.3f; kind %v", draw, d.score, d.exact, d.rows, d.share(), d.soort)
	}
	t.Logf("detection %v; exact %d of %d = %.3f; kind %v", m.score, m.exact, m.rows, m.share(), m.soort)
	if m.share() < 0.95 || m.precision() < 0.95 || m.recall() < 0.93 || m.soort.share() < 0.90 {
		t.Errorf("exact %.3f, precision %.3f, recall %.3f, kind %.3f; want at least 0.95, 0.95, 0.93, 0.90", m.share(), m.precision(), m.recall(), m.soort.share())
	}
}

// labelRows reads a file of labels, without its header.
func labelRows(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

// ownLabels reads the labels, by law and hash.
func ownLabels(t *testing.T) map[string]*label {
	t.Helper()
	all := map[string]*label{}
	for _, row := range labelRows(t, "eigen_lezing.csv") {
		key := row[1] + row[4]
		l := all[key]
		if l == nil {
			l = &label{draw: row[0], bwbID: row[1], artikel: row[2], lid: row[3]}
			all[key] = l
		}
		l.soort, l.doubt = row[7], l.doubt || row[8] == "ja"
		for _, orgaan := range strings.FieldsFunc(row[5], func(c rune) bool { return c == '|' }) {
			l.want = append(l.want, normen.Norm{Orgaan: normen.Orgaan(orgaan), Modaliteit: normen.Modaliteit(row[6])})
		}
	}
	return all
}

// normsByHash reads the youngest version of a law, or one that is so many
// versions older; nil if there is none. From the fifth draw on all versions were
// drawn from.
func normsByHash(t *testing.T, bwbID string, age int) map[string][]normen.Norm {
	t.Helper()
	paths := shared(t, filepath.Join("bwb", bwbID, "*", "xml", "*.xml"))
	slices.Sort(paths)
	if age >= len(paths) {
		return nil
	}
	norms := map[string][]normen.Norm{}
	for _, g := range bepalingenOf(t, read(t, paths[len(paths)-1-age])) {
		key := bwbID + sentenceHash(g.tekst)
		if !slices.ContainsFunc(norms[key], func(n normen.Norm) bool { return bare(n) == bare(g.bepaling.Norm) }) {
			norms[key] = append(norms[key], g.bepaling.Norm)
		}
	}
	return norms
}

// sentenceHash is of the letters a-z and digits of a sentence alone.
func sentenceHash(sentence string) string {
	var kept []byte
	for _, c := range []byte(strings.ToLower(sentence)) {
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
			kept = append(kept, c)
		}
	}
	sum := sha256.Sum256(kept)
	return hex.EncodeToString(sum[:])[:16]
}
