package publisher

import (
	"fmt"
	"strings"
)

const memorie, voorstel = "Memorie van toelichting", "Voorstel van wet"

// dossiers are bills of this world: pending ones, one that is law, one that was
// withdrawn, one that was rejected, one of which nothing was heard for years, and one of
// a budget, which is none of ours.
var dossiers = []dossier{
	{"99001", "Wijziging van de Jeugdwet in verband met het bijhouden van wachttijden (Wet verzonnen wachttijden)", []paper{
		{"2", voorstel, "2025-06-02", changing("De Jeugdwet wordt als volgt gewijzigd:", "Na artikel 2.6 wordt een artikel ingevoegd, luidende:", "2.6a",
			"Het college houdt bij hoe lang jeugdigen op een voorziening wachten.", "De gemeenteraad stelt bij verordening regels over de langste wachttijd.",
			"Het college kan een jeugdige die te lang wacht een andere voorziening aanbieden."), ""},
		{"3", memorie, "2025-06-02", memory(
			"Financiële gevolgen voor gemeenten", "De kosten voor gemeenten zijn geraamd op € 12,5 miljoen per jaar vanaf 2027. Gemeenten worden daarvoor volledig gecompenseerd via een toevoeging aan het gemeentefonds.",
			"Artikel 2 Financiële-verhoudingswet", "Over de kosten is overleg gevoerd zoals artikel 2 van de Financiële-verhoudingswet voorschrijft.",
			"Uitvoerbaarheidstoets decentrale overheden", "De uitvoerbaarheidstoets decentrale overheden is in 2024 uitgevoerd; het voorstel is uitvoerbaar."), ""},
		{"5", "Brief van de minister", "2025-10-08", "<al>Een brief over iets anders.</al>", ""}}},
	{"99002", "Regels over voorzieningen in buurten (Wet verzonnen buurtvoorzieningen)", []paper{
		{"2", voorstel, "2025-09-16", act(
			"1", "Het college van burgemeester en wethouders draagt zorg voor een voorziening in iedere buurt.",
			"2", "Het college van burgemeester en wethouders rapporteert jaarlijks over de voorzieningen."), ""},
		{"3", memorie, "2025-09-16", memory(
			"Artikel 2 Financiële-verhoudingswet", "Het voorstel heeft voor gemeenten geen financiële gevolgen."), ""}}},
	{"99003", "Wijziging van de Wet maatschappelijke ondersteuning 2015 in verband met de eigen bijdrage", []paper{
		{"2", voorstel, "2025-11-03", changing("De Wet maatschappelijke ondersteuning 2015 wordt als volgt gewijzigd:", "Na artikel 2.3.5 wordt een artikel ingevoegd, luidende:", "2.3.5a",
			"Het college stelt de bijdrage vast naar het inkomen van de cliënt.", "Het college verstrekt daarover gegevens aan Onze Minister."), ""},
		{"3", memorie, "2025-11-03", memory(
			"Gevolgen voor gemeenten", "De kosten van de uitvoering voor gemeenten worden nog nader onderzocht.",
			"Uitvoerbaarheidstoets decentrale overheden", "De uitvoerbaarheidstoets decentrale overheden volgt."), ""}}},
	{"99004", "Wijziging van de Wet gemeentelijke schuldhulpverlening in verband met nazorg", []paper{
		{"2", voorstel, "2024-03-04", changing("De Wet gemeentelijke schuldhulpverlening wordt als volgt gewijzigd:", "Na artikel 4 wordt een artikel ingevoegd, luidende:", "4b",
			"Het college biedt nazorg."), ""},
		{"3", memorie, "2024-03-04", memory("Financiële-verhoudingswet", "De kosten voor gemeenten zijn € 3 miljoen in 2025, en worden gedeeltelijk vergoed."), ""},
		{"A", "Gewijzigd voorstel van wet", "2024-10-01", "", ""},
		{"990", "Wet van 2 december 2024", "2024-12-02", "x", "Staatsblad"}}},
	{"99005", "Wijziging van de Participatiewet in verband met een verzonnen tegenprestatie", []paper{
		{"2", voorstel, "2024-05-06", changing("De Participatiewet wordt als volgt gewijzigd:", "Na artikel 10 wordt een artikel ingevoegd, luidende:", "10zz",
			"Het college kan een tegenprestatie vragen."), ""},
		{"3", memorie, "2024-05-06", memory("Artikel 2 Financiële-verhoudingswet", "Voor de kosten krijgen gemeenten geen extra middelen."), ""},
		{"8", "Brief van de minister over intrekking van het wetsvoorstel", "2025-01-20", "", ""}}},
	{"99006", "Vaststelling van de begrotingsstaat van het verzonnen gemeentefonds voor het jaar 2026", []paper{
		{"2", memorie, "2025-09-16", memory("Artikel 2 Financiële-verhoudingswet", "Over het gemeentefonds is overleg gevoerd."), ""}}},
	{"99007", "Wijziging van de Omgevingswet in verband met verzonnen waterpeilen", []paper{
		{"2", voorstel, "2025-12-01", changing("De Omgevingswet wordt als volgt gewijzigd:", "Na artikel 2.18 wordt een artikel ingevoegd, luidende:", "2.18a",
			"Gedeputeerde staten stellen voor ieder gebied een peil vast.", "Gedeputeerde staten dragen zorg voor het meten van de peilen."), ""},
		{"3", memorie, "2025-12-01", memory("Financiële gevolgen voor provincies", "De kosten voor provincies zijn € 4,2 miljoen in 2028. Provincies worden niet volledig gecompenseerd.",
			"Artikel 2 Financiële-verhoudingswet", "Over de kosten is met de provincies overleg gevoerd."), ""}}},
	{"99008", "Wijziging van de Leerplichtwet 1969 in verband met een verzonnen verzuimregister", []paper{
		{"2", voorstel, "2023-03-06", changing("De Leerplichtwet 1969 wordt als volgt gewijzigd:", "Na artikel 21 wordt een artikel ingevoegd, luidende:", "21b",
			"Het college van burgemeester en wethouders houdt een register van verzuim bij."), ""},
		{"3", memorie, "2023-03-06", memory("Artikel 2 Financiële-verhoudingswet", "Gemeenten krijgen voor de kosten geen extra middelen."), ""},
		{"6", "Verslag", "2023-05-15", "", ""}}},
	{"99009", "Wijziging van de Wet publieke gezondheid in verband met een verzonnen meldpunt", []paper{
		{"2", voorstel, "2024-02-05", changing("De Wet publieke gezondheid wordt als volgt gewijzigd:", "Na artikel 2 wordt een artikel ingevoegd, luidende:", "2x",
			"Het college van burgemeester en wethouders richt een meldpunt in."), ""},
		{"3", memorie, "2024-02-05", memory("Artikel 2 Financiële-verhoudingswet", "De kosten voor gemeenten zijn € 1 miljoen in 2026, en worden volledig vergoed."), ""},
		{"7", "Brief van de Voorzitter over de verwerping van het wetsvoorstel", "2025-03-11", "", ""}}},
}

