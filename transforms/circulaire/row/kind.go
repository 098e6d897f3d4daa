package row

import (
	"regexp"
	"strings"
	"unicode"
)

// Kinds of rows.
const (
	post      = "post"
	waarvan   = "waarvan"
	subtotaal = "subtotaal"
	totaal    = "totaal"
	stand     = "stand"
)

var (
	waarvanForm   = regexp.MustCompile(`(?i)^(?:waarvan|waaronder|daarvan|w\.?v\.?)(?:\s|:|$)`)
	subtotaalForm = regexp.MustCompile(`(?i)^(?:sub-?\s?totaal|tussentotaal)`)
	totaalForm    = regexp.MustCompile(`(?i)^(?:(?:eind|generaal\s|algemeen\s)?totaal\b|totale\s|saldo(?:\s+(?:mutaties|totaal))?$|som\s+van\s)|\btotaal(?:\s+generaal)?$`)
	standForm     = regexp.MustCompile(`(?i)^(?:(?:oude|nieuwe|vorige|huidige)\s+)?stand\b`)
	numberForm    = regexp.MustCompile(`^[0-9]{1,3}[a-z]?[.)]\s+`)
	bulletForm    = regexp.MustCompile(`^[•▪◦·‒–*-]\s+`)
)

// plainLabel is a label without number and bullet.
func plainLabel(label string) string {
	text := bulletForm.ReplaceAllString(label, "")
	if rest := numberForm.ReplaceAllString(text, ""); rest != "" && strings.IndexFunc(rest, unicode.IsLetter) >= 0 {
		text = rest
	}
	return strings.TrimSpace(text)
}

// kindOf tells the kind of a row by its label.
func kindOf(label string) string {
	text := strings.TrimSpace(bulletForm.ReplaceAllString(plainLabel(label), ""))
	switch {
	case waarvanForm.MatchString(text):
		return waarvan
	case subtotaalForm.MatchString(text):
		return subtotaal
	case totaalForm.MatchString(text):
		return totaal
	case standForm.MatchString(text):
		return stand
	}
	return post
}

// IsMoney reports whether a row holds amounts, and no share, number or factor.
func (r Row) IsMoney() bool { return !noMoneyRow.MatchString(r.Label) }

var noMoneyRow = regexp.MustCompile(`(?i)\b(?:in|als)\s+(?:%|procent(?:en)?)|percentage|\(%\)|\(in\s%\)|%$|^aantal\b|uitkeringsfactor`)
