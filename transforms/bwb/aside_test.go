package bwb

import "testing"

const (
	wateren = "Gedeputeerde staten houden toezicht op de wateren"
	footer  = `<noot id="n" type="voet"><noot.nr>7</noot.nr><noot.al>De gemeenteraad kan anders besluiten, zie <extref doc="x">artikel 9</extref>.</noot.al></noot>`
)

// A note is part of no sentence and no number.
func TestNotes(t *testing.T) {
	const note = " [7 De gemeenteraad kan anders besluiten, zie artikel 9.]"
	testForms(t, []form{
		{"in a sentence", article("12", "<al>"+wateren+footer+" en oevers.</al>"),
			[]string{"12//: " + wateren + " en oevers." + note}, []string{"12//: gedeputeerde staten plicht"}},
		{"behind a sentence", article("12", "<al>"+wateren+"."+footer+"</al>"),
			[]string{"12//: " + wateren + "." + note}, []string{"12//: gedeputeerde staten plicht"}},
		{"in the number of an artikel", article("1"+footer, "<al>"+wateren+".</al>"),
			[]string{"1//: " + wateren + "." + note}, []string{"1//: gedeputeerde staten plicht"}},
		{"in the number of a lid", article("1", "<lid><lidnr>2"+footer+"</lidnr><al>"+wateren+".</al></lid>"),
			[]string{"1/2/: " + wateren + "." + note}, []string{"1/2/: gedeputeerde staten plicht"}},
		{"in the token of an item", article("1", "<al>Er zijn:</al><lijst><li><li.nr>a."+footer+"</li.nr><al>wateren.</al></li></lijst>"),
			[]string{"1//: Er zijn:", "1//a: wateren." + note}, nil},
		{"beside an al", article("1", "<al>"+wateren+".</al>"+footer), []string{"1//: " + wateren + "." + note}, nil},
		{"in a cell", article("1", "<table><tgroup><tbody><row><entry><al>Tarief"+footer+"</al></entry><entry>12</entry></row></tbody></tgroup></table>"),
			[]string{"1//: Tarief | 12" + note}, nil},
		{"two", article("1", "<al>Een"+footer+" en<noot><noot.nr>8</noot.nr><noot.lijst><noot.li><li.nr>a.</li.nr><noot.al>Zie b.</noot.al></noot.li></noot.lijst></noot> twee.</al>"),
			[]string{"1//: Een en twee. [7 De gemeenteraad kan anders besluiten, zie artikel 9. / 8 a. Zie b.]"}, nil},
		{"a reference to one", article("1", `<al>Een<nootref refid="n"/> is genoeg.</al>`), []string{"1//: Een is genoeg."}, nil},
		{"between figures", article("1", "<al>Het jaar 19"+footer+"90.</al>"), []string{"1//: Het jaar 19 90." + note}, nil},
		{"in a title", "<hoofdstuk><kop><label>Hoofdstuk</label><nr>1" + footer + "</nr></kop>" + article("1", "<al>Tekst.</al>") + "</hoofdstuk>",
			[]string{"1//: Tekst."}, nil},
	})
}

