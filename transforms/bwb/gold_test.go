package bwb

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"medebewind/transforms/normen"
)

// label is a row of the labelled sentences: several rows of one sentence lay
// several norms.
type label struct {
	bwbID, artikel, lid, sentence string
	want                          []normen.Norm // Regel is empty
	doubt                         bool
}

var (
	goldOrgaan = map[string]normen.Orgaan{"gemeenteraad": normen.Gemeenteraad, "college": normen.College,
		"burgemeester": normen.Burgemeester, "gemeente": normen.Gemeente, "PS": normen.ProvincialeStaten,
		"GS": normen.GedeputeerdeStaten, "CdK": normen.Commissaris, "provincie": normen.Provincie}
	goldModaliteit = map[string]normen.Modaliteit{"duty": normen.Plicht, "power": normen.Bevoegdheid, "prohibition": normen.Verbod}
)

// labels reads a file of ../shared/gold, one label a sentence and place.
func labels(tb testing.TB, name string) []*label {
	tb.Helper()
	path := shared(tb, filepath.Join("..", "gold", name))[0]
	rows, err := csv.NewReader(bytes.NewReader(read(tb, path))).ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	column := map[string]int{}
	for i, header := range rows[0] {
		column[header] = i
	}
	var all []*label
	known := map[string]*label{}
	for _, row := range rows[1:] {
		get := func(header string) string {
			if i, ok := column[header]; ok {
				return row[i]
			}
			return ""
		}
		key := get("bwb_id") + "|" + get("article") + "|" + get("lid") + "|" + get("sentence")
		l := known[key]
		if l == nil {
			l = &label{bwbID: get("bwb_id"), artikel: get("article"), lid: get("lid"), sentence: get("sentence")}
			known[key] = l
			all = append(all, l)
		}
		l.doubt = l.doubt || get("doubt") == "ja"
		if get("modality") == "none" {
			continue
		}
		for _, actor := range strings.Split(get("actor"), "|") {
			n := normen.Norm{Orgaan: goldOrgaan[actor], Modaliteit: goldModaliteit[get("modality")]}
			if n.Orgaan == "" || n.Modaliteit == "" {
				tb.Fatalf("%s: actor %q, modality %q", name, actor, get("modality"))
			}
			l.want = append(l.want, n)
		}
	}
	return all
}

// lawOf gives the version of a law that was in force in November 2015.
func lawOf(tb testing.TB, bwbID string) []byte {
	tb.Helper()
	paths := shared(tb, filepath.Join("bwb", bwbID, "*", "xml", "*.xml"))
	sort.Strings(paths)
	path := paths[0]
	for _, candidate := range paths {
		if filepath.Base(filepath.Dir(filepath.Dir(candidate))) < "2015-12" {
			path = candidate
		}
	}
	return read(tb, path)
}

type given struct {
	bepaling normen.Bepaling
	tekst    string
	plaats   string
}

func bepalingenOf(tb testing.TB, data []byte) []given {
	tb.Helper()
	var all []given
	_, err := Bepalingen(data, func(b *Bepaling) error {
		all = append(all, given{bepaling: b.Bepaling, tekst: string(b.Tekst),
			plaats: string(b.Plaats.Artikel) + "|" + string(b.Plaats.Lid) + "|" + string(b.Plaats.Onderdeel)})
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return all
}

// predicted gives the norms read in the labelled sentence. What leads a list
// has those of its items.
func predicted(all []given, l *label) (norms []normen.Norm, rules []string) {
	for _, g := range all {
		if l.artikel != "" && g.plaats[:strings.IndexByte(g.plaats, '|')] != l.artikel {
			continue
		}
		if g.tekst != l.sentence && !strings.HasSuffix(g.tekst, " "+l.sentence) && !(strings.HasSuffix(l.sentence, ":") && strings.HasPrefix(g.tekst, l.sentence)) {
			continue
		}
		n := g.bepaling.Norm
		rule := n.Regel
		n.Regel = ""
		if !slices.Contains(norms, n) {
			norms = append(norms, n)
			rules = append(rules, fmt.Sprintf("%s %s (%s)", n.Orgaan, n.Modaliteit, rule))
		}
	}
	return norms, rules
}

// score counts detection and exactness.
type score struct{ right, missed, spurious, exact, rows int }

func (s score) String() string {
	p := float64(s.right) / float64(s.right+s.spurious)
	r := float64(s.right) / float64(s.right+s.missed)
	return fmt.Sprintf("detection precision %.3f recall %.3f F1 %.3f; exact %d of %d = %.3f", p, r, 2*p*r/(p+r), s.exact, s.rows, float64(s.exact)/float64(s.rows))
}

func measure(t *testing.T, name string) score {
	laws := map[string][]given{}
	var s score
	perClass := map[string]*score{}
	for _, l := range labels(t, name) {
		if laws[l.bwbID] == nil {
			laws[l.bwbID] = bepalingenOf(t, lawOf(t, l.bwbID))
		}
		got, rules := predicted(laws[l.bwbID], l)
		if len(got) == 0 { // one label has the number of another artikel
			got, rules = predicted(laws[l.bwbID], &label{sentence: l.sentence})
		}
		if l.doubt {
			continue
		}
		s.rows++
		switch {
		case len(got) > 0 && len(l.want) > 0:
			s.right++
		case len(got) > 0:
			s.spurious++
		case len(l.want) > 0:
			s.missed++
		}
		for _, n := range l.want {
			c := classOf(perClass, n)
			if slices.Contains(got, n) {
				c.right++
			} else {
				c.missed++
			}
		}
		for _, n := range got {
			if !slices.Contains(l.want, n) {
				classOf(perClass, n).spurious++
			}
		}
		if same(got, l.want) {
			s.exact++
		} else if os.Getenv("TOON") != "" {
			t.Logf("%s %s %s\n  %s\n  want %v\n  got  %v", l.bwbID, l.artikel, l.lid, l.sentence, l.want, rules)
		}
	}
	t.Logf("%s: %v", name, s)
	for _, class := range slices.Sorted(func(yield func(string) bool) {
		for k := range perClass {
			if !yield(k) {
				return
			}
		}
	}) {
		c := perClass[class]
		t.Logf("  %-32s right %3d missed %2d spurious %2d", class, c.right, c.missed, c.spurious)
	}
	return s
}

func classOf(classes map[string]*score, n normen.Norm) *score {
	key := string(n.Orgaan) + " " + string(n.Modaliteit)
	if classes[key] == nil {
		classes[key] = &score{}
	}
	return classes[key]
}

func same(a, b []normen.Norm) bool {
	if len(a) != len(b) {
		return false
	}
	for _, n := range a {
		if !slices.Contains(b, n) {
			return false
		}
	}
	return true
}

func TestGold(t *testing.T) {
	measure(t, "sentences.csv")
	measure(t, "articles.csv")
	measure(t, "sentences_2.csv")
}
