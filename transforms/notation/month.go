package notation

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Months are their names, January first. sql/macros/circulaire.sql has them once
// more, since SQL reads no Go.
var Months = [...]string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}

// MonthPattern is a regular expression for a month in full, without brackets
// around it; AnyMonthPattern takes the usual short forms as well.
var (
	MonthPattern    = strings.Join(Months[:], "|")
	AnyMonthPattern = `jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?`
)

// Month gives the month of a name in full, in small letters or capitals.
func Month(name string) (m time.Month, ok bool) {
	for i, month := range Months {
		if strings.EqualFold(month, name) {
			return time.Month(i + 1), true
		}
	}
	return 0, false
}

// Day writes 1 maart 2024.
func Day(t time.Time) string { return fmt.Sprintf("%d %s %d", t.Day(), Months[t.Month()-1], t.Year()) }

// FindDay finds the first day in a text: 17 september 2024, and where there is
// none in words 2024-09-17, and else 17-9-2024. A day that no calendar has is
// not found.
func FindDay(text string) (day time.Time, ok bool) {
	var y, m, d string
	if w := dayWords.FindStringSubmatch(text); w != nil {
		month, _ := Month(w[2])
		y, m, d = w[3], strconv.Itoa(int(month)), w[1]
	} else if w := dayISO.FindStringSubmatch(text); w != nil {
		y, m, d = w[1], w[2], w[3]
	} else if w := dayDutch.FindStringSubmatch(text); w != nil {
		y, m, d = w[3], w[2], w[1]
	} else {
		return day, false
	}
	day, err := time.Parse("2006-1-2", y+"-"+m+"-"+d)
	return day, err == nil
}

var (
	dayWords = regexp.MustCompile(`(?i)\b([0-3]?[0-9])\s+(` + MonthPattern + `)\s+((?:19|20)[0-9]{2})\b`)
	dayDutch = regexp.MustCompile(`\b([0-3]?[0-9])[-/.]([01]?[0-9])[-/.]((?:19|20)[0-9]{2})\b`)
	dayISO   = regexp.MustCompile(`\b((?:19|20)[0-9]{2})-([01][0-9])-([0-3][0-9])\b`)
)
