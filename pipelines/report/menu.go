package report

import "strings"

// menuPunt is an entry of the main menu.
type menuPunt struct {
	Naam, Adres string
	Hier        bool
}

// menu leads from a page to the others.
func menu(pad, wortel string) []menuPunt {
	entries := []struct{ naam, pad, onder string }{
		{"Landelijk", "index.html", ""},
		{"Per overheid", "overheden.html", "overheid/"},
		{"Overzicht", "overzicht.html", "overzicht"},
		{"Per taak", "taken.html", "taak/"},
		{"Vergelijk", "vergelijk.html", "vergelijk/"},
		{"Kaart", "kaart.html", "kaart/"},
		{"Downloads", "downloads.html", ""},
		{"Verantwoording", "verantwoording.html", ""},
		{"Woordenboek", "woordenboek.html", "woordenboek/"},
		{"Bronnen", "bronnen.html", "herkomst/"},
		{"Begin hier", "begin.html", ""},
	}
	menu := make([]menuPunt, len(entries))
	for i, e := range entries {
		menu[i] = menuPunt{e.naam, wortel + e.pad, pad == e.pad || e.onder != "" && strings.HasPrefix(pad, e.onder)}
	}
	return menu
}
