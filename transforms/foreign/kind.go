package foreign

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Kind is a kind of code, by the form that it must have. What passes can be a name of
// a file, a part of an address, an id and a text in SQL: it has no slash, point at its
// begin, quote, blank or control character.
type Kind struct {
	what string
	form *regexp.Regexp
	most int
}

func kind(what, form string, most int) Kind {
	return Kind{what, regexp.MustCompile(`^(?:` + form + `)$`), most}
}

// The kinds of codes that data bring.
var (
	// Overheid is a gemeente or provincie.
	Overheid = kind("code van een overheid", `GM\d{4}|PV\d{2}`, 6)
	// Region is a region of CBS: those, the country, and its parts.
	Region = kind("code van een regio", `[A-Z]{2}\d{2,6}`, 8)
	// Gemeente is a gemeente.
	Gemeente = kind("code van een gemeente", `GM\d{4}`, 6)
	// Regeling is a work of the Basiswettenbestand.
	Regeling = kind("BWB-nummer", `BWB[A-Z]\d{7}`, 11)
	// Toestand is the label of an expression: its day and its number.
	Toestand = kind("label van een toestand", `\d{4}-\d{2}-\d{2}_\d{1,6}`, 20)
	// Report is a year and a report of Iv3.
	Report = kind("verslagsoort", `\d{4}X\d{3}`, 8)
	// Periode is a period of CBS.
	Periode = kind("periode", `\d{4}[A-Z]{2}\d{2}|\d{4}X\d{3}`, 8)
	// Tabel is the number of a table of CBS.
	Tabel = kind("tabelnummer", `[0-9A-Za-z][0-9A-Za-z_-]*`, 30)
	// Sleutel is any other code: of a taakveld, a balance post, a category.
	Sleutel = kind("code", `[0-9A-Za-z][0-9A-Za-z._+()-]*(?: [0-9A-Za-z._+()-]+)*`, 60)
	// Number is the number of a government in the funds.
	Number = kind("nummer van een overheid", `\d{1,6}`, 6)
	// Item is the name of a file in the Basiswettenbestand.
	Item = kind("naam van een tekst", `[0-9A-Za-z][0-9A-Za-z._-]*`, 100)
	// ID is that of a data set or document in a snapshot, which codes of publishers are
	// parts of.
	ID = kind("naam van een document", `[0-9A-Za-z][0-9A-Za-z._+()-]*(?:/[0-9A-Za-z][0-9A-Za-z._+()-]*)*`, 250)
)

// Check says what is wrong with a code; nil when nothing is.
func (k Kind) Check(code string) error {
	if len(code) > k.most {
		return fmt.Errorf("%s is geen %s: %d tekens, hooguit %d", strconv.QuoteToASCII(CutAt(code, 40)), k.what, len(code), k.most)
	}
	if !k.form.MatchString(code) {
		return fmt.Errorf("%s is geen %s", strconv.QuoteToASCII(CutAt(code, 40)), k.what)
	}
	return nil
}

// fileName is what a name that data decide may look like in a path.
var fileName = kind("naam van een bestand", `[0-9A-Za-z][0-9A-Za-z._-]*`, 100)

// Brought says what is wrong with the name of a file that somebody brought; nil when
// nothing is. It may have blanks and any letters.
func Brought(name string) error {
	if !IsPlain(name) || Line(name) != name || strings.ContainsAny(name, `/\`) || len(name) > 200 {
		return fmt.Errorf("%s is geen naam die op een regel past: geen stuurtekens, hooguit 200 tekens", strconv.QuoteToASCII(CutAt(name, 40)))
	}
	return nil
}

// FileName says what is wrong with a name that is to become a file; nil when nothing
// is. It is the last look, for whatever came in past the door.
func FileName(name string) error { return fileName.Check(name) }
