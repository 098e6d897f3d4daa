package normen

import (
	"slices"
	"strings"
	"testing"
)

// spatial is the source of a law of plans and permits.
const spatial = law + "\nomgevingsvergunning bestemmingsplan omgevingsplan; bevoegd gezag: bestuursorgaan dat beslist op de aanvraag;"

func TestInstrumentsAreTheirMakers(t *testing.T) {
	t.Run("as subject", func(t *testing.T) {
		specify(t, spatial, []sentenceSpec{
			{"Een omgevingsplan bepaalt dat molens draaien.", "gemeenteraad plicht", "onderwerp voorop: inhoud"},
			{"Een omgevingsplan kan regels over molens bevatten.", "gemeenteraad bevoegdheid", "onderwerp voorop: inhoud: kan"},
			{"Voor zover een omgevingsplan op de heide geldt, laat het omgevingsplan geen molens toe.", "gemeenteraad verbod", ""},
			{"De omgevingsverordening wijst de stiltegebieden aan.", "provinciale staten plicht", ""},
			{"Als vogels dat eisen, kan in afwijking van artikel 3, tweede lid, een bestemmingsplan hogere molens toelaten.", "gemeenteraad bevoegdheid", ""},
			{"Een omgevingsplan wijst alleen akkers aan als het waait.", "gemeenteraad verbod", ""},
		})
	})
	t.Run("as place", func(t *testing.T) {
		specify(t, spatial, []sentenceSpec{
			{"In een omgevingsplan wordt rekening gehouden met vogels.", "gemeenteraad plicht", "instrument: in of bij gemeenteraad"},
			{"Bij het bestemmingsplan kan worden bepaald dat de molen stilstaat.", "gemeenteraad bevoegdheid", ""},
			{"Bij algemene maatregel van bestuur of omgevingsverordening kunnen gebieden worden aangewezen.", "provinciale staten bevoegdheid", ""},
			{"Voor zover een omgevingsplan van toepassing is op een dijk, wordt bij het toelaten van molens gewaarborgd dat de dijk blijft.", "gemeenteraad plicht", "instrument: voorwaarde"},
		})
	})
	t.Run("made", func(t *testing.T) {
		specify(t, spatial, []sentenceSpec{{"Het bestemmingsplan wordt eenmaal in de tien jaar herzien.", "gemeenteraad plicht", "instrument wordt gemaakt"}})
	})
	t.Run("by the artikel itself", func(t *testing.T) {
		got := read(t, law, artikel("De gemeenteraad stelt een vogelplan vast.", "Het vogelplan bevat de hoofdlijnen van het beleid.", "In het vogelplan worden de nesten aangewezen.")...)
		if set(got) != "gemeenteraad plicht" || len(got) != 3 {
			t.Errorf("%s", described(got))
		}
	})
	none(t, "Het omgevingsplan treedt in werking met ingang van de vierde week.",
		"Molens die in strijd zijn met het bestemmingsplan worden afgebroken.",
		"De afstand geldt tot gebouwen die op grond van een omgevingsplan zijn toegelaten.",
		"Het eerste lid is niet van toepassing op een bestemmingsplan.",
		"Bij algemene maatregel van bestuur kunnen regels worden gesteld over een in een omgevingsplan, waterschapsverordening of omgevingsverordening op te nemen verplichting.")
}

// Sentences of a third draw of labels that the reader read wrongly, with other words.
func TestThirdDraw(t *testing.T) {
	specify(t, spatial, []sentenceSpec{
		{"Telkens indien de gemeenteraad van oordeel is dat het waait, kan hij besluiten tot verlenging.", "gemeenteraad bevoegdheid", "verwijswoord: kan"},
		{"Slechts indien het waait, kan het college molens aanwijzen.", "college bevoegdheid", ""},
		{"De gemeenteraden, op welke een plicht rust tot betaling in verband met het niet meer plaats vinden van markten, hebben het recht die af te kopen.", "gemeenteraad bevoegdheid", ""},
		{"Het bevoegd gezag verplicht de eigenaar tot het onmiddellijk treffen van maatregelen.", "bevoegd gezag plicht", ""},
		{"Het college verplicht de molenaar om te malen.", "college plicht", ""},
		{"Het college is verplicht de molenaar te horen.", "college plicht", "onderwerp voorop: is verplicht"},
		{"Besluiten worden genomen door: het college.", "college plicht", ""},
	})
	none(t, "Voor het beroep worden beide besluiten als één besluit, vastgesteld door de gemeenteraad, aangemerkt.",
		"Bij algemene maatregel van bestuur worden regels gesteld over: b. de afstemming van de uitoefening van deze taken door: 1° de betrokken gemeenten,",
		"Bij algemene maatregel van bestuur worden regels gesteld over: a. het malen door het college;")
}

