package normen

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// names is the artikel in which the laws of these tests say what they mean.
const names = "In deze wet wordt verstaan onder college: college van burgemeester en wethouders;"

// law is the source of the tests that need no more than names: a law for
// gemeenten, so that a verordening in it is one of the gemeenteraad.
const law = names + "\nDe gemeenteraad en provinciale staten."

// sentenceSpec is a sentence and the norms in it, "orgaan modaliteit" with
// commas between, in any order.
type sentenceSpec struct {
	text, want string
	// rule is the one that gives the first norm; empty where the test is not
	// on the rule.
	rule string
}

// specify reads each sentence as the only one of an artikel.
func specify(t *testing.T, source string, specs []sentenceSpec) {
	t.Helper()
	for _, spec := range specs {
		t.Run(title(spec.text), func(t *testing.T) {
			t.Helper()
			got := read(t, source, units(spec.text)...)
			if set(got) != sorted(spec.want) {
				t.Errorf("%q\ngives %s\nwant  %s", spec.text, described(got), spec.want)
			}
			if spec.rule != "" && len(got) > 0 && got[0].Regel != spec.rule {
				t.Errorf("%q\nhas rule %q, want %q", spec.text, got[0].Regel, spec.rule)
			}
		})
	}
}

// title names a subtest by the first words of its sentence.
func title(text string) string {
	words := strings.Fields(text)
	return strings.Join(words[:min(len(words), 9)], " ")
}

// none specifies sentences without a norm.
func none(t *testing.T, sentences ...string) {
	t.Helper()
	var specs []sentenceSpec
	for _, text := range sentences {
		specs = append(specs, sentenceSpec{text: text})
	}
	specify(t, law, specs)
}

// units makes a lid of an artikel of its own of each text.
func units(texts ...string) []Unit {
	var all []Unit
	for i, text := range texts {
		all = append(all, Unit{Artikel: []byte(strconv.Itoa(i + 2)), Lid: []byte("1"), Tekst: []byte(text)})
	}
	return all
}

// read gives what a Reader of regulation source finds in its units, after an
// artikel 1 with the first line of source.
func read(tb testing.TB, source string, all ...Unit) []Bepaling {
	tb.Helper()
	return readAs(tb, "", source, all...)
}

func readAs(tb testing.TB, bwbID, source string, all ...Unit) []Bepaling {
	tb.Helper()
	definitions, _, _ := strings.Cut(source, "\n")
	r := NewReader(bwbID, []byte(source))
	var found []Bepaling
	for _, u := range append([]Unit{{Artikel: []byte("1"), Tekst: []byte(definitions)}}, all...) {
		err := r.Unit(&u, func(b *Bepaling) error {
			kept := *b // what b points to is valid until here
			kept.Tekst, kept.Onderdeel = bytes.Clone(b.Tekst), bytes.Clone(b.Onderdeel)
			found = append(found, kept)
			return nil
		})
		if err != nil {
			tb.Fatal(err)
		}
	}
	return found
}

// set gives the norms as sorted text, each once.
func set(all []Bepaling) string {
	var norms []string
	for _, b := range all {
		norms = append(norms, string(b.Orgaan)+" "+string(b.Modaliteit))
	}
	slices.Sort(norms)
	return strings.Join(slices.Compact(norms), ", ")
}

func texts(all []Bepaling) []string {
	var texts []string
	for _, b := range all {
		texts = append(texts, string(b.Tekst))
	}
	return texts
}

func sorted(want string) string {
	if want == "" {
		return ""
	}
	norms := strings.Split(want, ", ")
	slices.Sort(norms)
	return strings.Join(norms, ", ")
}

// described is set with the rules, for a message.
func described(all []Bepaling) string {
	var norms []string
	for _, b := range all {
		norms = append(norms, string(b.Orgaan)+" "+string(b.Modaliteit)+" ("+b.Regel+")")
	}
	return strings.Join(norms, ", ")
}