// changing is a bill that puts an article into a law, of leden.
func changing(law, instruction, number string, leden ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<voorstel-wet><aanhef><wie>Wij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden; dit is een voorbeeld en geen echt voorstel;</wie></aanhef><wettekst>
<wijzig-artikel><kop><label>ARTIKEL</label> <nr>I</nr></kop><wat>%s</wat><wijzig-lid-groep><kop><nr>A</nr></kop><wat>%s</wat>
<artikel><kop><label>Artikel</label> <nr>%s</nr></kop>`, law, instruction, number)
	for i, lid := range leden {
		fmt.Fprintf(&b, "<lid><lidnr>%d.</lidnr><al>%s</al></lid>\n", i+1, lid)
	}
	b.WriteString(`</artikel></wijzig-lid-groep></wijzig-artikel>
<artikel><kop><label>ARTIKEL</label> <nr>II</nr></kop><al>Deze wet treedt in werking op een bij koninklijk besluit te bepalen tijdstip.</al></artikel></wettekst>
<wetsluiting><al>Lasten en bevelen dat deze in het Staatsblad zal worden geplaatst.</al></wetsluiting></voorstel-wet>`)
	return b.String()
}

// act is a bill of new law: numbers and texts of articles in turn.
func act(articles ...string) string {
	var b strings.Builder
	b.WriteString(`<voorstel-wet><aanhef><wie>Wij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden; dit is een voorbeeld en geen echt voorstel;</wie></aanhef><wettekst>`)
	for i := 0; i < len(articles); i += 2 {
		fmt.Fprintf(&b, "\n<artikel><kop><label>Artikel</label> <nr>%s</nr></kop><al>%s</al></artikel>", articles[i], articles[i+1])
	}
	b.WriteString(`</wettekst><wetsluiting><al>Lasten en bevelen dat deze in het Staatsblad zal worden geplaatst.</al></wetsluiting></voorstel-wet>`)
	return b.String()
}

// memory is a memory: headings and paragraphs in turn.
func memory(parts ...string) string {
	var b strings.Builder
	b.WriteString("<al>Dit is een voorbeeld en geen echte memorie.</al>")
	for i := 0; i < len(parts); i += 2 {
		fmt.Fprintf(&b, "\n<divisie><kop><nr>%d.</nr><titel>%s</titel></kop><al>%s</al></divisie>", i/2+1, parts[i], parts[i+1])
	}
	return b.String()
}
