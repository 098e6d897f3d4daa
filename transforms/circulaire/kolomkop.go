package circulaire

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// prefixForm is what may stand apart before a label.
var prefixForm = regexp.MustCompile(`^(?:[0-9]{1,3}[a-z]?|[A-Za-z]|[ivxIVX]{1,4})[.)]?$|^[•▪◦·*‒–-]$`)

// heading gives columns their headings, from the bottom line up.
type heading struct {
	blok     *blok
	kolommen []kolom
	label    span
	lines    int
	rows     int // with figures
	dashes   []span
	// los are headings over the label, or over the table as a whole: they may
	// tell the unit.
	los []string
}

// vak is one heading on one line.
type vak struct {
	span
	tekst string
	jaar  bool
	size  float64
}

// line gives one line of headings to the columns: each to the one it is over.
// In a higher line some are over several columns, or between them.
func (h *heading) line(r *regel) {
	if countsColumns(h.blok.cells(r)) {
		return
	}
	cells := h.vakken(r)
	if len(cells) == 0 {
		return
	}
	first := !h.named()
	h.lines++
	if !first && h.blocks(cells) {
		return
	}
	shared := !first && len(cells) < len(h.kolommen) && h.repeated(cells)
	var open []vak
	for _, c := range cells {
		hit := h.under(c.span)
		if shared || !first && (len(hit) != 1 || !h.aligned(hit[0], c)) || len(hit) == 0 {
			open = append(open, c)
			continue
		}
		for _, k := range hit {
			h.give(k, c, len(hit) == 1)
		}
	}
	switch {
	case len(open) == 0:
	case first:
		h.match(open)
	default:
		h.spread(open, len(cells))
	}
}

// blocks gives years to as many columns each, where the lines below are the
// same for every year, or there is one year over them all.
func (h *heading) blocks(years []vak) bool {
	size := len(h.kolommen) / len(years)
	if size < 2 || size*len(years) != len(h.kolommen) {
		return false
	}
	for i, k := range h.kolommen {
		text := strings.Join(k.lagen, " ")
		if !years[i/size].jaar || text == "" || aYear.MatchString(text) || text != strings.Join(h.kolommen[i%size].lagen, " ") {
			return false
		}
	}
	for i, y := range years {
		block := h.kolommen[i*size : (i+1)*size]
		whole := block[0].vak.join(block[size-1].vak)
		for _, k := range block {
			if len(years) == 1 && abs(k.vak.middle()-y.middle()) < 0.4*y.size {
				return false // of that column alone
			}
		}
		if y.middle() < whole.left || y.middle() > whole.right {
			return false
		}
	}
	for i := range h.kolommen {
		h.give(i, years[i/size], false)
	}
	return true
}

// repeated reports whether the line below is the same for several columns, or
// no years while this one is: then this one tells them apart.
func (h *heading) repeated(cells []vak) bool {
	seen := map[string]bool{}
	years := false
	for _, k := range h.kolommen {
		text := strings.Join(k.lagen, " ")
		if text != "" && seen[text] {
			return true
		}
		seen[text] = true
		years = years || aYear.MatchString(text)
	}
	if years || len(cells) < 2 {
		return false
	}
	for _, c := range cells {
		if !c.jaar {
			return false
		}
	}
	return true
}

// aligned reports whether a heading stands over that of the line below, at the
// left, at the right or in the middle.
func (h *heading) aligned(i int, c vak) bool {
	k := h.kolommen[i]
	own := k.kopvak
	if own.right <= own.left {
		return true // the lowest line of this column
	}
	near := 0.6 * c.size
	return abs(own.left-c.left) < near || abs(own.right-c.right) < near || abs(own.middle()-c.middle()) < near
}

// vakken parts a line into headings, and takes out the one over the labels.
func (h *heading) vakken(r *regel) []vak {
	var list []vak
	for i, s := range r.segmenten {
		for _, c := range h.cut(s) {
			over := h.label.overlap(c.span) > 0 || i == 0 && c.left < h.blok.left+1.5*r.size
			if over && !c.jaar && len(h.under(c.span)) == 0 {
				h.los = append(h.los, c.tekst)
				continue
			}
			list = append(list, c)
		}
	}
	return list
}

