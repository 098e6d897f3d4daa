package normen

import "strings"

// drager is who bears a norm: a body, or an instrument that a body makes.
type drager struct {
	orgaan Orgaan
	// mogelijk are the bodies that can be the bevoegd gezag, joined by |.
	mogelijk string
	// term is the word that the text leaves to its act; empty for a body that
	// the text itself names.
	term string
	// via is the place in another law that gives the maker or the definition.
	via string
	// zekerheid is 'H', 'M' or 'L'.
	zekerheid string
	// instrument: it is a text, whose content is the norm of its maker.
	instrument bool
	// also is the next of several bodies that the same words mean.
	also *drager
}

// dragerOf has the bodies that a text names in full.
var dragerOf = func() map[Orgaan]*drager {
	all := map[Orgaan]*drager{}
	for _, o := range []Orgaan{Gemeenteraad, College, Burgemeester, Gemeente, ProvincialeStaten, GedeputeerdeStaten,
		Commissaris, Provincie, BevoegdGezag, Veiligheidsregio, GGD, Omgevingsdienst, Regeling} {
		all[o] = &drager{orgaan: o, zekerheid: "H"}
	}
	return all
}()

// Lagen gives the layers that bear a norm: of a bevoegd gezag one for each of
// the bodies that it can be, and both where the text does not say.
func (n *Norm) Lagen() []string {
	if n.Orgaan != BevoegdGezag {
		return []string{n.Orgaan.Overheidslaag()}
	}
	gemeente, provincie := false, false
	for o := range strings.SplitSeq(n.Mogelijk, "|") {
		gemeente = gemeente || o == "" || Orgaan(o).Overheidslaag() == "gemeente"
		provincie = provincie || o == "" || Orgaan(o).Overheidslaag() == "provincie"
	}
	switch {
	case !provincie:
		return []string{"gemeente"}
	case !gemeente:
		return []string{"provincie"}
	}
	return []string{"gemeente", "provincie"}
}
