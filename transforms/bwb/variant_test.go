package bwb

import "testing"

// An editor's note makes no double artikel: another text of it does, and of
// two the first counts.
func TestDouble(t *testing.T) {
	red := func(text string) string { return `<al><redactie type="extra">` + text + "</redactie></al>" }
	lid := func(nr, text string) string { return "<lid><lidnr>" + nr + "</lidnr>" + text + "</lid>" }
	const other = "Voor overige gevallen luidt het artikel als volgt:"
	const kan = "<al>De gemeenteraad kan anders besluiten.</al>"
	college := "Het college van burgemeester en wethouders draagt zorg voor de lantaarns."
	raad := "De gemeenteraad kan anders besluiten."
	testForms(t, []form{
		{"a note in the text", article("5", `<al>De burgemeester houdt <redactie type="extra">per 1 januari: twee</redactie> een register bij.</al>`),
			[]string{"5//: " + register}, []string{"5//: burgemeester plicht"}},
		{"two texts with leden", article("5", red("Dit artikel is gewijzigd.")+lid("1", zorgt)+lid("2", houdt)+red(other)+
			`<tussenkop kopopmaak="cur">Artikel 5.</tussenkop>`+lid("1", kan)) + article("6", houdt),
			[]string{"5/1/: " + college, "5/2/: " + register, "5/1/ (dubbel): " + raad, "6//: " + register},
			[]string{"5/1/: college plicht", "5/2/: burgemeester plicht", "6//: burgemeester plicht"}},
		{"two texts without leden", article("5", zorgt+red(other)+kan), []string{"5//: " + college, "5// (dubbel): " + raad}, []string{"5//: college plicht"}},
		{"a heading alone", article("5", zorgt+"<tussenkop>Artikel 5</tussenkop>"+kan), []string{"5//: " + college, "5// (dubbel): " + raad}, nil},
		{"another heading", article("5", zorgt+"<tussenkop>Artikel 6</tussenkop>"+kan), []string{"5//: " + college + " / " + raad}, nil},
		{"announced before the first", article("5", red("In gevallen als deze luidt het artikel als volgt:")+zorgt+red(other)+kan),
			[]string{"5//: " + college, "5// (dubbel): " + raad}, nil},
		{"nothing follows", article("5", zorgt+red(other)), []string{"5//: " + college}, nil},
		{"a lid twice", article("5", lid("1", zorgt)+lid("2", houdt)+red("Voor overige gevallen luidt het tweede lid als volgt:")+lid("2", kan)+lid("3", houdt)),
			[]string{"5/1/: " + college, "5/2/: " + register, "5/2/ (dubbel): " + raad, "5/3/: " + register},
			[]string{"5/1/: college plicht", "5/2/: burgemeester plicht", "5/3/: burgemeester plicht"}},
		{"a lid inside itself", article("5", lid("1", zorgt+red("Voor overige gevallen luidt dit lid als volgt:")+kan)+lid("2", houdt)),
			[]string{"5/1/: " + college, "5/1/ (dubbel): " + raad, "5/2/: " + register}, nil},
		{"the same number", article("5", zorgt) + article("5", kan), []string{"5//: " + college, "5// (dubbel): " + raad}, []string{"5//: college plicht"}},
		{"leden of the same number", article("5", zorgt) + article("5", lid("1", kan)), []string{"5//: " + college, "5/1/ (dubbel): " + raad}, nil},
		{"the first not in force", `<artikel status="nogniet"><kop><nr>5</nr></kop>` + zorgt + "</artikel>" + article("5", kan),
			[]string{"5// (nogniet): " + college, "5//: " + raad}, []string{"5//: gemeenteraad bevoegdheid"}},
		{"each hoofdstuk counts anew", "<hoofdstuk><kop><nr>I</nr></kop>" + article("5", zorgt) + "</hoofdstuk><hoofdstuk><kop><nr>II</nr></kop>" + article("5", kan) + "</hoofdstuk>",
			[]string{"5//: " + college, "5//: " + raad}, nil},
		{"letters in the title", "<artikel><kop><nr>5.3</nr><titel>a</titel></kop>" + zorgt + "</artikel><artikel><kop><nr>5.3</nr><titel>ab</titel></kop>" + kan + "</artikel>",
			[]string{"5.3a//: " + college, "5.3ab//: " + raad}, nil},
	})
}

// A reference to an artikel holds for both its texts.
func TestDoubleReference(t *testing.T) {
	r := newReader(law(article("5", "<al>Een.</al><tussenkop>Artikel 5</tussenkop><al>Twee.</al>"+
		`<meta-data><jcis><jci versie="1.3" verwijzing="jci"/></jcis></meta-data>`)))
	r.bepaling = func(*Bepaling) error { return nil }
	n := 0
	r.unit = func(u *unit, _ *provision) error {
		if n++; string(u.jci) != "jci" {
			t.Errorf("%q has the reference %q", u.tekst, u.jci)
		}
		return nil
	}
	if err := r.document(); err != nil || n != 2 {
		t.Errorf("%d units, %v", n, err)
	}
}
