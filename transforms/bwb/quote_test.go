package bwb

import "testing"

// A wijzig-artikel is an artikel; what it quotes is law of another regulation.
func TestQuotes(t *testing.T) {
	const kop = "<kop><label>Artikel</label><nr>II</nr></kop>"
	quoted := article("8", "<lid><lidnr>1</lidnr>"+houdt+"</lid>")
	testForms(t, []form{
		{"wijziging", "<wijzig-artikel>" + kop + "<wat>De Veldwet wordt gewijzigd:</wat><wijziging><nr>A</nr><wat>Artikel 8 komt te luiden:</wat>" + quoted + "</wijziging></wijzig-artikel>" + article("III", zorgt),
			[]string{"II//: De Veldwet wordt gewijzigd:", "II// (citaat): A Artikel 8 komt te luiden: / Artikel 8 / 1 " + register, "III//: Het college van burgemeester en wethouders draagt zorg voor de lantaarns."},
			[]string{"III//: college plicht"}},
		{"wijzig-lid", "<wijzig-artikel>" + kop + "<wijzig-lid-groep><kop><titel>Groep</titel></kop><wijzig-lid><lidnr>1</lidnr><wat>In de Veldwet:</wat><wijziging>" + houdt + "</wijziging></wijzig-lid></wijzig-lid-groep></wijzig-artikel>",
			[]string{"II/1/: In de Veldwet:", "II/1/ (citaat): " + register}, []string{}},
		{"wijzig-divisie", "<wijzig-artikel>" + kop + "<wijziging><wijzig-divisie><kop><label>Hoofdstuk</label><nr>2</nr><titel>Zorg</titel></kop><lijst><li><li.nr>a.</li.nr><al>een</al></li></lijst>" + quoted + "</wijzig-divisie></wijziging></wijzig-artikel>",
			[]string{"II// (citaat): Hoofdstuk 2 Zorg / a. een / Artikel 8 / 1 " + register}, []string{}},
		{"own text", "<wijzig-artikel>" + kop + houdt + "</wijzig-artikel>", []string{"II//: " + register}, []string{"II//: burgemeester plicht"}},
		{"artikel that amends", "<wijzig-artikel>" + kop + "<wat>Ingevoegd wordt:</wat>" + quoted + "</wijzig-artikel>",
			[]string{"II//: Ingevoegd wordt:", "II// (citaat): Artikel 8 / 1 " + register}, []string{}},
		{"amended by items", "<wijzig-artikel>" + kop + "<al>De Veldwet wordt als volgt gewijzigd:</al><lijst><li><li.nr>A</li.nr><al>Artikel 8 komt te luiden:</al>" + houdt + "</li></lijst></wijzig-artikel>",
			[]string{"II//: De Veldwet wordt als volgt gewijzigd:", "II//A: Artikel 8 komt te luiden: / " + register}, []string{}},
		{"wetcitaat", article("1", zorgt+"<wetcitaat><citaat-artikel><kop><label>Artikel</label><nr>8</nr></kop>"+houdt+"</citaat-artikel></wetcitaat>"+houdt),
			[]string{"1//: Het college van burgemeester en wethouders draagt zorg voor de lantaarns. / " + register, "1// (citaat): Artikel 8 / " + register},
			[]string{"1//: college plicht", "1//: burgemeester plicht"}},
		{"binnenwet", article("1", "<lid><lidnr>1</lidnr><al>Er geldt:</al><binnenwet>"+quoted+"</binnenwet></lid>"),
			[]string{"1/1/: Er geldt:", "1/1/ (citaat): Artikel 8 / 1 " + register}, []string{}},
		{"toelichting", article("1", zorgt+"<artikel.toelichting>"+houdt+"</artikel.toelichting>"),
			[]string{"1//: Het college van burgemeester en wethouders draagt zorg voor de lantaarns.", "1// (toelichting): " + register}, []string{"1//: college plicht"}},
		{"nothing quoted", "<wijzig-artikel>" + kop + "<wijziging><meta-data/></wijziging></wijzig-artikel>", nil, []string{}},
	})
}

