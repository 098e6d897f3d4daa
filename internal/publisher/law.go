package publisher

import (
	"strings"
	"time"
)

// law is a work of the BWB.
type law struct {
	id, title, intitule, soort, ministerie string
	// first is the date on which the work came into force.
	first       string
	expressions []expression
	articles    []article
	// backwards is set for a manifest that is not in order of time.
	backwards bool
	// filler is the size of the text of a work of a workload, which is arithmetic.
	filler int
}

// expression is one version of a law as seen in one period.
type expression struct {
	start, end         string // validity
	generation         string
	seenFrom, seenTill string
	deleted            bool
}

const open = "9999-12-31"

func (e expression) label() string { return e.start + "_" + e.generation }

// article has a text from a date on, and another from a later one.
type article struct {
	nr, chapter, chapterTitle, title string
	texts                            []articleText
}

// articleText is an article's text from a date on, as lines: "(1) tekst" opens
// a lid, "- a. tekst" an item, "-- 1°. tekst" an item within it; a line
// "[redactie] tekst" is a remark of the editors. The words "vervallen" and
// "nogniet" alone give the article that status.
type articleText struct{ from, text string }

// at is the text of an article on a date, and since when; "" before its first.
func (a article) at(date string) (text, since string) {
	for _, t := range a.texts {
		if t.from <= date {
			text, since = t.text, t.from
		}
	}
	return text, since
}

// versions makes the expressions that follow each other from the dates on.
func versions(dates ...string) []expression {
	var out []expression
	for i, d := range dates {
		end := open
		if i+1 < len(dates) {
			end = dayBefore(dates[i+1])
		}
		out = append(out, expression{start: d, end: end, generation: "0", seenFrom: d, seenTill: open})
	}
	return out
}

func dayBefore(date string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		panic("publisher: date " + date + ": " + err.Error())
	}
	return t.AddDate(0, 0, -1).Format(time.DateOnly)
}

// clause is a lid or an item, with what is below it.
type clause struct {
	nr, text string
	items    []clause
}

// clauses reads the lines of an article's text. own is the text that stands
// in the article itself, when it has no leden, and items its list.
func clauses(text string) (own []string, remark string, items, leden []clause) {
	list := func() *[]clause {
		if len(leden) > 0 {
			return &leden[len(leden)-1].items
		}
		return &items
	}
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case strings.HasPrefix(line, "[redactie] "):
			remark = strings.TrimPrefix(line, "[redactie] ")
		case strings.HasPrefix(line, "("):
			nr, rest, _ := strings.Cut(line[1:], ") ")
			leden = append(leden, clause{nr: nr, text: rest})
		case strings.HasPrefix(line, "-- "):
			above := *list()
			last := &above[len(above)-1]
			nr, rest, _ := strings.Cut(line[3:], " ")
			last.items = append(last.items, clause{nr: nr, text: rest})
		case strings.HasPrefix(line, "- "):
			nr, rest, _ := strings.Cut(line[2:], " ")
			*list() = append(*list(), clause{nr: nr, text: rest})
		default:
			own = append(own, line)
		}
	}
	return own, remark, items, leden
}

// used tells whether an expression was ever the law since 2015: not deleted,
// not superseded, and not ended before.
func (e expression) used() bool {
	return !e.deleted && e.seenTill == open && e.end >= "2015-01-01"
}