// cut parts a segment where two years meet, where a year keeps some distance
// from a word in upper case, and where it runs from one column to the next.
func (h *heading) cut(s segment) []vak {
	var list []vak
	before, wasYear := -1, false
	for _, p := range s.stukken {
		year, _, isYear := p.jaar()
		text := p.tekst
		if isYear {
			text = strings.Replace(text, p.kaal, year, 1)
		} else {
			text, _ = splitInline(text)
		}
		at := h.most(span{p.left, p.right})
		apart := wasYear && p.gap > 0.65*h.blok.d.wijd && startsUpper(text)
		follows := wasYear && andOn.MatchString(text)
		if len(list) == 0 || isYear && wasYear || apart || !follows && at >= 0 && before >= 0 && at != before {
			list = append(list, vak{span: span{p.left, p.right}, tekst: text, jaar: isYear, size: p.size})
		} else {
			c := &list[len(list)-1]
			c.right, c.tekst, c.jaar = p.right, c.tekst+" "+text, c.jaar || isYear
		}
		before, wasYear = at, isYear
	}
	return list
}

// most gives the column that a stretch lies over for the most part; -1 for
// none.
func (h *heading) most(s span) int {
	at, best := -1, 0.0
	for i, k := range h.kolommen {
		if o := k.vak.overlap(s); o > best {
			at, best = i, o
		}
	}
	return at
}

// under gives the columns that a stretch lies over.
func (h *heading) under(s span) []int {
	var hit []int
	for i, k := range h.kolommen {
		if k.vak.overlap(s) > 0.15*min(s.right-s.left, k.vak.right-k.vak.left) {
			hit = append(hit, i)
		}
	}
	return hit
}

// give adds a line to the heading of a column. own: it is over no other.
func (h *heading) give(i int, c vak, own bool) {
	k := &h.kolommen[i]
	for len(k.lagen) < h.lines {
		k.lagen = append(k.lagen, "")
	}
	k.lagen[h.lines-1] = squeeze(k.lagen[h.lines-1] + " " + c.tekst)
	if !own {
		return
	}
	k.vak = k.vak.join(c.span)
	if k.kopvak.right <= k.kopvak.left {
		k.kopvak = c.span
	} else {
		k.kopvak = k.kopvak.join(c.span)
	}
}

// named reports whether a column has a heading already.
func (h *heading) named() bool {
	for _, k := range h.kolommen {
		if len(k.lagen) > 0 {
			return true
		}
	}
	return false
}

// match gives headings that stand over no figures to columns without one,
// where these are in the same order between the same neighbours; the others
// are columns in which nothing is printed.
func (h *heading) match(open []vak) {
	for start := 0; start < len(open); {
		at := h.place(open[start].span)
		end := start + 1
		for end < len(open) && h.place(open[end].span) == at {
			end++
		}
		h.matchBetween(at, open[start:end])
		start = end
	}
}

// place is the number of named columns left of a stretch.
func (h *heading) place(s span) int {
	n := 0
	for i, k := range h.kolommen {
		if len(k.lagen) > 0 && k.vak.middle() < s.middle() {
			n = i + 1
		}
	}
	return n
}

// matchBetween matches headings with the nameless columns from column at on.
func (h *heading) matchBetween(at int, open []vak) {
	var free []span
	for i := at; i < len(h.kolommen) && len(h.kolommen[i].lagen) == 0; i++ {
		free = append(free, h.kolommen[i].vak)
	}
	known := h.known()
	if len(free) > 0 && len(free) < len(open) && len(known) == 0 {
		h.blok.meld("onder welke kop de getallen staan is niet zeker: zij staan alle naast hun kop")
	}
	pairs := pair(free, open, known)
	for i, c := range open {
		if pairs[i] >= 0 {
			h.give(at+pairs[i], c, true)
		}
	}
	for i, c := range open {
		if pairs[i] < 0 {
			h.insert(c)
		}
	}
}

// known gives the columns that have a heading of their own already.
func (h *heading) known() []koppel {
	var list []koppel
	for _, k := range h.kolommen {
		if !k.leeg() && k.kopvak.right > k.kopvak.left {
			list = append(list, koppel{k.cijfers, k.kopvak})
		}
	}
	return list
}

// insert makes a column of a heading without figures.
func (h *heading) insert(c vak) {
	at := 0
	for at < len(h.kolommen) && h.kolommen[at].vak.middle() < c.middle() {
		at++
	}
	k := kolom{cijfers: span{c.left, c.left}, vak: c.span}
	h.kolommen = append(h.kolommen[:at:at], append([]kolom{k}, h.kolommen[at:]...)...)
	h.give(at, c, true)
}

