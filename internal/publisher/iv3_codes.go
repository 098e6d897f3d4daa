package publisher

// taakveld of a gemeente: what a gemeente spends on it and gets for it, in
// euros per inhabitant (2021), and how lasten divide over categories.
type taakveld struct {
	code, titel      string
	lasten, baten    int64
	loon, inhuur, gr int64 // percent of lasten: L1.1, L3.5.1, L4.3.3
	spuk             int64 // percent of lasten that the Rijk pays as B4.3.1
	van, tot         int   // years with this code; 0 is open
	batenCategorie   string
}

// Codes and titles are those of the Iv3 of the year, cut at 40 characters as
// CBS cuts them. In 2025 the codes of the social domain changed.
var taakvelden = []taakveld{
	{code: "0.1", titel: "0.1 Bestuur", lasten: 62, loon: 70, inhuur: 3},
	{code: "0.2", titel: "0.2 Burgerzaken", lasten: 38, baten: 14, loon: 65, inhuur: 6, batenCategorie: "B3.7"},
	{code: "0.4", titel: "0.4 Overhead", lasten: 395, baten: 22, loon: 55, inhuur: 11},
	{code: "0.5", titel: "0.5 Treasury", lasten: 12, baten: 41},
	{code: "0.61", titel: "0.61 OZB woningen", lasten: 6, baten: 148, loon: 40, batenCategorie: "B2.2.1"},
	{code: "0.62", titel: "0.62 OZB niet-woningen", lasten: 4, baten: 117, loon: 40, batenCategorie: "B2.2.1"},
	{code: "0.7", titel: "0.7 Algemene uitkeringen en overige uit.."},
	{code: "0.8", titel: "0.8 Overige baten en lasten", lasten: 21, baten: 9, loon: 10},
	{code: "0.10", titel: "0.10 Mutaties reserves", lasten: 71, baten: 84},
	{code: "0.11", titel: "0.11 Resultaat van de rekening van bat.."},
	{code: "1.1", titel: "1.1 Crisisbeheersing en brandweer", lasten: 78, loon: 5, gr: 90},
	{code: "1.2", titel: "1.2 Openbare orde en veiligheid", lasten: 44, baten: 3, loon: 50, inhuur: 5, gr: 10},
	{code: "2.1", titel: "2.1 Verkeer en vervoer", lasten: 142, baten: 11, loon: 25, inhuur: 8},
	{code: "4.2", titel: "4.2 Onderwijshuisvesting", lasten: 96, baten: 6, loon: 8},
	{code: "4.3", titel: "4.3 Onderwijsbeleid en leerlingzaken", lasten: 88, baten: 4, loon: 22, inhuur: 5, gr: 18, spuk: 38},
	{code: "5.3", titel: "5.3 Cultuurpresentatie, cultuurproducti..", lasten: 74, baten: 7, loon: 15, gr: 12},
	{code: "5.7", titel: "5.7 Openbaar groen en (openlucht) recre..", lasten: 93, baten: 5, loon: 30, inhuur: 7},
	{code: "6.1", titel: "6.1 Samenkracht en burgerparticipatie", lasten: 131, baten: 6, loon: 18, inhuur: 4, gr: 6, spuk: 12},
	{code: "6.2", titel: "6.2 Wijkteams", lasten: 68, loon: 48, inhuur: 12, tot: 2025},
	{code: "6.21", titel: "6.21 Toegang en eerstelijnsvoorz. WMO", lasten: 30, loon: 48, inhuur: 12, van: 2025},
	{code: "6.22", titel: "6.22 Toegang en eerstelijnsvoorz. jeugd", lasten: 27, loon: 48, inhuur: 12, van: 2025},
	{code: "6.23", titel: "6.23 Toegang en eerstelijnsvoorz. integ..", lasten: 11, loon: 48, inhuur: 12, van: 2025},
	{code: "6.3", titel: "6.3 Inkomensregelingen", lasten: 372, baten: 14, loon: 12, inhuur: 3, gr: 14, spuk: 79},
	{code: "6.6", titel: "6.6 Maatwerkvoorziening (WMO)", lasten: 41, baten: 3, loon: 12},
	{code: "6.71a", titel: "6.71a Huishoudelijke hulp (WMO)", lasten: 84, baten: 6, loon: 3, tot: 2025},
	{code: "6.71b", titel: "6.71b Begeleiding (WMO)", lasten: 79, loon: 3, gr: 8, tot: 2025},
	{code: "6.71c", titel: "6.71c Dagbesteding (WMO)", lasten: 33, gr: 8, tot: 2025},
	{code: "6.71d", titel: "6.71d Overige maatwerkarrangementen ..", lasten: 12, gr: 8, tot: 2025},
	{code: "6.711", titel: "6.711 Huishoudelijke hulp (WMO)", lasten: 84, baten: 6, loon: 3, van: 2025},
	{code: "6.712", titel: "6.712 Begeleiding (WMO)", lasten: 79, loon: 3, gr: 8, van: 2025},
	{code: "6.713", titel: "6.713 Dagbesteding (WMO)", lasten: 33, gr: 8, van: 2025},
	{code: "6.714", titel: "6.714 Overige maatwerkarrangementen ..", lasten: 12, gr: 8, van: 2025},
	{code: "6.72a", titel: "6.72a Jeugdhulp begeleiding", lasten: 168, loon: 4, gr: 22, tot: 2025},
	{code: "6.751", titel: "6.751 Jeugdhulp ambulant lokaal", lasten: 168, loon: 4, gr: 22, van: 2025},
	{code: "6.81a", titel: "6.81a Beschermd wonen (WMO)", lasten: 61, gr: 40, tot: 2025},
	{code: "6.811", titel: "6.811 Beschermd wonen (WMO)", lasten: 61, gr: 40, van: 2025},
	{code: "6.82a", titel: "6.82a Jeugdbescherming ", lasten: 24, gr: 60, tot: 2025},
	{code: "6.821", titel: "6.821 Jeugdbescherming", lasten: 24, gr: 60, van: 2025},
	{code: "7.1", titel: "7.1 Volksgezondheid", lasten: 69, loon: 8, gr: 71, spuk: 9},
	{code: "7.4", titel: "7.4 Milieubeheer", lasten: 52, baten: 3, loon: 14, gr: 58, spuk: 21},
	{code: "8.1", titel: "8.1 Ruimte en leefomgeving", lasten: 66, baten: 19, loon: 42, inhuur: 16, batenCategorie: "B3.7"},
	{code: "8.3", titel: "8.3 Wonen en bouwen", lasten: 81, baten: 55, loon: 45, inhuur: 18, batenCategorie: "B3.7"},
}