// A regeling is that of whom the artikel, or the artikel that it is said to be of,
// has make it. Elsewhere in the law it is another: that of a school board, of a
// minister. Sentences with no other word for a body are read for it as well.
func TestRegelingen(t *testing.T) {
	in := func(nr, text string) Unit { return Unit{Artikel: []byte(nr), Tekst: []byte(text)} }
	for name, c := range map[string]struct {
		law  []Unit
		want string
	}{
		"here": {[]Unit{in("4", "De gemeenteraad stelt een regeling vast. De regeling houdt rekening met de ouders.")},
			"gemeenteraad plicht, gemeenteraad plicht"},
		"by number": {[]Unit{in("4", "De gemeenteraad stelt een regeling vast."), in("5", "De regeling, bedoeld in artikel 4, kan bepalen dat het waait.")},
			"gemeenteraad plicht, gemeenteraad bevoegdheid"},
		"of another": {[]Unit{in("4", "De gemeenteraad stelt een regeling vast."), in("5", "Het bestuur van de school stelt een klachtenregeling vast. Deze regeling vermeldt de termijn."),
			in("6", "De ministeriële regeling wordt bekendgemaakt. De regeling, bedoeld in artikel 5, bepaalt niets.")}, "gemeenteraad plicht"},
		"its own name": {[]Unit{in("4", "De gemeenteraad stelt een molenprofiel vast."), in("5", "Het molenprofiel bevat de wieken.")},
			"gemeenteraad plicht, gemeenteraad plicht"},
	} {
		var got []string
		for _, b := range read(t, law, c.law...) {
			got = append(got, string(b.Orgaan)+" "+string(b.Modaliteit))
		}
		if norms := strings.Join(got, ", "); norms != c.want {
			t.Errorf("%s: %s, want %s", name, norms, c.want)
		}
	}
}

// artikel makes leden of one artikel.
func artikel(texts ...string) []Unit {
	var all []Unit
	for i, text := range texts {
		all = append(all, Unit{Artikel: []byte("7"), Lid: []byte{byte('1' + i)}, Tekst: []byte(text)})
	}
	return all
}

func TestBevoegdGezag(t *testing.T) {
	specify(t, spatial, []sentenceSpec{
		{"Het bevoegd gezag kan de vergunning intrekken.", "bevoegd gezag bevoegdheid", ""},
		{"Het bestuursorgaan beslist binnen acht weken.", "bevoegd gezag plicht", ""},
		{"Het bevoegd gezag past dit alleen toe als het waait.", "bevoegd gezag verbod", ""},
		{"De omgevingsvergunning wordt geweigerd als de molen te hoog is.", "bevoegd gezag plicht", "besluit als lijdend onderwerp"},
		{"De omgevingsvergunning wordt alleen verleend als geen molen staat.", "bevoegd gezag verbod", ""},
		{"Aan het bevoegd gezag worden gegevens verstrekt.", "", ""},
		{"Bestuursorganen van het Rijk oefenen ook de taken uit.", "", ""},
		{"Onze Minister of een door hem aangewezen bestuursorgaan kan de ruimte registreren.", "", ""},
		{"De taken worden uitgeoefend door het bestuursorgaan dat op grond van de Mijnbouwwet bevoegd is.", "", ""},
		{"De taken worden uitgeoefend door het bestuursorgaan dat op grond van de Molenwet bevoegd is.", "bevoegd gezag plicht", ""},
		{"Bevoegd gezag voor een vondst is de burgemeester.", "burgemeester plicht", "is bevoegd gezag"},
	})
	for source, want := range map[string]string{
		"bevoegd gezag: burgemeester en wethouders of gedeputeerde staten; omgevingsvergunning": "college|gedeputeerde staten",
		"bevoegd gezag: het bestuur van de school; omgevingsvergunning":                         "-",
		"bevoegd gezag: Onze Minister; omgevingsvergunning":                                     "-",
		"school school school onderwijs leerling":                                               "-",
		"wie bevoegd gezag is omgevingsvergunning bestemmingsplan omgevingsplan":                "college|gedeputeerde staten",
		"bevoegd gezag omgevingsvergunning bestemmingsplan omgevingsplan voorkeursrecht":        "college|gedeputeerde staten",
	} {
		got := read(t, source, units("Het bevoegd gezag kan de molen sluiten.")...)
		found := "-"
		for _, b := range got {
			found = b.Mogelijk
		}
		if found != want {
			t.Errorf("%q gives %q, want %q", source, found, want)
		}
	}
}

// Bodies that an aanhef announces are those of the items.
func TestAnnouncedBodies(t *testing.T) {
	got := read(t, spatial, Unit{Artikel: []byte("3"), Lid: []byte("1"), Onderdeel: []byte("a"), Token: []byte("a."),
		Aanhef: []byte("De volgende bestuursorganen meten het geluid:"), Tekst: []byte("het college, als het waait;")})
	if set(got) != "college plicht" {
		t.Errorf("%s", described(got))
	}
}

