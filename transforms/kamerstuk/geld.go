package kamerstuk

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/apache/arrow/go/v17/arrow/decimal128"

	"medebewind/transforms"
	"medebewind/transforms/notation"
)

// What a paragraph is about.
const (
	// artikel2 is article 2 of the Financiële-verhoudingswet, by which the Rijk says
	// what a plan costs other governments and how that is paid.
	artikel2 = "artikel 2 Fvw"
	// toets is the uitvoerbaarheidstoets decentrale overheden.
	toets = "UDO"
	// gevolgen are consequences for gemeenten or provincies, by a heading.
	gevolgen = "gevolgen"
)

// What is said on money.
const (
	volledig = "volledig"
	deels    = "deels"
	geen     = "geen gevolgen"
	volgt    = "volgt nog"
	niet     = "niet gecompenseerd"
	onbekend = "onbekend"
)

// mostShown is how many bytes of a paragraph are kept.
const mostShown = 2_000

var (
	fvw       = regexp.MustCompile(`(?i)financi[eë]le[- ]verhoudingswet|\bFvw\b`)
	udo       = regexp.MustCompile(`(?i)uitvoerbaarheidstoets(en)? (voor )?(decentrale|mede)[ -]?overheden|\bUDO\b`)
	laag      = regexp.MustCompile(`(?i)\b(gemeente(n|lijke)?|provincie(s)?|provinciale|medeoverheden|decentrale overheden|gemeentefonds|provinciefonds)\b`)
	moneyHead = regexp.MustCompile(`(?i)financi[eë]|kosten|bekostiging|budgettair|gevolgen voor .*(gemeente|provincie|overheden)|uitvoerbaarheid|uitvoeringslasten|bestuurslasten`)
	moneyWord = regexp.MustCompile(`(?i)financi|kosten|lasten|budget|bekostig|compens|vergoed|€|\beuro\b|gemeentefonds|provinciefonds|uitkering`)
)

// readings are what a sentence says on money, the first that fits. They are words that
// memories use; a sentence that has others says nothing that is known.
var readings = []struct {
	says  string
	words *regexp.Regexp
}{
	{deels, regexp.MustCompile(`(?i)(deels|gedeeltelijk|niet (geheel|volledig|ten volle)) (worden |wordt )?(gecompenseerd|vergoed|gedekt|bekostigd)`)},
	{niet, regexp.MustCompile(`(?i)\b(geen|niet|zonder) (financi[eë]le )?(compensatie|gecompenseerd|extra middelen)`)},
	{geen, regexp.MustCompile(`(?i)\bgeen\b[^.;]{0,60}\b(financi[eë]le|budgettaire|bestuurlijke)\b[^.;]{0,40}(gevolgen|effecten|consequenties|lasten)|\bgeen (extra|aanvullende|meer|additionele)[ -]?(kosten|lasten|uitgaven)|budget(tair)? ?neutraal|\bgeen meerkosten`)},
	{volledig, regexp.MustCompile(`(?i)(volledig|geheel|integraal|hiervoor|daarvoor)\b[^.;]{0,40}(gecompenseerd|vergoed|gedekt|bekostigd)|(toegevoegd aan|toevoeging aan|verhoging van|stort(en|ing)? in|via) (het|de) [^.;]{0,30}(gemeentefonds|provinciefonds|algemene uitkering|bijzondere fondsuitkering)|(gemeentefonds|provinciefonds|algemene uitkering)[^.;]{0,40}\b(verhoogd|opgehoogd)`)},
	{volgt, regexp.MustCompile(`(?i)(nader|nog|thans|momenteel)[^.;]{0,40}(onderzo(ek|cht)|bepaald|uitgewerkt|in kaart|besproken|overleg)|artikel 2[- ]onderzoek (loopt|volgt)`)},
}

// Said is what a paragraph says on money for gemeenten or provincies.
type Said struct {
	Subject string
	// Says is one of volledig to onbekend, Sentence the sentence that says so.
	Says, Sentence string
	// Sure is M where the sentence itself names the governments, else L.
	Sure    string
	Amounts []Amount
}

// Amount is an amount of euros as printed, and the year beside it, 0 for none.
type Amount struct {
	Euros decimal128.Num
	Year  int64
}

// Read reads a paragraph; false for one that is about something else.
func (p Paragraph) Read() (Said, bool) {
	s := Said{Subject: p.subject(), Says: onbekend, Sure: "L"}
	if s.Subject == "" || p.IsHeading {
		return Said{}, false
	}
	for _, sentence := range sentences(p.Text) {
		if says := saysOf(sentence); says != "" && (s.Says == onbekend || rank(says) < rank(s.Says)) {
			s.Says, s.Sentence, s.Sure = says, sentence, "L"
			if laag.MatchString(sentence) || fvw.MatchString(sentence) {
				s.Sure = "M"
			}
		}
	}
	s.Amounts = amounts(p.Text)
	return s, true
}

