package publisher

import (
	"math"
	"time"

	"medebewind/transforms/notation"
)

// brief is what a circulaire says beside what the rekenbestand holds, and the
// habits in which the originals differ.
type brief struct {
	kenmerk, relaties, geldigTot string
	// eenheid stands behind the title of a table; without it the letter's
	// first chapter tells the unit of all.
	eenheid string
	// min goes before a negative figure.
	min string
	// noten is how a mark of a footnote is set: "hoog" raised, "teken" as a
	// character that is raised by itself, "haak" raised with a bracket.
	noten string
	// genummerd numbers the taakmutaties, liggend gives them a page on its
	// side, factorInKolommen sets the uitkeringsfactor under years, kaart adds
	// a page that is only a picture.
	genummerd, liggend, factorInKolommen, kaart bool
	// vooruit is how many years beyond the uitkeringsjaar the grants are told.
	// Then one of them, aflopend, has no figure.
	vooruit  int
	aflopend string
	// spelling is how the letter calls grants that the rekenbestand calls
	// otherwise.
	spelling map[string]string
	// accres and mutaties are by year from that of the letter on, in 100,000
	// euro.
	accres   []int64
	mutaties []mutatie
}

// mutatie is money for a task, or less of it.
type mutatie struct {
	groep, label string
	bedragen     []int64
	noot         string // at the last of the bedragen
}

// leeg is a cell without a figure.
const leeg = math.MinInt64

