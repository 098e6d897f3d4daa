package rekenbestand

import (
	"fmt"
	"strings"

	"medebewind/transforms"
)

// file is a rekenbestand with its sheets told apart. uitkeringen is nil for a
// rekenmodel without grants; all are nil for a file that is something else, and
// then reden says what.
type file struct {
	gewichten, eenheden, uitkeringen *sheet
	codes                            map[string]bool
	titles                           titles
	reden                            string
}

// recognise finds the sheets by what their headers hold; names and order of
// sheets differ per vintage, and so do titles of publications. The weights have a
// header of their own. Units and grants both have a row per government, and
// columns whose headers stand in the weights: as codes of maatstaven, or as names
// of rows without a code, which are grants. Half of the columns is enough, because
// names differ ('vast nieuw' against 'vast'); a sheet below that is something else.
//
// A file without weights is no rekenmodel, and is told from one that cannot be
// read: the first is left out, the second is an error.
func recognise(sheets []*sheet) (file, error) {
	var f file
	for _, s := range sheets {
		if s.weights && !s.isSpecification() {
			if err := claim(&f.gewichten, s, "weights"); err != nil {
				return f, err
			}
		}
	}
	if f.gewichten == nil {
		f.reden = other(sheets)
		var err error
		f.titles, err = readTitles(sheets...)
		if err != nil {
			f.titles = titles{} // what it is not, needs no year
		}
		return f, nil
	}
	codes, grants, err := names(f.gewichten)
	if err != nil {
		return f, err
	}
	f.codes = codes
	if err := f.governmentSheets(sheets, codes, grants); err != nil {
		return f, err
	}
	f.titles, err = readTitles(f.sheets()...)
	return f, err
}

// sheets gives the sheets that it has.
func (f *file) sheets() []*sheet {
	all := []*sheet{f.eenheden, f.gewichten}
	if f.uitkeringen != nil {
		all = append(all, f.uitkeringen)
	}
	return all
}

// governmentSheets finds units and grants. A sheet with a row per government
// that is neither is passed over if the grants are there; without them it may be
// they under other names.
func (f *file) governmentSheets(sheets []*sheet, codes, grants map[string]bool) error {
	var rest *sheet
	for _, s := range sheets {
		if s.headRow < 0 || s.weights || len(s.header) < 3 || s.isSpecification() {
			continue
		}
		of, code, grant := share(s, codes, grants)
		var err error
		switch {
		case of > 0 && 2*code >= of && code > grant:
			err = claim(&f.eenheden, s, "units")
		case of > 0 && 2*grant >= of && grant > code:
			err = claim(&f.uitkeringen, s, "suppletie, IU and DU")
		case len(s.rows) > 0:
			rest = s
		}
		if err != nil {
			return err
		}
	}
	switch {
	case f.eenheden == nil:
		return transforms.Errorf("sheets", "no sheet has a column 'Naam' and codes of the weights as columns: %s", describe(sheets))
	case f.uitkeringen == nil && rest != nil:
		return transforms.Errorf("sheets", "no sheet has a column 'Naam' and grants of the weights as columns: %s", describe(sheets))
	}
	return nil
}

// other tells in Dutch, for readers of what is left out, what a file without
// weights is.
func other(sheets []*sheet) string {
	for _, s := range sheets {
		if s.headRow < 0 || s.weights {
			continue
		}
		h, err := readHeader(s, nil)
		if err == nil && len(h.values) > 0 && len(s.rows) > 1 {
			what := fmt.Sprintf("bedragen van %q en %d andere kolommen", h.values[0].name, len(h.values)-1)
			if len(h.values) == 1 {
				what = fmt.Sprintf("een enkele uitkering (%q)", h.values[0].name)
			}
			return fmt.Sprintf("geen rekenmodel maar %s per overheid: blad %q heeft geen eenheden en het bestand geen gewichten; elke uitkering staat ook in het rekenmodel van haar circulaire", what, s.name)
		}
	}
	return fmt.Sprintf("geen rekenmodel: geen van de %d bladen heeft gewichten van maatstaven per cluster", len(sheets))
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
	for i, c := range s.header {
		name := strings.ToLower(c.Label())
		if keyOf(name) != "" || name == totaal || isTotal(s, i, codes) {
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
