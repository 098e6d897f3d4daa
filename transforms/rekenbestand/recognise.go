package rekenbestand

import (
	"fmt"
	"strings"

	"medebewind/transforms"
)

// file is a rekenbestand with its sheets told apart.
type file struct {
	gewichten, eenheden, uitkeringen *sheet
	titles                           titles
}

// recognise finds the three sheets by what their headers hold; names and order
// of sheets differ per vintage. The weights have a header of their own. The
// other two both have a row per government, and columns whose headers stand in
// the weights: as codes of maatstaven, or as names of rows without a code,
// which are grants. Half of the columns is enough, because names differ
// ('vast nieuw' against 'vast'); a sheet below that is something else.
func recognise(sheets []*sheet) (file, error) {
	var f file
	for _, s := range sheets {
		if s.weights {
			if err := claim(&f.gewichten, s, "weights"); err != nil {
				return f, err
			}
		}
	}
	if f.gewichten == nil {
		return f, transforms.Errorf("sheets", "no sheet has the columns 'Codering maatstaf' and 'Naam maatstaf': %s", describe(sheets))
	}
	codes, grants, err := names(f.gewichten)
	if err != nil {
		return f, err
	}
	for _, s := range sheets {
		if s.headRow < 0 || s.weights {
			continue
		}
		of, code, grant := share(s, codes, grants)
		switch {
		case of > 0 && 2*code >= of && code > grant:
			err = claim(&f.eenheden, s, "units")
		case of > 0 && 2*grant >= of && grant > code:
			err = claim(&f.uitkeringen, s, "suppletie, IU and DU")
		}
		if err != nil {
			return f, err
		}
	}
	switch {
	case f.eenheden == nil:
		err = transforms.Errorf("sheets", "no sheet has a column 'Naam' and codes of the weights as columns: %s", describe(sheets))
	case f.uitkeringen == nil:
		err = transforms.Errorf("sheets", "no sheet has a column 'Naam' and grants of the weights as columns: %s", describe(sheets))
	default:
		f.titles, err = readTitles(f.eenheden, f.gewichten, f.uitkeringen)
	}
	return f, err
}

// claim sets the sheet for a part; a second one is an error.
func claim(part **sheet, s *sheet, what string) error {
	if *part != nil {
		return transforms.Errorf("sheet "+s.name, "has the header of the %s, as sheet %s has: which of the two counts cannot be told", what, (*part).name)
	}
	*part = s
	return nil
}

// share counts the headers of b, and those that are codes and grants.
func share(s *sheet, codes, grants map[string]bool) (of, code, grant int) {
	for _, c := range s.header {
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

func describe(sheets []*sheet) string {
	found := make([]string, len(sheets))
	for i, s := range sheets {
		switch {
		case s.headRow < 0:
			found[i] = fmt.Sprintf("%s without header", s.name)
		case s.weights:
			found[i] = fmt.Sprintf("%s with weights", s.name)
		default:
			found[i] = fmt.Sprintf("%s with %d columns", s.name, len(s.header))
		}
	}
	if len(found) == 0 {
		return "file has no filled sheets"
	}
	return "file has sheets " + strings.Join(found, ", ")
}