// provincieTaakvelden are booked like those of gemeenten.
var provincieTaakvelden = []taakveld{
	{code: "0.1", titel: "0.1 Uitkering provinciefonds"},
	{code: "0.2", titel: "0.2 Opbrengst provinciale belastingen", baten: 96, batenCategorie: "B2.2.1"},
	{code: "0.6", titel: "0.6 Overhead", lasten: 61, baten: 3, loon: 60, inhuur: 9},
	{code: "0.8", titel: "0.8 Mutaties reserves", lasten: 33, baten: 28},
	{code: "0.9", titel: "0.9 Resultaat van de rekening van baten.."},
	{code: "1.5", titel: "1.5 Financieel toezicht op gemeenten", lasten: 2, loon: 90},
	{code: "2.1", titel: "2.1 Landwegen", lasten: 74, baten: 4, loon: 20, inhuur: 8},
	{code: "2.3", titel: "2.3 Openbaar vervoer", lasten: 68, baten: 3, spuk: 24},
	{code: "4.4", titel: "4.4 Vergunningverlening en handhaving", lasten: 19, baten: 2, loon: 15, gr: 74, batenCategorie: "B3.7"},
	{code: "5.1", titel: "5.1 Natuurontwikkeling", lasten: 47, baten: 2, loon: 12, spuk: 41},
	{code: "7.1", titel: "7.1 Cultuur", lasten: 21, loon: 9},
	{code: "8.1", titel: "8.1 Ruimtelijke ordening", lasten: 28, baten: 1, loon: 55, inhuur: 12},
}

// balansposten stand in the same dimension as the taakvelden.
var balansposten = []taakveld{
	{code: "A121", titel: "A121 Bedrijfsgebouwen"},
	{code: "P111", titel: "P111 Algemene reserve"},
	{code: "P21", titel: "P21 Voorzieningen"},
}

var categorieen = []code{
	{"L1.1", "L1.1 Salarissen en sociale lasten", "Lasten"},
	{"L3.5.1", "L3.5.1 Ingeleend personeel", "Lasten"},
	{"L3.8", "L3.8 Overige goederen en diensten", "Lasten"},
	{"L4.3.3", "L4.3.3 Inkomensoverdrachten - gemeensch..", "Lasten"},
	{"B2.2.1", "B2.2.1 Belastingen op producenten", "Baten"},
	{"B3.7", "B3.7 Leges en andere rechten", "Baten"},
	{"B3.8", "B3.8 Overige goederen en diensten", "Baten"},
	{"B4.3.1", "B4.3.1 Inkomensoverdrachten - Rijk", "Baten"},
	{"Primo", "Primo", "Balans"},
	{"Ultimo", "Ultimo", "Balans"},
}

// taakveldenIn are the taakvelden whose code is used in a year.
func taakveldenIn(all []taakveld, year int) []taakveld {
	var out []taakveld
	for _, t := range all {
		if year >= t.van && (t.tot == 0 || year < t.tot) {
			out = append(out, t)
		}
	}
	return out
}