// subject tells what a paragraph is about: its words go before those above it.
func (p Paragraph) subject() string {
	money := moneyWord.MatchString(p.Text)
	switch {
	case fvw.MatchString(p.Text), fvw.MatchString(p.Heading) && money:
		return artikel2
	case udo.MatchString(p.Text), udo.MatchString(p.Heading):
		return toets
	case moneyHead.MatchString(p.Heading) && money && (laag.MatchString(p.Text) || laag.MatchString(p.Heading)):
		return gevolgen
	}
	return ""
}

func saysOf(sentence string) string {
	for _, r := range readings {
		if r.words.MatchString(sentence) {
			return r.says
		}
	}
	return ""
}

// rank orders what sentences of one paragraph say: a reservation goes before what it
// is a reservation to.
func rank(says string) int {
	for i, r := range readings {
		if r.says == says {
			return i
		}
	}
	return len(readings)
}

var endOfSentence = regexp.MustCompile(`[.!?]["”’)]* +(\p{Lu}|$)`)

// sentences parts text at a full stop before a capital.
func sentences(text string) []string {
	var out []string
	for {
		at := endOfSentence.FindStringSubmatchIndex(text)
		if at == nil {
			return append(out, text)
		}
		out = append(out, strings.TrimSpace(text[:at[2]]))
		text = text[at[2]:]
	}
}

var (
	amountForm = regexp.MustCompile(`(?:€|\beuro|\bEUR)\s*(\d[\d.]*(?:,\d+)?)(?:,-)?\s*(miljoen|mln\b|miljard|mld\b|duizend)?`)
	perForm    = regexp.MustCompile(`^ ?per (\p{L}+)`)
	yearForm   = regexp.MustCompile(`\b(20[2-9]\d)\b`)
	powers     = map[string]int{"": 0, "duizend": 3, "miljoen": 6, "mln": 6, "miljard": 9, "mld": 9}
)

// amounts gives the amounts of a text, each with the first year behind it and before
// the next amount. One per inwoner or aanvraag is a price, and no amount of a plan.
func amounts(text string) []Amount {
	var out []Amount
	found := amountForm.FindAllStringSubmatchIndex(text, -1)
	for i, at := range found {
		if per := perForm.FindStringSubmatch(text[at[1]:]); per != nil && per[1] != "jaar" {
			continue
		}
		d, err := notation.Printed.Unsigned(strings.TrimRight(text[at[2]:at[3]], "."))
		if err != nil {
			continue
		}
		if at[4] >= 0 {
			d.Scale -= powers[text[at[4]:at[5]]]
		}
		euros, err := d.Round(transforms.Euro)
		if err != nil {
			continue
		}
		end := len(text)
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		a := Amount{Euros: euros}
		if year := yearForm.FindString(text[at[1]:end]); year != "" {
			a.Year, _ = strconv.ParseInt(year, 10, 64)
		}
		out = append(out, a)
	}
	return out
}

func emitPassages(s *Stuk, emit transforms.Emit) error {
	b := transforms.NewBatch(transforms.KamerstukPassage, emit)
	defer b.Close()
	for i, p := range s.Paragraphs {
		said, ok := p.Read()
		if !ok {
			continue
		}
		b.Text(0, s.Dossier)
		b.Text(1, s.Number)
		b.Int(2, int64(i+1))
		b.Text(3, s.Title)
		b.Text(4, p.Heading)
		b.Text(5, said.Subject)
		b.Text(6, said.Says)
		b.Text(7, said.Sure)
		b.Int(8, int64(len(said.Amounts)))
		// Of several amounts it is not known which is the one that counts.
		if len(said.Amounts) == 1 {
			b.Decimal(9, said.Amounts[0].Euros)
			if year := said.Amounts[0].Year; year != 0 {
				b.Int(10, year)
			}
		}
		b.Text(11, said.Sentence)
		b.Text(12, short(p.Text))
		if err := b.Next(); err != nil {
			return err
		}
	}
	return b.Flush()
}

// short gives a paragraph, or its begin: a table that was typed as one can be long.
func short(text string) string {
	if len(text) <= mostShown {
		return text
	}
	at := strings.LastIndexByte(text[:mostShown], ' ')
	return strings.ToValidUTF8(text[:max(at, mostShown/2)], "") + " …"
}