// What cannot be written leaves a mark, and digits never join over it.
func TestMarks(t *testing.T) {
	const shown = `<illustratie naam="1.png" alt="Het college kan A x B"/>`
	for text, want := range map[string]string{
		"<al>Hoogstens 3 × 10<sup>9</sup> euro</al>":                                   "Hoogstens 3 × 10⁹ euro",
		"<al>een kans van 10<sup>-6</sup> per jaar</al>":                               "een kans van 10⁻⁶ per jaar",
		"<al>een kans van 10<sup>–12</sup></al>":                                       "een kans van 10⁻¹²",
		"<al>7<sup>1</sup> procent</al><al><sup>1</sup>Sinds 2020.</al>":               "7¹ procent / ¹Sinds 2020.",
		"<al>8 m<sup> 2 </sup>, de 2<sup>e</sup> verdieping</al>":                      "8 m², de 2e verdieping",
		"<al>x<sup>n+1</sup> en noot<sup>1)</sup></al>":                                "x^n+1 en noot^1)",
		"<al>4<sup>2</sup>5 en 4<inf>2</inf>5</al>":                                    "4²5 en 4₂5",
		"<al>10<inf>log</inf> en 10<inf>2,5</inf></al>":                                "10log en 10_2,5",
		"<al>CO<inf>2</inf>, PM<inf>10</inf>, L<inf>den</inf></al>":                    "CO2, PM10, Lden",
		"<al>6<sup/>7 en 6<inf/>7</al>":                                                "6 7 en 6 7",
		"<al>bedraagt <formule>" + shown + "</formule> euro</al>":                      "bedraagt [formule] euro",
		"<al>bedraagt <formule><plaatje>" + shown + "</plaatje></formule></al>":        "bedraagt [formule]",
		"<formule>A = B / C</formule>":                                                 "[formule] A = B / C",
		"<al>Het bord:</al><plaatje>" + shown + "</plaatje><al>is rood.</al>":          "Het bord: / [plaatje] / is rood.",
		"<plaatje>" + shown + "<bijschrift>Figuur <sup>1</sup></bijschrift></plaatje>": "[plaatje] Figuur ¹",
		"<plaatje>" + shown + "<bron><al>CBS</al><al>2020</al></bron></plaatje>":       "[plaatje] CBS 2020",
		"<al>als volgt<omissie/> te lezen</al>":                                        "als volgt[…] te lezen",
		"<al>1<redactie>9</redactie>2 en 1<nadruk>2</nadruk>3</al>":                    "1 2 en 123",
	} {
		got := unitsOf(t, article("1", text))
		if len(got) != 1 || got[0] != "1//: "+want {
			t.Errorf("%s gives %q, want %q", text, got, want)
		}
	}
}

// Words of two blocks do not join, in whatever they stand.
func TestBlocksDoNotJoin(t *testing.T) {
	for text, want := range map[string]string{
		"<adreslijst><adres><adresregel>Postbus 1</adresregel><adresregel>Den Haag</adresregel></adres></adreslijst>": "Postbus 1 / Den Haag",
		"<al>Zie <foto>een</foto>twee</al>":                                      "Zie een twee",
		"<nieuw><a1>een</a1><a2>twee</a2></nieuw>":                               "een twee",
		"<al>een<br/>twee</al>":                                                  "een twee",
		"<al>ge<nadruk>meen</nadruk>te</al>":                                     "gemeente",
		"<al>1<tekstcorrectie>9</tekstcorrectie>98</al>":                         "1998",
		"<al-groep><al>een</al><al>twee</al></al-groep>":                         "een / twee",
		"<tabel><tr><td><al>een</al><lijst><li>a</li></lijst></td></tr></tabel>": "een a",
	} {
		got := unitsOf(t, article("1", text))
		if len(got) != 1 || got[0] != "1//: "+want {
			t.Errorf("%s gives %q, want %q", text, got, want)
		}
	}
}

func TestTitles(t *testing.T) {
	for kop, want := range map[string]string{
		"<label>Hoofdstuk</label><nr>1</nr><titel>Zorg</titel><subtitel>voor wegen</subtitel>": "Zorg: voor wegen",
		"<titel>Zorg</titel>": "Zorg", "<label>Hoofdstuk</label><nr>1</nr>": "Hoofdstuk 1",
		"<nr>Vierde</nr><label>titel</label>": "Vierde titel", "<subtitel>Slot</subtitel>": "Slot",
		"<label>Titel</label><nr>1<noot><noot.nr>1</noot.nr></noot></nr>": "Titel 1",
	} {
		r := newReader(law("<titeldeel><kop>" + kop + "</kop>" + article("1", "<al>x</al>") + "</titeldeel>"))
		got := ""
		r.unit = func(_ *unit, p *provision) error { got = string(p.opschrift); return nil }
		r.bepaling = func(*Bepaling) error { return nil }
		if err := r.document(); err != nil || got != want {
			t.Errorf("%s gives %q, %v, want %q", kop, got, err, want)
		}
	}
}
