package bwb

import "testing"

const (
	zorgt            = "<al>Het college van burgemeester en wethouders draagt zorg voor de lantaarns.</al>"
	houdt            = "<al>De burgemeester houdt een register bij.</al>"
	plicht, register = "1//: Het college van burgemeester en wethouders draagt zorg voor de lantaarns.", "De burgemeester houdt een register bij."
)

func indeling(name, status, inside string) string {
	if status != "" {
		status = ` status="` + status + `"`
	}
	return "<" + name + status + "><kop><titel>Deel</titel></kop>" + inside + "</" + name + ">"
}

// What is said of a division holds for the artikelen in it, and for no others.
func TestForceOfDivisions(t *testing.T) {
	in, out := "<artikel><kop><nr>1</nr></kop>"+zorgt+"</artikel>", article("2", houdt)
	none, burgemeester := []string{"2//: burgemeester plicht"}, "2//: "+register
	const note = `<redactie type="noodwetgeving">Geldt in noodgevallen.</redactie>`
	var forms []form
	for _, name := range []string{"boek", "deel", "hoofdstuk", "titeldeel", "afdeling", "paragraaf", "sub-paragraaf", "nieuwe-indeling"} {
		forms = append(forms, form{name, indeling(name, nogNiet, in) + out, []string{"1// (nogniet): " + plicht[5:], burgemeester}, none})
	}
	testForms(t, append(forms,
		form{"vervallen", indeling("hoofdstuk", vervallen, in) + out, []string{"1// (vervallen): " + plicht[5:], burgemeester}, none},
		form{"goed", indeling("hoofdstuk", "goed", in) + out, []string{plicht, burgemeester}, nil},
		form{"goed in nogniet", indeling("hoofdstuk", nogNiet, indeling("paragraaf", "goed", article("1", zorgt))) + out,
			[]string{"1// (nogniet): " + plicht[5:], burgemeester}, none},
		form{"vervallen in nogniet", indeling("hoofdstuk", nogNiet, indeling("paragraaf", vervallen, in)) + out,
			[]string{"1// (vervallen): " + plicht[5:], burgemeester}, none},
		form{"noodwetgeving in a paragraaf", indeling("paragraaf", "", note+in) + out, []string{"1// (nood): " + plicht[5:], burgemeester}, none},
		form{"noodwetgeving in its kop", "<paragraaf><kop><titel>Deel" + note + "</titel></kop>" + in + "</paragraaf>" + out,
			[]string{"1// (nood): " + plicht[5:], burgemeester}, none},
		form{"in a structuurtekst", indeling("hoofdstuk", "", "<structuurtekst><al>"+note+"</al></structuurtekst>"+in) + out,
			[]string{"1// (nood): " + plicht[5:], burgemeester}, none},
		form{"words of a structuurtekst", indeling("hoofdstuk", "", `<structuurtekst><al><redactie type="vervanging">Dit onderdeel is nog niet inwerking getreden</redactie></al></structuurtekst>`+in) + out,
			[]string{"1// (nogniet): " + plicht[5:], burgemeester}, none},
		form{"words of a division", indeling("hoofdstuk", "", "<al>Dit hoofdstuk is nog niet in werking getreden.</al>"+in) + out,
			[]string{"// (nogniet): Dit hoofdstuk is nog niet in werking getreden.", "1// (nogniet): " + plicht[5:], burgemeester}, none},
		form{"nogniet with label and text", `<artikel status="nogniet" label="Artikel 1"><kop><label>Artikel 1</label></kop>` + zorgt + "</artikel>" + out,
			[]string{"1// (nogniet): " + plicht[5:], burgemeester}, none},
		form{"the regulation itself", "</wettekst></wetgeving><wetgeving status=\"vervallen\"><wettekst>" + article("1", zorgt), []string{plicht}, nil},
	))
}

