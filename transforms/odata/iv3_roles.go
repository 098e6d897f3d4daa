package odata

import (
	"regexp"
	"strings"
)

// role is what a column of an Iv3 row is to us.
type role uint8

// The first roles are the key columns, in the order of keyColumns.
const (
	rolePost role = iota
	roleCategorie
	roleOverheid
	roleVerslagsoort
	rolePlaatsing1
	rolePlaatsing2
	// roleIgnored is the row's number, which is no key: it shifts.
	roleIgnored
	roles = int(roleIgnored)
)

// roleNames name the roles where a row lacks one.
var roleNames = [roles]string{
	"TaakveldBalanspost", "Categorie", "Gemeenten (or Provincies, GemeenschappelijkeRegelingen, Waterschappen)",
	"Verslagsoort", "k_1ePlaatsing_*", "k_2ePlaatsing_*"}

// The number behind a topic is its place in the table, which varies.
var (
	plaatsing  = regexp.MustCompile(`^k_([12])ePlaatsing_\d+$`)
	oudeIndeel = regexp.MustCompile(`^(FunctieKostenplaatsBalanspost|k_1stePlaatsing_\d+|k_2dePlaatsing_\d+)$`)
)

// overheden are the geographic dimensions of the Iv3 tables. CBS has one table
// a kind of government, and names the dimension after it.
var overheden = []string{"Gemeente", "Provincie", "Gemeenschappelijke", "Waterschap", "RegioS"}

// roleOf tells the role of a column. ok is false for a column that is not
// known; old is set when it is one of the layout of before 2017.
func roleOf(column string) (r role, ok, old bool) {
	switch column {
	case "ID":
		return roleIgnored, true, false
	case "TaakveldBalanspost":
		return rolePost, true, false
	case "Categorie":
		return roleCategorie, true, false
	case "Verslagsoort":
		return roleVerslagsoort, true, false
	}
	if m := plaatsing.FindStringSubmatch(column); m != nil {
		return rolePlaatsing1 + role(m[1][0]-'1'), true, false
	}
	if oudeIndeel.MatchString(column) {
		return 0, false, true
	}
	for _, prefix := range overheden {
		if strings.HasPrefix(column, prefix) {
			return roleOverheid, true, false
		}
	}
	return 0, false, false
}
