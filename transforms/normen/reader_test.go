package normen

import (
	"errors"
	"reflect"
	"slices"
	"testing"
)

// A pronoun means a body that an earlier sentence of its lid names.
func TestPronouns(t *testing.T) {
	const bw = "Burgemeester en wethouders houden een register bij. "
	for name, c := range map[string]struct{ text, want string }{
		"zij are burgemeester en wethouders":     {bw + "Zij kunnen daarvoor leges heffen.", "college plicht, college bevoegdheid"},
		"hij is the burgemeester":                {"De burgemeester sluit de vijver. Hij kan dat bevel intrekken.", "burgemeester plicht, burgemeester bevoegdheid"},
		"het is the college":                     {"Het college sluit de vijver. Het kan dat bevel intrekken.", "college plicht, college bevoegdheid"},
		"two sentences on":                       {bw + "Zij zenden een afschrift aan de molenaar. Zij kunnen daarvoor leges heffen.", "college plicht, college bevoegdheid"},
		"behind the verb":                        {bw + "Jaarlijks kunnen zij het register opschonen.", "college plicht, college bevoegdheid"},
		"the subject of the condition":           {"Indien het college dat nodig acht, kan het daarover advies vragen.", "college bevoegdheid"},
		"not a pronoun of another number":        {bw + "Zij kan daarvoor leges heffen.", "college plicht"},
		"not of another gender":                  {"Het college sluit de vijver. Hij kan dat bevel intrekken.", "college plicht"},
		"not beyond another subject":             {"De burgemeester hoort de molenaar. De molenaar draait bij vorst. Hij kan dat staken.", "burgemeester plicht"},
		"not het of a noun":                      {"Het college sluit de vijver. Het bevel kan worden ingetrokken.", "college plicht"},
		"not het that means nothing":             {"Het college sluit de vijver. Het is verboden te zwemmen.", "college plicht"},
		"not the subject of another's condition": {"Het college sluit de vijver. Indien de eigenaar niet meewerkt, kan hij worden beboet.", "college plicht"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := read(t, law, units(c.text)...); set(got) != sorted(c.want) {
				t.Errorf("%q\ngives %s\nwant  %s", c.text, described(got), c.want)
			}
		})
	}
	t.Run("not in the next lid", func(t *testing.T) {
		lid1 := Unit{Artikel: []byte("5"), Lid: []byte("1"), Tekst: []byte("Burgemeester en wethouders houden een register bij.")}
		lid2 := Unit{Artikel: []byte("5"), Lid: []byte("2"), Tekst: []byte("Zij kunnen daarvoor leges heffen.")}
		if got := read(t, law, lid1, lid2); set(got) != "college plicht" {
			t.Errorf("gives %s", described(got))
		}
		lid2.Lid = lid1.Lid // another unit of the same lid
		if got := read(t, law, lid1, lid2); set(got) != "college bevoegdheid, college plicht" {
			t.Errorf("in one lid gives %s", described(got))
		}
		lid2.Artikel, lid2.Lid = []byte("6"), lid1.Lid
		if got := read(t, law, lid1, lid2); set(got) != "college plicht" {
			t.Errorf("in the next artikel gives %s", described(got))
		}
	})
}

func TestSentencesOfALid(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []int // Zin of each provision
	}{
		"one":                     {"Het college meet de dijk.", []int{1}},
		"two":                     {"Het college meet de dijk. De burgemeester sluit hem.", []int{1, 2}},
		"the second":              {"De dijk wordt gemeten. Het college stelt het peil vast.", []int{2}},
		"two norms in one":        {"Het college meet de dijk en kan hem sluiten.", []int{1, 1}},
		"paragraphs":              {"De dijk is hoog.\nHet college meet de dijk.\nDe burgemeester sluit hem.", []int{2, 3}},
		"an abbreviation":         {"Het college meet op grond van art. A van nr. II de dijk. De burgemeester sluit hem.", []int{1, 2}},
		"an initial":              {"Het college meet de J. Molenaarsdijk. De burgemeester sluit hem.", []int{1, 2}},
		"a number with dots":      {"Het college meet de dijk, bedoeld in artikel 2.1.3, jaarlijks. De burgemeester sluit hem.", []int{1, 2}},
		"a dot in small letters":  {"Het college meet de dijk d.w.z. de kruin. De burgemeester sluit hem.", []int{1, 2}},
		"a sentence in quotation": {"Het college meet de dijk. «De burgemeester» sluit hem. Gedeputeerde staten zien toe.", []int{1, 3}},
		"a question":              {"Wie meet de dijk? Het college meet de dijk.", []int{2}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []int
			for _, b := range read(t, law, units(c.text)...) {
				got = append(got, b.Zin)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q has provisions in sentences %v, want %v", c.text, got, c.want)
			}
		})
	}
}

func TestTextOfAProvision(t *testing.T) {
	got := texts(read(t, law, units("De dijk is hoog. Het college meet hem. De burgemeester sluit hem.")...))
	if want := []string{"Het college meet hem.", "De burgemeester sluit hem."}; !slices.Equal(got, want) {
		t.Errorf("texts %q, want %q", got, want)
	}
}

func TestReaderGivesTheErrorOfYield(t *testing.T) {
	full := errors.New("the batch is full")
	calls := 0
	u := units("Het college meet de dijk. De burgemeester sluit hem.")[0]
	err := NewReader("", []byte(law)).Unit(&u, func(*Bepaling) error {
		calls++
		return full
	})
	if !errors.Is(err, full) || calls != 1 {
		t.Errorf("error %v after %d calls, want that of the first call", err, calls)
	}
}

// The same text gives the same norms, rules and groups, also from a reader
// that read another regulation before it in the same process.
func TestReaderIsDeterministic(t *testing.T) {
	all := append(units(spoken()...), list("Het college zorgt voor:", "de dijk;", "de molen.")...)
	first := read(t, law, all...)
	if len(first) < 50 {
		t.Fatalf("only %d provisions", len(first))
	}
	readAs(t, "BWBR0005416", "Titel I.\n", units("De raad stelt zijn orde vast.")...)
	if again := read(t, law, all...); !reflect.DeepEqual(first, again) {
		t.Error("the second reading differs")
	}
}
