package normen

import (
	"strings"
	"testing"
)

// same tells of two texts that give different norms.
func same(t *testing.T, one, other string) {
	t.Helper()
	a, b := read(t, law, units(one)...), read(t, law, units(other)...)
	if set(a) == "" || set(a) != set(b) {
		t.Errorf("%q gives %s\n%q gives %s", one, described(a), other, described(b))
	}
}

func TestASubordinateClauseChangesNothing(t *testing.T) {
	for _, text := range spoken() {
		for _, clause := range []string{
			", indien dat nodig is", ", tenzij de eigenaar anders wenst", ", voor zover dat redelijkerwijs mogelijk is", " nadat de molenaar is gehoord",
			", waarbij het belang van de gemeente wordt betrokken", ", indien het college daarom verzoekt", ", zodra gedeputeerde staten hebben beslist",
			", als bedoeld in artikel 3, tweede lid", " (bij vorst)",
		} {
			same(t, text, strings.TrimSuffix(text, ".")+clause+".")
		}
	}
}

func TestASentenceAfterItChangesNothing(t *testing.T) {
	for _, text := range spoken() {
		same(t, text, text+" De molenaar draait iedere week.")
		same(t, text, "De molenaar draait iedere week. "+text)
	}
}

func TestWhoIsNoBodyHasNoNorm(t *testing.T) {
	for _, actor := range []string{"de instelling", "Onze Minister", "het bestuur van de stichting", "de molenaar", "de inspecteur", "het waterschap"} {
		for _, text := range spokenBy(actor, false) {
			if got := read(t, law, units(text)...); len(got) > 0 {
				t.Errorf("%q gives %s", text, described(got))
			}
		}
	}
}

// bodies are the bodies by a name that can be a subject and an actor.
var bodies = []struct {
	name   string
	plural bool
	orgaan Orgaan
}{
	{"het college", false, College}, {"burgemeester en wethouders", true, College}, {"de gemeenteraad", false, Gemeenteraad},
	{"de burgemeester", false, Burgemeester}, {"de gemeente", false, Gemeente}, {"gedeputeerde staten", true, GedeputeerdeStaten},
	{"provinciale staten", true, ProvincialeStaten}, {"de commissaris van de Koning", false, Commissaris}, {"de provincie", false, Provincie},
}

// verbs are sentences without their subject: the finite verb for one, for
// more, what follows it, and the participle of the passive.
var verbs = []struct{ one, more, object, rest, participle string }{
	{"stelt", "stellen", "het molenplan", "vast", "vastgesteld"},
	{"verleent", "verlenen", "de vliegervergunning", "", "verleend"},
	{"wijst", "wijzen", "de geitenweide", "aan", "aangewezen"},
	{"trekt", "trekken", "de vergunning", "in", "ingetrokken"},
	{"onderzoekt", "onderzoeken", "de klacht", "", "onderzocht"},
	{"maakt", "maken", "het besluit", "bekend", "bekendgemaakt"},
	{"houdt", "houden", "het register", "bij", "bijgehouden"},
	{"zendt", "zenden", "het verslag", "toe", "toegezonden"},
	{"bekostigt", "bekostigen", "de veerpont", "", "bekostigd"},
}

func sentenceOf(parts ...string) string {
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ") + "."
}

func TestActivePassiveAndInversionNameTheSameBody(t *testing.T) {
	for _, body := range bodies {
		for _, v := range verbs {
			verb, can, be := v.one, "kan", "wordt"
			if body.plural {
				verb, can = v.more, "kunnen"
			}
			active := sentenceOf(upper(body.name), verb, v.object, v.rest)
			same(t, active, sentenceOf(upper(v.object), be, "door", body.name, v.participle))
			same(t, active, sentenceOf(upper(v.object), be, v.participle, "door", body.name))
			same(t, active, sentenceOf("Jaarlijks", verb, body.name, v.object, v.rest))
			same(t, active, sentenceOf("Indien dat nodig is,", verb, body.name, v.object, v.rest))
			same(t, active, sentenceOf("In afwijking van artikel 4", verb, body.name, v.object, v.rest))
			infinitive := sentenceOf(upper(body.name), can, v.object, v.rest+infinitiveOf(v.more))
			same(t, infinitive, sentenceOf(upper(v.object), "kan door", body.name, "worden", v.participle))
			same(t, infinitive, sentenceOf("Zo nodig", can, body.name, v.object, v.rest+infinitiveOf(v.more)))
			if got := set(read(t, law, units(active)...)); got != string(body.orgaan)+" plicht" {
				t.Errorf("%q gives %q", active, got)
			}
		}
	}
}

// infinitiveOf is the infinitive, which for these verbs is their plural.
func infinitiveOf(plural string) string { return plural }

func TestNegationMakesAProhibition(t *testing.T) {
	for _, body := range bodies {
		for _, v := range verbs {
			verb, can := v.one, "kan"
			if body.plural {
				verb, can = v.more, "kunnen"
			}
			for _, text := range []string{
				sentenceOf(upper(body.name), verb, v.object, "niet", v.rest), sentenceOf(upper(body.name), can, v.object, "niet", v.rest+v.more),
				sentenceOf("Tijdens de vorst", verb, body.name, v.object, "niet", v.rest), sentenceOf(upper(v.object), "kan door", body.name, "niet worden", v.participle),
			} {
				if got := set(read(t, law, units(text)...)); got != string(body.orgaan)+" verbod" {
					t.Errorf("%q gives %q", text, got)
				}
			}
		}
	}
}
