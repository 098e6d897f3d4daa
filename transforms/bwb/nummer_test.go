package bwb

import "testing"

// An al that begins with the number of a lid is one.
func TestLedenInAl(t *testing.T) {
	lid := func(nr, text string) string { return "<lid><lidnr>" + nr + "</lidnr>" + text + "</lid>" }
	testForms(t, []form{
		{"glued", article("3", "<al>1.De burgemeester houdt een register bij.</al><al>2. De gemeenteraad kan regels stellen.</al>"),
			[]string{"3/1/: " + register, "3/2/: De gemeenteraad kan regels stellen."}, []string{"3/1/: burgemeester plicht", "3/2/: gemeenteraad bevoegdheid"}},
		{"alone", article("3", "<al>4.De burgemeester houdt een register bij.</al>"), []string{"3/4/: " + register}, []string{"3/4/: burgemeester plicht"}},
		{"in the lid before", article("3", lid("1", "<al>Er is een register.</al><al>2 . De burgemeester houdt het bij.</al>")+lid("3", houdt)),
			[]string{"3/1/: Er is een register.", "3/2/: De burgemeester houdt het bij.", "3/3/: " + register}, nil},
		{"behind the leden", article("3", lid("1", "<al>Er is een register.</al>")+lid("3", houdt)+"<al>3a.’s Avonds niet.</al><al>4.. Overdag wel.</al>"),
			[]string{"3/1/: Er is een register.", "3/3/: " + register, "3/3a/: ’s Avonds niet.", "3/4/: Overdag wel."}, nil},
		{"with items", article("3", "<al>1.Er zijn:</al><lijst><li><li.nr>a.</li.nr><al>wegen.</al></li></lijst><al>2.Er is meer.</al>"),
			[]string{"3/1/: Er zijn:", "3/1/a: wegen.", "3/2/: Er is meer."}, nil},
		{"in a lid without number", article("3", lid("", "<al>2.De burgemeester houdt een register bij.</al>")), []string{"3/2/: " + register}, nil},
		{"a list", article("3", "<al>Er zijn:</al><al>1.Wegen;</al><al>2.Paden.</al>"), []string{"3//: Er zijn: / 1.Wegen; / 2.Paden."}, nil},
		{"no leden", article("3", "<al>1.2. Niets</al><al>1°.Een</al><al>1.een</al><al>12 Mei</al><al>2020. Jaar</al><al>9.Hoog</al>"),
			[]string{"3//: 1.2. Niets / 1°.Een / 1.een / 12 Mei / 2020. Jaar / 9.Hoog"}, nil},
		{"far ahead", article("3", lid("1", "<al>Er is een register.</al><al>30. Onze Minister</al>")), []string{"3/1/: Er is een register. / 30. Onze Minister"}, nil},
		{"not in force", article("3", lid("1", "<al>Er is een register.</al><al>2. Dit lid is nog niet in werking getreden.</al>")),
			[]string{"3/1/: Er is een register.", "3/2/ (nogniet): Dit lid is nog niet in werking getreden."}, nil},
		{"in a division", "<al>1.Dit is geen artikel.</al>", []string{"//: 1.Dit is geen artikel."}, nil},
	})
}
