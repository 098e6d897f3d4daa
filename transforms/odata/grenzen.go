package odata

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Grens is one gain or loss of territory, as the description of a region tells
// it. A count that the description leaves out is nil.
type Grens struct {
	// Gebeurtenis: 'opgeheven', 'ontstaan', 'grenswijziging', 'gemeentelijke
	// herindeling', 'wijziging', or Onbegrepen.
	Gebeurtenis string
	// Datum is the day of the change, YYYY-MM-DD.
	Datum string
	// Richting is 'naar' (loss) or 'van' (gain).
	Richting string
	// AnderCode and AnderNaam are the other region.
	AnderCode, AnderNaam string
	// Hectare is rounded to whole hectares, as CBS does but for a few.
	Hectare, Woningen, Inwoners *int64
}

// Onbegrepen is the Gebeurtenis of a sentence that tells of hectares in a form
// that is not known.
const Onbegrepen = "onbegrepen"

// The forms of a line. Originals differ in comma, colon, 'met' and plural:
//
//	Opgeheven per 01-01-2018, overgegaan naar:
//	- Leeuwarden (GM0080),
//	... 4330 hectare met 1416 woningen en 3394 inwoners
//	- Ontvangen van Zuid-Holland (PV28), 10721 hectare met 14649 woningen en 35268 inwoners
//	... Vijfheerenlanden (GM1961) ontvangt van het opgeheven Leerdam (GM0545), 3376 hectare ...
var (
	eventLine = regexp.MustCompile(`^(\p{Lu}\p{Ll}+(?: \p{Ll}+)?) per (\d\d)-(\d\d)-(\d{4}),? ?(overgegaan naar|ontvangen van|uit)?[:,.]?$`)
	otherLine = regexp.MustCompile(`^- (Ontvangen van |Over naar )?(.+) \(([A-Z]{2}\d+)\)[,.]? ?(.*)$`)
	countLine = regexp.MustCompile(`^(?:(\d+)(?:,(\d)\d*)? hectare)?(?: ?met)? ?(?:(\d+) woning(?:en)?)?(?: en)? ?(?:(\d+) inwoners?)?\.?$`)
	// partLine tells of a change between parts, which the line above it sums.
	partLine = regexp.MustCompile(`^\.\.\. .+ (?:ontvangt|gaat|wordt|van|naar) .*`)
)

var richtingen = map[string]string{
	"overgegaan naar": "naar", "Over naar ": "naar", "ontvangen van": "van", "uit": "van", "Ontvangen van ": "van"}

// Grenzen reads the description of a region. Text that tells of no territory
// (a change of name, the meaning of a code) gives nothing.
func Grenzen(description string) []Grens {
	r := grensReader{}
	for line := range strings.Lines(description) {
		r.line(strings.TrimSpace(line))
	}
	r.flush()
	return r.out
}

type grensReader struct {
	out []Grens
	// event is the change that the lines belong to, open a region whose counts
	// are still to come. parts is set below a region that had its counts.
	event Grens
	open  *Grens
	parts bool
}

func (r *grensReader) line(line string) {
	if m := eventLine.FindStringSubmatch(line); m != nil {
		r.flush()
		r.event = Grens{Gebeurtenis: strings.ToLower(m[1]), Datum: m[4] + "-" + m[3] + "-" + m[2], Richting: richtingen[m[5]]}
		if _, err := time.Parse(time.DateOnly, r.event.Datum); err != nil {
			r.event = Grens{}
			r.unknown(line)
		}
		return
	}
	if r.event.Datum != "" {
		if m := otherLine.FindStringSubmatch(line); m != nil && r.other(m) {
			return
		}
		if counts, ok := strings.CutPrefix(line, "... "); ok && r.counts(counts) {
			return
		}
		if r.parts && partLine.MatchString(line) {
			return
		}
	}
	if strings.Contains(line, "hectare") {
		r.unknown(line)
	}
}

// other takes a line that names another region; it reports false when what
// follows the name is not understood.
func (r *grensReader) other(m []string) bool {
	g := r.event
	if m[1] != "" {
		g.Richting = richtingen[m[1]]
	}
	g.AnderNaam, g.AnderCode = m[2], m[3]
	if g.Richting == "" || m[4] != "" && !setCounts(&g, m[4]) {
		return false
	}
	r.flush()
	r.open, r.parts = &g, m[4] != ""
	if r.parts {
		r.flush()
		r.parts = true
	}
	return true
}

// counts takes the counts of the region that is open, or of a part.
func (r *grensReader) counts(text string) bool {
	if r.open == nil {
		var part Grens
		return r.parts && setCounts(&part, text)
	}
	if !setCounts(r.open, text) {
		return false
	}
	r.flush()
	return true
}

// flush ends the open region. One without counts is told too: what it gained
// is unknown, not zero.
func (r *grensReader) flush() {
	if r.open != nil {
		r.out = append(r.out, *r.open)
	}
	r.open, r.parts = nil, false
}

func (r *grensReader) unknown(line string) {
	r.out = append(r.out, Grens{Gebeurtenis: Onbegrepen, AnderNaam: line})
}

// setCounts reads '4330 hectare met 1416 woningen en 3394 inwoners', of which
// each part may be missing, but not all.
func setCounts(g *Grens, text string) bool {
	m := countLine.FindStringSubmatch(text)
	if m == nil || m[1]+m[3]+m[4] == "" {
		return false
	}
	for i, to := range map[int]**int64{1: &g.Hectare, 3: &g.Woningen, 4: &g.Inwoners} {
		if m[i] == "" {
			continue
		}
		n, err := strconv.ParseInt(m[i], 10, 64)
		if err != nil {
			return false
		}
		if i == 1 && m[2] >= "5" {
			n++
		}
		*to = &n
	}
	return true
}