// spread gives headings over several columns to those that they are closest
// to, and that have no other on this line. One that is alone is over all.
func (h *heading) spread(open []vak, all int) {
	if all == 1 && !open[0].jaar {
		h.los = append(h.los, open[0].tekst)
		return
	}
	group := make([][]int, len(open))
	for i, k := range h.kolommen {
		if len(k.lagen) == h.lines || h.stray(k) {
			continue
		}
		best := 0
		for j, c := range open {
			if abs(c.middle()-k.vak.middle()) < abs(open[best].middle()-k.vak.middle()) {
				best = j
			}
		}
		group[best] = append(group[best], i)
	}
	for j, c := range open {
		for _, i := range h.centred(c, group[j]) {
			h.give(i, c, false)
		}
	}
}

// centred leaves out outer columns until the heading is in the middle of the
// others: a column of its own may stand beside.
func (h *heading) centred(c vak, group []int) []int {
	off := func(g []int) float64 {
		return abs(h.kolommen[g[0]].vak.join(h.kolommen[g[len(g)-1]].vak).middle() - c.middle())
	}
	for len(group) > 1 {
		here, left, right := off(group), off(group[1:]), off(group[:len(group)-1])
		switch {
		case left < here-c.size && left <= right:
			group = group[1:]
		case right < here-c.size:
			group = group[:len(group)-1]
		default:
			return group
		}
	}
	return group
}

func abs(x float64) float64 { return max(x, -x) }

// stray reports whether a column has no heading and but a few figures.
func (h *heading) stray(k kolom) bool { return len(k.lagen) == 0 && k.aantal <= 1+h.rows/4 }

// dropStray takes out such columns, in a table that has headings: their figures
// are told as standing under no column.
func (h *heading) dropStray() {
	if !h.named() {
		return
	}
	h.kolommen = slices.DeleteFunc(h.kolommen, func(k kolom) bool {
		return h.stray(k)
	})
	for _, k := range h.kolommen {
		if len(k.lagen) == 0 {
			h.blok.meld("een kolom met %d getallen heeft geen kop", k.aantal)
		}
	}
}

// fillDashes finds where a column stands that has dashes only.
func (h *heading) fillDashes() {
	for i := range h.kolommen {
		k := &h.kolommen[i]
		if !k.leeg() {
			continue
		}
		room := span{h.label.right, farAway}
		if i > 0 {
			room.left = h.kolommen[i-1].vak.right
		}
		if i+1 < len(h.kolommen) {
			room.right = h.kolommen[i+1].vak.left
		}
		for _, d := range h.dashes {
			if d.left >= room.left && d.right <= room.right {
				k.vak = k.vak.join(d)
				k.cijfers = k.widened(d)
			}
		}
	}
}

// tellUneven tells of columns that are named alike but for a line above, that
// some of them have and others have not.
func (h *heading) tellUneven() {
	lines := map[string]int{}
	for _, k := range h.kolommen {
		if len(k.lagen) == 0 || k.lagen[0] == "" {
			continue
		}
		text, n := k.lagen[0], len(k.lagen)
		if other, seen := lines[text]; seen && other != n {
			h.blok.meld("welke kop boven de kolommen %q staat is niet zeker", text)
		}
		lines[text] = n
	}
}

// finish makes the text of the headings.
func (h *heading) finish() {
	h.dropStray()
	h.fillDashes()
	h.tellUneven()
	for i := range h.kolommen {
		k := &h.kolommen[i]
		text := ""
		for n := len(k.lagen) - 1; n >= 0; n-- {
			if k.lagen[n] != "" {
				text = h.blok.d.joinLines(text, k.lagen[n])
			}
		}
		if u, rest, ok := findUnit(text); ok {
			k.eenheid = u
			if rest != "" {
				text = rest
			}
		}
		k.kop = text
		k.jaar = headingYear(text)
	}
}

var (
	// andOn is what may follow a year: 'en volgende'.
	andOn = regexp.MustCompile(`(?i)^e\.?v\.?$`)
	aYear = regexp.MustCompile(`\b(?:19[5-9]|20[0-9])[0-9]\b`)
	// ofACirculaire is a heading whose year is that of a circulaire.
	ofACirculaire = regexp.MustCompile(`(?i)circulaire|\b(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|voorjaarsnota|miljoenennota|najaarsnota)\b`)
)

// headingYear is the year that a heading names; 0 for none, for several, and
// for the year of a circulaire ('Stand mei 2024').
func headingYear(text string) int {
	years := aYear.FindAllString(text, -1)
	if len(years) == 0 || ofACirculaire.MatchString(text) {
		return 0
	}
	for _, y := range years[1:] {
		if y != years[0] {
			return 0
		}
	}
	n, _ := strconv.Atoi(years[0])
	return n
}

func startsUpper(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}
