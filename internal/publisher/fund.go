package publisher

import (
	"fmt"
	"math/big"
	"sync"
)

// book is a rekenbestand: what a circulaire tells of one fund and
// uitkeringsjaar. Its figures are such that units x weight x factor is a
// whole number of cents, however one rounds on the way.
type book struct {
	w            *world
	fund, stand  string
	month        string
	year, spoken int
	day          string
	factor       int64 // thousandths
	measures     []measure
	grants       []grant
	governments  []string
	dirt         bool // the vintage with most of the originals' dirt
	alone        bool // no circulaire goes with it
	misprint     string
	weightChange int64

	once, oncePrinted sync.Once
	packed, printed   []byte // the rekenbestand, and the circulaire beside it if there is one
}

// measure is a verdeelmaatstaf. Weights are in millionths of a euro per unit.
type measure struct {
	code, naam string
	// header is the measure's column at the units, where that differs.
	header  string
	weights map[string]int64
	// perHead is thousandths of a unit per inhabitant; 0: unit is one each.
	perHead int64
	// step is what units are a multiple of, in hundredths.
	step int64
}

// grant is a suppletie, IU, DU or BFU, in cents per inhabitant.
type grant struct {
	// header at the amounts, naam at the weights.
	header, naam, cluster string
	// vorm is suppletie, IU, DU or BFU.
	vorm    string
	perHead int64
	// some is set for a grant that few receive.
	some bool
}

var gemeenteClusters = []string{"Sociale basisvoorzieningen", "Participatie", "Individuele voorzieningen Wmo",
	"Individuele voorzieningen Jeugd", "Bestuur en ondersteuning", "Orde en veiligheid", "Onderwijs",
	"Sport, cultuur en recreatie", "Infrastructuur, ruimte en milieu", "Overig", "Overige eigen middelen", "Onroerendezaakbelasting"}

var provincieClusters = []string{"Bestuur", "Verkeer en vervoer", "Natuur en milieu", "Cultuur", "Overig", "Overige eigen middelen"}

const euro = 1_000_000 // millionths

var gemeenteMaatstaven = []measure{
	{code: "inwo", naam: "inwoners", perHead: 1000, step: 100, weights: map[string]int64{
		"Sociale basisvoorzieningen": 86 * euro, "Bestuur en ondersteuning": 168 * euro, "Orde en veiligheid": 72 * euro,
		"Sport, cultuur en recreatie": 151 * euro, "Infrastructuur, ruimte en milieu": 94 * euro, "Onderwijs": 38 * euro,
		"Overige eigen middelen": -62 * euro}},
	{code: "jong", naam: "jongeren", perHead: 214, step: 100, weights: map[string]int64{
		"Individuele voorzieningen Jeugd": 1018 * euro, "Onderwijs": 436 * euro, "Sociale basisvoorzieningen": 82 * euro}},
	{code: "inw75+dr", naam: "inwoners 75+ met drempel", perHead: 61, step: 50, weights: map[string]int64{
		"Individuele voorzieningen Wmo": 1764 * euro}},
	{code: "lihe", naam: "huishoudens met laag inkomen", perHead: 118, step: 100, weights: map[string]int64{
		"Participatie": 642 * euro, "Individuele voorzieningen Wmo": 318 * euro, "Sociale basisvoorzieningen": 126 * euro}},
	{code: "loonksub", naam: "loonkostensubsidie", perHead: 2, step: 50, weights: map[string]int64{"Participatie": 17_850 * euro}},
	{code: "land", naam: "oppervlakte land", perHead: 190, step: 50, weights: map[string]int64{
		"Infrastructuur, ruimte en milieu": 46 * euro}},
	{code: "woonr", naam: "woonruimten", perHead: 466, step: 100, weights: map[string]int64{
		"Infrastructuur, ruimte en milieu": 118 * euro, "Orde en veiligheid": 26 * euro}},
	{code: "kernen", naam: "woonkernen", perHead: 0, step: 300, weights: map[string]int64{
		"Infrastructuur, ruimte en milieu": 24_300 * euro, "Bestuur en ondersteuning": 8_150 * euro}},
	{code: "WOZwe80", naam: "ozb woningen eigenaren", perHead: 104_000_000, step: 10_000_000, weights: map[string]int64{"Onroerendezaakbelasting": -890}},
	{code: "WOZnwe70", naam: "ozb niet-woningen eigenaren", perHead: 17_000_000, step: 10_000_000, weights: map[string]int64{"Onroerendezaakbelasting": -2930}},
	{code: "vast", naam: "vast bedrag", header: "vast nieuw", step: 100, weights: map[string]int64{
		"Bestuur en ondersteuning": 529_200 * euro, "Infrastructuur, ruimte en milieu": 401_336 * euro, "Onroerendezaakbelasting": 49_822 * euro}},
}

