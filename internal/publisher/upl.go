package publisher

import "strings"

// product is a line of the product list: a product and one legal ground.
type product struct {
	name, marks     string // marks: R P W G as in Rijk, Provincie, Waterschap, Gemeente; M Medebewind; A Autonomie; B Burger; Z Bedrijf
	law, short, art string
}

var products = []product{
	{"UPL-naam nog niet beschikbaar", "RPWG", "", "", ""},
	{"jeugdhulp", "GMB", "BWBR0034925", "Jeugdwet", "2.3"},
	{"jeugdbescherming", "GMB", "BWBR0034925", "Jeugdwet", "2.4"},
	{"maatwerkvoorziening", "GMB", "BWBR0035362", "Wet maatschappelijke ondersteuning 2015", "2.3.1"},
	{"maatwerkvoorziening", "GMB", "BWBR0035362", "Wet maatschappelijke ondersteuning 2015", "2.3.5"},
	{"algemene bijstand", "GMB", "BWBR0015703", "Participatiewet", "7"},
	{"ondersteuning arbeidsinschakeling", "GMB", "BWBR0015703", "Participatiewet", "10"},
	{"schuldhulpverlening", "GMB", "BWBR0031331", "Wet gemeentelijke schuldhulpverlening", "3"},
	{"leerplicht vrijstelling", "GMB", "BWBR0002628", "Leerplichtwet 1969", "16"},
	{"omgevingsplan", "GMBZ", "BWBR0037885", "Omgevingswet", "2.4"},
	{"omgevingsverordening", "PMBZ", "BWBR0037885", "Omgevingswet", "2.6"},
	{"bibliotheek", "GMB", "BWBR0035878", "Wet stelsel openbare bibliotheekvoorzieningen", "6"},
	{"voorbeeldvergunning", "GAZ", "BWBR0005416", "Gemeentewet", "147"},
	{"voorbeeldmelding, zonder grondslag", "GMB", "", "", ""},
	{"vaarbewijs fictief", "RB", "", "", ""},
	{"droomsubsidie", "PAZ", "", "", ""},
}

const uplHeader = "UniformeProductnaam,URI,Rijk,Provincie,Waterschap,Gemeente,Burger,Bedrijf,Dienstenwet,SDG,Autonomie,Medebewind,Aanvraag,Subsidie,Melding,Verplichting,DigiDMacht,Grondslag,Grondslaglabel,Grondslaglink"

// productList is the product list as CSV: fields with a comma in quotes.
func productList() []byte {
	var b strings.Builder
	b.WriteString(uplHeader + "\n")
	for _, p := range products {
		mark := func(m string) string {
			if strings.Contains(p.marks, m) {
				return "X"
			}
			return ""
		}
		ground, label, link := "", "", ""
		if p.law != "" {
			ground = "http://standaarden.overheid.nl/owms/terms/" + p.law + "_art_" + p.art
			label = "Artikel " + p.art + " " + p.short
			link = "https://wetten.overheid.nl/jci1.3:c:" + p.law + "&artikel=" + p.art
		}
		uri := "http://standaarden.overheid.nl/owms/terms/" + strings.NewReplacer(" ", "_", ",", "").Replace(p.name)
		fields := []string{p.name, uri, mark("R"), mark("P"), mark("W"), mark("G"), mark("B"), mark("Z"), "", "",
			mark("A"), mark("M"), "X", "", "", "", "", ground, label, link}
		for i, f := range fields {
			if strings.ContainsAny(f, `,"`) {
				fields[i] = `"` + strings.ReplaceAll(f, `"`, `""`) + `"`
			}
		}
		b.WriteString(strings.Join(fields, ",") + "\n")
	}
	return []byte(b.String())
}