// Editors, and a publisher that lost their mark, say of what has no force.
func TestForceNotes(t *testing.T) {
	red := func(text string) string { return `<al><redactie type="extra">` + text + "</redactie></al>" }
	lid := func(nr, text string) string { return "<lid><lidnr>" + nr + "</lidnr>" + text + "</lid>" }
	second := article("2", houdt)
	college := "Het college van burgemeester en wethouders draagt zorg voor de lantaarns."
	testForms(t, []form{
		{"withdrawn", article("1", red("Dit artikel treedt niet meer in werking. Ingetrokken door Stb. 2020/1.")+zorgt) + second,
			[]string{"1// (vervallen): " + college, "2//: " + register}, []string{"2//: burgemeester plicht"}},
		{"never", article("1", red("Dit artikel treedt niet in werking.")+zorgt), []string{"1// (vervallen): " + college}, []string{}},
		{"never will", article("1", red("Dit artikel zal niet in werking treden.")+zorgt), []string{"1// (vervallen): " + college}, []string{}},
		{"by its number", article("1", red("Artikel 1 is nog niet in werking getreden.")+zorgt), []string{"1// (nogniet): " + college}, []string{}},
		{"by another number", article("1", red("Artikel 12 is nog niet in werking getreden.")+zorgt), []string{"1//: " + college}, nil},
		{"at a time to come", article("1", red("Dit artikel treedt in werking op een bij koninklijk besluit te bepalen tijdstip.")+zorgt), []string{"1// (nogniet): " + college}, []string{}},
		{"the law's own", article("1", "<al>Dit artikel treedt in werking op een bij koninklijk besluit te bepalen tijdstip.</al>"), []string{"1//: Dit artikel treedt in werking op een bij koninklijk besluit te bepalen tijdstip."}, nil},
		{"no subject", article("1", red("Nog niet in werking getreden.")+zorgt), []string{"1// (nogniet): " + college}, []string{}},
		{"later", article("1", "<al>Treedt in werking op een nader te bepalen tijdstip</al>"+lid("1", zorgt)),
			[]string{"1// (nogniet): Treedt in werking op een nader te bepalen tijdstip", "1/1/ (nogniet): " + college}, []string{}},
		{"a lid", article("1", lid("1", red("Dit lid is nog niet in werking getreden.")+zorgt)+lid("2", houdt)),
			[]string{"1/1/ (nogniet): " + college, "1/2/: " + register}, []string{"1/2/: burgemeester plicht"}},
		{"words on a lid", article("1", lid("1", "<al>Dit lid is nog niet in werking getreden.</al>"+zorgt)+lid("2", houdt)),
			[]string{"1/1/ (nogniet): Dit lid is nog niet in werking getreden. / " + college, "1/2/: " + register}, []string{"1/2/: burgemeester plicht"}},
		{"an artikel from its lid", article("1", lid("1", "<al>Dit artikel is niet in werking getreden.</al>")+lid("2", houdt)),
			[]string{"1/1/ (nogniet): Dit artikel is niet in werking getreden.", "1/2/ (nogniet): " + register}, []string{}},
		{"an item", article("1", "<al>De raad kan:</al><lijst><li><li.nr>a.</li.nr><al>dit onderdeel is nog niet in werking getreden;</al></li><li><li.nr>b.</li.nr><al>iets.</al></li></lijst>"),
			[]string{"1//: De raad kan:", "1//a (nogniet): dit onderdeel is nog niet in werking getreden;", "1//b: iets."}, nil},
		{"in need", article("1", "<al>Dit artikel is nog niet in werking getreden; ingeval buitengewone omstandigheden dit vergen kan het.</al>"),
			[]string{"1// (nogniet) (nood): Dit artikel is nog niet in werking getreden; ingeval buitengewone omstandigheden dit vergen kan het."}, nil},
		{"a lid where there is none", article("1", "<al>Dit lid is nog niet in werking getreden.</al>"), []string{"1//: Dit lid is nog niet in werking getreden."}, nil},
		{"a rule", article("1", "<al>Dit besluit treedt niet in werking dan nadat vier weken zijn verstreken.</al><al>Dit artikel treedt niet in werking voordat de raad beslist.</al>"),
			[]string{"1//: Dit besluit treedt niet in werking dan nadat vier weken zijn verstreken. / Dit artikel treedt niet in werking voordat de raad beslist."}, nil},
		{"another note", article("1", red("Dit artikel is gewijzigd. Zie het overzicht.")+zorgt), []string{"1//: " + college}, []string{"1//: college plicht"}},
	})
}