var provincieMaatstaven = []measure{
	{code: "inwo", naam: "inwoners", perHead: 1000, step: 100, weights: map[string]int64{
		"Bestuur": 14 * euro, "Natuur en milieu": 36 * euro, "Cultuur": 12 * euro, "Overig": 22 * euro}},
	{code: "woonr", naam: "woonruimten", perHead: 466, step: 100, weights: map[string]int64{"Verkeer en vervoer": 124 * euro}},
	{code: "land", naam: "oppervlakte land", perHead: 190, step: 50, weights: map[string]int64{"Natuur en milieu": 98 * euro}},
	{code: "mrb", naam: "opbrengst motorrijtuigenbelasting", perHead: 310, step: 100, weights: map[string]int64{"Overige eigen middelen": -48 * euro}},
	{code: "vast", naam: "vast bedrag", step: 100, weights: map[string]int64{"Bestuur": 4_120_000 * euro}},
}

var gemeenteUitkeringen = []grant{
	{header: "Suppletie nieuwe verdeling GF", naam: "Suppletie nieuwe verdeling GF", cluster: "Overig", vorm: "suppletie", perHead: 700},
	{header: "Beschermd wonen", naam: "beschermd wonen", cluster: "Individuele voorzieningen Wmo", vorm: "IU", perHead: 8_650, some: true},
	{header: "Participatie", naam: "participatie", cluster: "Participatie", vorm: "IU", perHead: 9_870},
	{header: "jeugdhulp aan kinderen in een AZC", naam: "jeugdhulp aan kinderen in een AZC", cluster: "Individuele voorzieningen Jeugd", vorm: "DU", perHead: 40, some: true},
	{header: "aanpak laaggeletterdheid", naam: "aanpak laaggeletterdheid", cluster: "Onderwijs", vorm: "DU", perHead: 60},
	{header: "voorschoolse voorziening peuters", naam: "voorschoolse voorziening peuters", cluster: "Onderwijs", vorm: "DU", perHead: 180},
}

var bfu = grant{header: "BFU voorbeeldfonds", naam: "BFU voorbeeldfonds", cluster: "Sociale basisvoorzieningen", vorm: "BFU", perHead: 520, some: true}

var provincieUitkeringen = []grant{
	{header: "bodembescherming", naam: "bodembescherming", cluster: "Natuur en milieu", vorm: "DU", perHead: 230},
	{header: "Regionale Energie Strategieën", naam: "Regionale Energie Strategieën", cluster: "Natuur en milieu", vorm: "DU", perHead: 95},
	{header: "beeldende kunst en vormgeving", naam: "beeldende kunst en vormgeving", cluster: "Cultuur", vorm: "DU", perHead: 45},
}

// newBooks makes the rekenbestanden by day. Of the gemeentefonds there are one
// of 2022 and one of 2023, so that three years stand beside each other, and
// three vintages of 2024; of the provinciefonds there is one. The circulaires
// begin with May 2023, and that of September 2023 is about 2024.
func newBooks(w *world) []*book {
	var provincies []string
	for _, p := range w.provincies {
		provincies = append(provincies, p.code)
	}
	gemeenten := w.codes(2024)
	withBFU := append(gemeenteUitkeringen[:len(gemeenteUitkeringen):len(gemeenteUitkeringen)], bfu)
	return []*book{
		{w: w, fund: "gemeentefonds", stand: "2022-september", month: "september", year: 2022, spoken: 2022, day: "2022-09-20", factor: 1320,
			measures: gemeenteMaatstaven, grants: gemeenteUitkeringen, governments: w.codes(2022), alone: true},
		{w: w, fund: "gemeentefonds", stand: "2023-mei", month: "mei", year: 2024, spoken: 2023, day: "2023-05-31", factor: 1390,
			measures: gemeenteMaatstaven, grants: gemeenteUitkeringen, governments: gemeenten, dirt: true, weightChange: -2 * euro},
		{w: w, fund: "gemeentefonds", stand: "2023-september", month: "september", year: 2023, spoken: 2023, day: "2023-09-19", factor: 1370,
			measures: gemeenteMaatstaven, grants: gemeenteUitkeringen, governments: w.codes(2023), alone: true},
		{w: w, fund: "gemeentefonds", stand: "2023-september", month: "september", year: 2024, spoken: 2023, day: "2023-09-19", factor: 1410,
			measures: gemeenteMaatstaven, grants: gemeenteUitkeringen, governments: gemeenten},
		{w: w, fund: "gemeentefonds", stand: "2024-september", month: "september", year: 2024, spoken: 2024, day: "2024-09-17", factor: 1420,
			measures: gemeenteMaatstaven, grants: withBFU, governments: gemeenten, weightChange: 4 * euro},
		{w: w, fund: "provinciefonds", stand: "2024-september", month: "september", year: 2024, spoken: 2024, day: "2024-09-17", factor: 1180,
			measures: provincieMaatstaven, grants: provincieUitkeringen, governments: provincies},
	}
}

