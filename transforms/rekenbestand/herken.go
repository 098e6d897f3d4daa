package rekenbestand

import (
	"fmt"
	"strings"

	"medebewind/transforms"
)

// bestand is a file with its sheets told apart.
type bestand struct {
	gewichten, eenheden, uitkeringen *blad
	titel                            titel
}

// recognise finds the three sheets by what their headers hold; names and order
// of sheets differ per vintage. The weights have a header of their own. The
// other two both have a row per government, and columns whose headers stand in
// the weights: as codes of maatstaven, or as names of rows without a code,
// which are grants. Half of the columns is enough, because names differ
// ('vast nieuw' against 'vast'); a sheet below that is something else.
func recognise(bladen []*blad) (bestand, error) {
	var f bestand
	for _, b := range bladen {
		if b.weights {
			if err := claim(&f.gewichten, b, "weights"); err != nil {
				return f, err
			}
		}
	}
	if f.gewichten == nil {
		return f, transforms.Errorf("sheets", "no sheet has the columns 'Codering maatstaf' and 'Naam maatstaf': %s", describe(bladen))
	}
	codes, grants, err := names(f.gewichten)
	if err != nil {
		return f, err
	}
	for _, b := range bladen {
		if b.head < 0 || b.weights {
			continue
		}
		of, code, grant := share(b, codes, grants)
		switch {
		case of > 0 && 2*code >= of && code > grant:
			err = claim(&f.eenheden, b, "units")
		case of > 0 && 2*grant >= of && grant > code:
			err = claim(&f.uitkeringen, b, "suppletie, IU and DU")
		}
		if err != nil {
			return f, err
		}
	}
	switch {
	case f.eenheden == nil:
		err = transforms.Errorf("sheets", "no sheet has a column 'Naam' and codes of the weights as columns: %s", describe(bladen))
	case f.uitkeringen == nil:
		err = transforms.Errorf("sheets", "no sheet has a column 'Naam' and grants of the weights as columns: %s", describe(bladen))
	default:
		f.titel, err = readTitel(f.eenheden, f.gewichten, f.uitkeringen)
	}
	return f, err
}

// claim sets the sheet for a part; a second one is an error.
func claim(part **blad, b *blad, what string) error {
	if *part != nil {
		return transforms.Errorf("sheet "+b.name, "has the header of the %s, as sheet %s has: which of the two counts cannot be told", what, (*part).name)
	}
	*part = b
	return nil
}

// share counts the headers of b, and those that are codes and grants.
func share(b *blad, codes, grants map[string]bool) (of, code, grant int) {
	for _, c := range b.header {
		name := strings.ToLower(label(c))
		switch name {
		case keyCBS, keyNaam, keyProv, keyProvincie, totaal:
			continue
		}
		of++
		if codes[name] {
			code++
		}
		if grants[name] {
			grant++
		}
	}
	return of, code, grant
}

func describe(bladen []*blad) string {
	found := make([]string, len(bladen))
	for i, b := range bladen {
		switch {
		case b.head < 0:
			found[i] = fmt.Sprintf("%s without header", b.name)
		case b.weights:
			found[i] = fmt.Sprintf("%s with weights", b.name)
		default:
			found[i] = fmt.Sprintf("%s with %d columns", b.name, len(b.header))
		}
	}
	if len(found) == 0 {
		return "file has no filled sheets"
	}
	return "file has sheets " + strings.Join(found, ", ")
}