// brieven are the letters by fund and stand. Beside the changes of law in the
// fictitious world, which laws_social.go and laws_other.go date, they tell:
//
//   - Jeugdwet of 2024-01-01: money for all years from then on, in two letters;
//   - Participatiewet of 2023-01-01: money for 2023 to 2025 only, as for the
//     Omgevingswet, new on 2024-01-01, for 2024 and 2025 only;
//   - Omgevingswet of 2024-07-01, which is for provincies: no money, though a
//     letter to them came after it;
//   - Wet stelsel openbare bibliotheekvoorzieningen of 2025-01-01: provincies
//     get money from that year on, gemeenten none;
//   - what is older than 2023 came before all letters: money for the Wmo and
//     for schuldhulpverlening is for something else.
var brieven = map[string]*brief{
	"gemeentefonds 2023-mei": {
		kenmerk: "2023-0000900531", relaties: "septembercirculaire gemeentefonds 2022", geldigTot: "2024-07-01",
		eenheid: "(x € 1 miljoen)", min: string(figureDash) + " ", noten: "hoog", genummerd: true,
		spelling: map[string]string{"Beschermd wonen": "beschermd wonen"},
		accres:   []int64{18_304, 20_117, 16_169, 17_376, -2_273, 14_518},
		mutaties: []mutatie{
			{label: "Participatiewet: voorzieningen op de werkplek", bedragen: []int64{184, 241, 241, leeg, leeg, leeg}},
			{label: "Omgevingswet: invoeringskosten voor het omgevingsplan en de omgevingsvisie van gemeenten", bedragen: []int64{leeg, 561, 420, leeg, leeg, leeg}},
			{label: "Wet maatschappelijke ondersteuning 2015: actualisering van de eigen bijdrage", bedragen: []int64{-125, -125, -118, -118, -96, -96}},
			{label: "Wet gemeentelijke schuldhulpverlening: vroegsignalering", bedragen: []int64{300, 285, 285, 285, 285, 285}, noot: "Met een afrekening over het jaar ervoor."},
			{label: "Kieswet: nieuw stembiljet", bedragen: []int64{leeg, 432, leeg, 432, leeg, 577}},
			{label: "Opschalingskorting", bedragen: []int64{-441, -292, -600, -600, -600, -600}},
			{label: "Overheveling van specifieke uitkeringen (onderwijsachterstanden)", bedragen: []int64{63, 64, 65, 66, 67, 68}},
			{label: "Wet goed verhuurderschap: meldpunt en handhaving", bedragen: []int64{61, 125, 125, 125, 125, 125}},
			{label: "Uitvoeringskracht", bedragen: []int64{1_201, 2_500, 1_502, 1_002, leeg, leeg}},
		},
	},
	"gemeentefonds 2023-september": {
		kenmerk: "2023-0000900919", relaties: "meicirculaire gemeentefonds 2023", geldigTot: "2024-07-01",
		min: string(enDash), noten: "teken", factorInKolommen: true, kaart: true,
		spelling: map[string]string{"jeugdhulp aan kinderen in een AZC": "Jeugdhulp aan kinderen in een azc"},
		accres:   []int64{1_204, 3_118, 2_950, 2_871, 2_644, 2_502},
		mutaties: []mutatie{
			{label: "Jeugdwet: wachttijden en regionale samenwerking bij gespecialiseerde hulp", bedragen: []int64{leeg, 1_130, 1_263, 1_715, 1_659, 1_659}},
			{label: "Wmo: toegang en cliëntondersteuning", bedragen: []int64{65, 82, -154, 420, 258, 258}, noot: "Inclusief loon- en prijsbijstelling."},
			{label: "Wet kwaliteitsborging voor het bouwen", bedragen: []int64{leeg, 148, 121, -383, 250, 250}},
			{label: "Opschalingskorting", bedragen: []int64{leeg, 320, 273, -248, -248, -248}},
		},
	},
	"gemeentefonds 2024-september": {
		kenmerk: "2024-0000900917", relaties: "septembercirculaire gemeentefonds 2023", geldigTot: "2025-07-01",
		eenheid: "(in miljoenen euro)", min: string(minusSign), noten: "hoog", liggend: true,
		vooruit: 1, aflopend: "voorschoolse voorziening peuters",
		accres: []int64{23_300, 17_027, -1_616, 17_376, 23_273, 14_518},
		mutaties: []mutatie{
			{groep: "Sociaal domein", label: "Jeugdwet: groeipad hervormingsagenda", bedragen: []int64{745, 882, 820, 691, 554, 505}},
			{groep: "Sociaal domein", label: "Wgs: budget voor vroegsignalering", bedragen: []int64{59, 74, 26, 26, 26, 26}},
			{groep: "Sociaal domein", label: "Wet maatschappelijke ondersteuning 2015: beschermd thuis en de doordecentralisatie van beschermd wonen naar alle gemeenten", bedragen: []int64{-132, -478, 437, 1_019, 813, 813}},
			{groep: "Overige taken", label: "Omgevingswet: invoeringskosten", bedragen: []int64{162, 80, leeg, leeg, leeg, leeg}},
			{groep: "Overige taken", label: "Opschalingskorting", bedragen: []int64{leeg, leeg, 600, 600, 600, 600}, noot: "De oploop is in dit voorbeeld geschrapt."},
			{groep: "Overige taken", label: "Overheveling van beeldende kunst naar de algemene uitkering", bedragen: []int64{leeg, 135, 135, 135, 135, 135}},
		},
	},
	"provinciefonds 2024-september": {
		kenmerk: "2024-0000900918", relaties: "meicirculaire provinciefonds 2024", geldigTot: "2025-07-01",
		eenheid: "(x € 1 miljoen)", min: "-", noten: "haak", factorInKolommen: true,
		spelling: map[string]string{"Regionale Energie Strategieën": "RES regio's"},
		accres:   []int64{2_330, 1_702, -161, 1_737, 2_327, 1_451},
		mutaties: []mutatie{
			{label: "Wet stelsel openbare bibliotheekvoorzieningen: ondersteuning van de bibliotheken", bedragen: []int64{leeg, 24, 31, 31, 31, 31}},
			{label: "Natuurpact", bedragen: []int64{125, -32, 140, 140, -18, 140}, noot: "Onder voorbehoud van wat hier verzonnen is."},
			{label: "Overheveling verkeersveiligheid", bedragen: []int64{-44, -44, leeg, leeg, leeg, leeg}},
		},
	},
}

// dutchDate writes 2024-09-17 as 17 september 2024.
func dutchDate(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic("publisher: date " + day + ": " + err.Error())
	}
	return notation.Day(t)
}