func TestLayersOfABevoegdGezag(t *testing.T) {
	for mogelijk, want := range map[string][]string{"": {"gemeente", "provincie"}, "college": {"gemeente"}, "gedeputeerde staten": {"provincie"},
		"college|gedeputeerde staten": {"gemeente", "provincie"}} {
		n := Norm{Orgaan: BevoegdGezag, Mogelijk: mogelijk}
		if got := n.Lagen(); !slices.Equal(got, want) {
			t.Errorf("%q is of %v, want %v", mogelijk, got, want)
		}
	}
	if n := (&Norm{Orgaan: Veiligheidsregio}); !slices.Equal(n.Lagen(), []string{"gemeente"}) {
		t.Errorf("a veiligheidsregio is of %v", n.Lagen())
	}
}

func TestExtendedLocalGovernment(t *testing.T) {
	specify(t, law+" veiligheidsregio", []sentenceSpec{
		{"De voorzitter van de veiligheidsregio informeert de burgemeesters.", "veiligheidsregio plicht", ""},
		{"De burgemeester dan wel de voorzitter van de veiligheidsregio kan de haven sluiten.", "burgemeester bevoegdheid, veiligheidsregio bevoegdheid", ""},
		{"De gemeentelijke gezondheidsdienst geeft de melding door.", "ggd plicht", ""},
		{"Een omgevingsdienst houdt toezicht op molens.", "omgevingsdienst plicht", ""},
		{"De brandweer staat onder leiding van een commandant.", "", ""},
	})
}

func TestFramesOfTheSecondEdition(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"Het beroep wordt ingesteld bij gedeputeerde staten, die binnen vier weken beslissen.", "gedeputeerde staten plicht", "betrekkelijke bijzin"},
		{"Artikel 3 is van overeenkomstige toepassing, met dien verstande dat burgemeester en wethouders de molenaar horen.", "college plicht", "met dien verstande dat"},
		{"De gemeente heeft te zorgen, dat de brug open is.", "gemeente plicht", "onderwerp voorop: heeft te"},
		{"Met het beheer worden de op te heffen gemeenten belast.", "gemeente plicht", ""},
		{"Het is verboden zonder vergunning van de burgemeester te vliegeren.", "burgemeester bevoegdheid", "verboden zonder vergunning van"},
		{"De reddingsbrigade staat onder gezag van de burgemeester.", "burgemeester bevoegdheid", "onder gezag van"},
		{"De kosten van het vliegeren komen ten laste van de gemeente.", "gemeente plicht", "ten laste van"},
		{"De kosten van het vliegeren komen niet ten laste van de gemeente.", "", ""},
		{"Burge\u00admeester en\u202fwethouders stellen een tarief vast.", "college plicht", ""},
		{"3.Het college stelt een tarief vast.", "college plicht", ""},
		{"De kerkelijke gemeenten houden een ledenlijst bij.", "", ""},
		{"Naast het tarief dat geldt, dan wel daarvoor door het college bepaald is, kan het college een toeslag vragen.", "college bevoegdheid", ""},
		{"Het college dat voor die dag een besluit heeft genomen dat wordt bestreden dan wel nog kan worden bestreden, blijft bevoegd daarop te beslissen.", "college bevoegdheid", ""},
		{"Indien de burgemeester van oordeel is dat het waait, worden de maatregelen door hem genomen.", "burgemeester plicht", ""},
	})
}

func TestANegationInASubordinateClause(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"De burgemeester kan bevelen dat een vlieger, die te hoog staat, niet wordt opgelaten.", "burgemeester bevoegdheid", ""},
		{"Het college draagt er zorg voor dat op de vlieger, die wordt opgelaten, geen reclame staat.", "college plicht", ""},
		{"Het college deelt de vliegeraar mede dat hij niet mag oplaten.", "college plicht", ""},
		{"De burgemeester verwijst de molenaar die wil malen en niet in het register is ingeschreven, naar het college.", "burgemeester plicht", ""},
		{"Het college verleent de vergunning als niet is voldaan aan artikel 2.", "college plicht", ""},
		{"Het college verleent, indien de molen stilstaat en geen gevaar oplevert, geen vergunning.", "college verbod", ""},
	})
}

func TestAVerordeningOfAnother(t *testing.T) {
	source := "Het algemeen bestuur van het waterschap. Het algemeen bestuur. Provinciale staten. De gemeente."
	specify(t, source, []sentenceSpec{
		{"De verordening bevat regels over sluizen.", "", ""},
		{"Bij verordening kan worden bepaald dat de sluis opengaat.", "", ""},
		{"Bij provinciale verordening worden regels gesteld.", "provinciale staten plicht", ""},
	})
}
