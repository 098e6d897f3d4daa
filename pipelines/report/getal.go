package report

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// unknown is how CBS prints a figure that is not there.
const unknown = "."

// minus is the sign itself, not a hyphen.
const minus = "−"

// euro writes euros in millions, as 12,5 or 1.234,567; unknown is '.'. Three
// decimals are all that circulaires print.
func euro(amount *float64) string {
	if amount == nil {
		return unknown
	}
	text := strconv.FormatFloat(*amount/1e6, 'f', 3, 64)
	sign := ""
	if strings.HasPrefix(text, "-") {
		text = text[1:]
		if strings.Trim(text, "0.") != "" {
			sign = minus
		}
	}
	whole, rest, _ := strings.Cut(text, ".")
	rest = strings.TrimRight(rest, "0")
	if rest == "" {
		rest = "0"
	}
	return sign + grouped(whole) + "," + rest
}

// grouped puts a point between thousands.
func grouped(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "." + digits[i:]
	}
	return digits
}

var months = [...]string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}

func dag(t time.Time) string { return fmt.Sprintf("%d %s %d", t.Day(), months[t.Month()-1], t.Year()) }

// stand writes '2024-september' as september 2024.
func stand(s string) string {
	year, month, ok := strings.Cut(s, "-")
	if !ok {
		return s
	}
	return month + " " + year
}

// aantal writes a number with its noun: 1 bepaling, 2 bepalingen.
func aantal(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + more
}

// zin begins with a capital.
func zin(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