func TestEnigArtikel(t *testing.T) {
	lid := "<lid><lidnr>1</lidnr>" + houdt + "</lid>"
	for _, text := range []string{
		"<enig-artikel>" + lid + "</enig-artikel>",
		`<enig-artikel label="Enig artikel">` + lid + "</enig-artikel>",
		"<enig-artikel><kop><label>Enig artikel</label></kop>" + lid + "</enig-artikel>",
		"<enig-artikel><kop><label>Artikel</label></kop>" + lid + "</enig-artikel>",
		"<hoofdstuk>" + "<enig-artikel>" + lid + "</enig-artikel></hoofdstuk>",
	} {
		testForms(t, []form{{text, text, []string{"Enig artikel/1/: " + register}, []string{"Enig artikel/1/: burgemeester plicht"}}})
	}
	testForms(t, []form{{"with a number", "<enig-artikel><kop><label>Artikel</label><nr>1</nr></kop>" + houdt + "</enig-artikel>", []string{"1//: " + register}, nil}})
}

// Definitions and specifications are items: what is defined, and as what.
func TestDefinitions(t *testing.T) {
	testForms(t, []form{
		{"definitions", article("1", `<al>In deze wet wordt verstaan onder:</al><definitielijst plaatsing="tabel">`+
			"<definitie-item><li.nr>a.</li.nr><term>college</term><definitie><al>college van burgemeester en wethouders;</al></definitie></definitie-item>"+
			"<definitie-item><term><nadruk>veld:</nadruk></term><definitie><al>grond die:</al><lijst><li><li.nr>1°.</li.nr><al>ligt;</al></li></lijst><al>en meer.</al></definitie></definitie-item></definitielijst>") +
			article("2", "<al>Het college draagt zorg voor de velden.</al>"),
			[]string{"1//: In deze wet wordt verstaan onder:", "1//a: college: college van burgemeester en wethouders;",
				"1//streep: veld: grond die: / en meer.", "1//streep.1°: ligt;", "2//: Het college draagt zorg voor de velden."},
			[]string{"2//: college plicht"}},
		{"specifications", article("1", "<al>De gemeenteraad stelt het tarief vast op:</al><specificatielijst>"+
			"<specificatie-item><li.nr>a.</li.nr><specificatie><al>een auto</al></specificatie><waarde>€ 7,00;</waarde></specificatie-item>"+
			"<specificatie-item><specificatie>een fiets:</specificatie><waarde>€ 1,00.</waarde></specificatie-item></specificatielijst>"),
			[]string{"1//: De gemeenteraad stelt het tarief vast op:", "1//a: een auto: € 7,00;", "1//streep: een fiets: € 1,00."},
			[]string{"1//a: gemeenteraad plicht", "1//streep: gemeenteraad plicht"}},
		{"in a cell", article("1", "<table><tgroup><tbody><row><entry><definitielijst><definitie-item><term>veld</term><definitie><al>grond</al></definitie></definitie-item></definitielijst></entry></row></tbody></tgroup></table>"),
			[]string{"1//: veld: grond"}, nil},
		{"a term alone", article("1", "<al>Er is:</al><definitielijst><definitie-item><term>veld</term></definitie-item></definitielijst>"),
			[]string{"1//: Er is:", "1//streep: veld:"}, nil},
	})
}

// Text that stands in no artikel is that of its division.
func TestTextOfDivisions(t *testing.T) {
	testForms(t, []form{
		{"structuurtekst", "<hoofdstuk><kop><nr>1</nr></kop><structuurtekst status=\"goed\"><al>Dit gaat over velden.</al><lijst><li><li.nr>a.</li.nr><al>grote.</al></li></lijst></structuurtekst>" + article("1", "<al>x</al>") + "</hoofdstuk>",
			[]string{"//: Dit gaat over velden.", "//a: grote.", "1//: x"}, nil},
		{"al-groep", "<tekst><al-groep><al>Een.</al><al>Twee.</al></al-groep></tekst><al-groep><al>Drie.</al></al-groep>", []string{"//: Een. / Twee. / Drie."}, nil},
		{"pictures and quotations", `<plaatje><illustratie naam="1"/></plaatje><citaat><al>Gezegd.</al></citaat>`, []string{"//: [plaatje]", "// (citaat): Gezegd."}, nil},
		{"table of contents", "<officiele-inhoudsopgave><al>Artikel 1</al></officiele-inhoudsopgave>" + article("1", "<al>x</al>"), []string{"1//: x"}, nil},
	})
}
