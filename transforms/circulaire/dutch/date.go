package dutch

import (
	"regexp"
	"strconv"
	"strings"

	"medebewind/transforms"
)

const Months = `januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december`

// ReadDate finds the first date in a text, as YYYY-MM-DD; empty for none.
func ReadDate(text string) string {
	var y, m, d string
	if w := dateWords.FindStringSubmatch(text); w != nil {
		y, m, d = w[3], strconv.Itoa(monthNumber(w[2])), w[1]
	} else if w := dateISO.FindStringSubmatch(text); w != nil {
		y, m, d = w[1], w[2], w[3]
	} else if w := dateDutch.FindStringSubmatch(text); w != nil {
		y, m, d = w[3], w[2], w[1]
	} else {
		return ""
	}
	date := y + "-" + pad(m) + "-" + pad(d)
	if _, ok := transforms.ParseDate(date); !ok {
		return ""
	}
	return date
}

func pad(n string) string {
	if len(n) == 1 {
		return "0" + n
	}
	return n
}

func monthNumber(name string) int {
	for i, m := range strings.Split(Months, "|") {
		if strings.EqualFold(m, name) {
			return i + 1
		}
	}
	return 0
}

var (
	dateWords = regexp.MustCompile(`(?i)\b([0-3]?[0-9])\s+(` + Months + `)\s+((?:19|20)[0-9]{2})\b`)
	dateDutch = regexp.MustCompile(`\b([0-3]?[0-9])[-/.]([01]?[0-9])[-/.]((?:19|20)[0-9]{2})\b`)
	dateISO   = regexp.MustCompile(`\b((?:19|20)[0-9]{2})-([01][0-9])-([0-3][0-9])\b`)
)