// withLetter are the books that a circulaire goes with.
func withLetter(books []*book) []*book {
	var out []*book
	for _, b := range books {
		if !b.alone {
			out = append(out, b)
		}
	}
	return out
}

func (b *book) clusters() []string {
	if b.fund == "provinciefonds" {
		return provincieClusters
	}
	return gemeenteClusters
}

// weight of a measure in a cluster, in millionths of a euro. Between vintages
// the weight per jongere changes.
func (b *book) weight(m measure, cluster string) int64 {
	w := m.weights[cluster]
	if m.code == "jong" && w != 0 {
		w += b.weightChange
	}
	return w
}

// factored tells whether the uitkeringsfactor applies: not to OZB maatstaven.
func (m measure) factored() bool { return len(m.code) < 3 || m.code[:3] != "WOZ" }

// units of a government, in hundredths.
func (b *book) units(code string, m measure) int64 {
	if m.perHead == 0 {
		if m.code == "vast" {
			return 100
		}
		return m.step * (1 + noise(9, code, m.code))
	}
	people := int64(b.w.inwoners(code, b.year))
	n := people * m.perHead / 10 * (80 + noise(41, code, m.code)) / 100
	if m.code == "inwo" {
		n = people * 100
	}
	return n / m.step * m.step
}

// amount of a grant, in cents; 0 for a government that does not receive it.
func (b *book) amount(code string, g grant) int64 {
	if g.some && noise(3, code, g.header) > 0 {
		return 0
	}
	n := int64(b.w.inwoners(code, b.year)) * g.perHead * (100 + int64(b.spoken-2023)*3) / 100
	if g.naam == "Suppletie nieuwe verdeling GF" && noise(2, code) == 0 {
		n = -n
	}
	// Whole euros, but for one suppletie in cents.
	if g.naam != "Suppletie nieuwe verdeling GF" {
		n = n / 100 * 100
	}
	return n
}

// generalCents is the algemene uitkering of a government in cents: the sum of
// units x weight, x uitkeringsfactor where it applies.
func (b *book) generalCents(code string) *big.Int {
	sum := new(big.Int)
	for _, cluster := range b.clusters() {
		sum.Add(sum, b.clusterCents(code, cluster))
	}
	return sum
}

func (b *book) clusterCents(code, cluster string) *big.Int {
	// Hundredths of a unit x millionths of a euro x thousandths.
	sum, scale := new(big.Int), big.NewInt(1_000_000_000)
	for _, m := range b.measures {
		factor := int64(1000)
		if m.factored() {
			factor = b.factor
		}
		cell := big.NewInt(b.units(code, m))
		cell.Mul(cell, big.NewInt(b.weight(m, cluster)))
		cell.Mul(cell, big.NewInt(factor))
		sum.Add(sum, cell)
	}
	cents, rest := new(big.Int).QuoRem(sum, scale, new(big.Int))
	if rest.Sign() != 0 {
		panic(fmt.Sprintf("publisher: %s %s %s: not a whole number of cents", b.title(), code, cluster))
	}
	return cents
}

func (b *book) grantCents(code string) *big.Int {
	sum := new(big.Int)
	for _, g := range b.grants {
		sum.Add(sum, big.NewInt(b.amount(code, g)))
	}
	return sum
}

// title is how the documents API calls the file.
func (b *book) title() string {
	return fmt.Sprintf("Rekenbestand %s %d (%scirculaire %d)", b.fund, b.year, b.month, b.spoken)
}

// name is the file's name without its ending.
func (b *book) name() string {
	return fmt.Sprintf("rekenbestand-%s-%d-%scirculaire-%d", b.fund, b.year, b.month, b.spoken)
}
