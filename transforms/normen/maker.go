package normen

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// Makers of the instruments that law gives to one body, with the article that
// does so. Where a regulation itself says who makes one, that goes before.
var (
	planOmgeving   = &drager{orgaan: Gemeenteraad, instrument: true, via: "BWBR0037885/art2.4", zekerheid: "M"}
	planBestemming = &drager{orgaan: Gemeenteraad, instrument: true, via: "BWBR0020449/art3.1", zekerheid: "M"}
	planExploit    = &drager{orgaan: Gemeenteraad, instrument: true, via: "BWBR0020449/art6.12", zekerheid: "M"}
	planUitwerking = &drager{orgaan: College, instrument: true, via: "BWBR0020449/art3.6", zekerheid: "M"}
	planInpassing  = &drager{orgaan: ProvincialeStaten, instrument: true, via: "BWBR0020449/art3.26", zekerheid: "M"}
	verordeningPS  = &drager{orgaan: ProvincialeStaten, instrument: true, via: "BWBR0037885/art2.6", zekerheid: "M"}
	planRiolering  = &drager{orgaan: Gemeenteraad, instrument: true, via: "BWBR0003245/art4.22", zekerheid: "M"}
	planWater      = &drager{orgaan: ProvincialeStaten, instrument: true, via: "BWBR0025458/art4.4", zekerheid: "M"}
	besluitProject = &drager{orgaan: GedeputeerdeStaten, instrument: true, via: "BWBR0037885/art5.44", zekerheid: "L"}
	vanGemeente    = &drager{orgaan: Gemeenteraad, instrument: true, via: "BWBR0005416/art147", zekerheid: "M"}
	vanProvincie   = &drager{orgaan: ProvincialeStaten, instrument: true, via: "BWBR0005645/art143", zekerheid: "M"}
)

var instruments = map[string]*drager{
	"omgevingsplan": planOmgeving, "omgevingsplannen": planOmgeving,
	"bestemmingsplan": planBestemming, "bestemmingsplannen": planBestemming, "beheersverordening": planBestemming,
	"beheersverordeningen": planBestemming,
	"exploitatieplan":      planExploit, "exploitatieplannen": planExploit,
	"wijzigingsplan": planUitwerking, "uitwerkingsplan": planUitwerking,
	"inpassingsplan": planInpassing, "inpassingsplannen": planInpassing,
	"omgevingsverordening": verordeningPS, "omgevingsverordeningen": verordeningPS,
	"rioleringsplan": planRiolering, "waterplan": planWater, "projectbesluit": besluitProject,
	"milieubeleidsplan": nil, "structuurvisie": nil, "structuurvisies": nil, "omgevingsvisie": nil, "omgevingsvisies": nil,
	"verordening": nil, "programma": nil, "actieplan": nil, "beleidsplan": nil, "plan": nil, "nota": nil,
}

// instrumentAt reads the name of an instrument at i: one of the table, or one
// that the regulation gave to a maker of its own.
func (f *finder) instrumentAt(i int) naam {
	t := &f.tokens[i]
	if t.kind != wordToken || t.to-t.from < 4 {
		return naam{}
	}
	w := f.text[t.from:t.to]
	plural := bytes.HasSuffix(w, []byte("en")) || bytes.HasSuffix(w, []byte("s"))
	if !isInstrumentName(w) || f.oneOf(i, "verordening", "verordeningen") || f.ofOther(i) {
		return naam{}
	}
	if f.oneOf(i-1, "landelijk", "landelijke", "nationaal", "nationale", "europees", "europese", "internationaal", "internationale") {
		return naam{}
	}
	if d := f.madeBy(w); d != nil {
		return naam{d, plural, i + 1}
	}
	if instruments[t.text] == nil {
		if d := f.madeAt(i, w); d != nil {
			return naam{d, plural, i + 1}
		}
	}
	if t.word == unknown || t.capital && i > 0 {
		return naam{}
	}
	known, listed := instruments[t.text]
	if !listed {
		return naam{}
	}
	switch adjective := f.raw(max(0, i-1)); {
	case i == 0:
	case adjective == "gemeentelijk", adjective == "gemeentelijke", adjective == "Gemeentelijke":
		if known == nil || known.orgaan != College {
			return naam{f.gemeentelijk(known), plural, i + 1}
		}
	case adjective == "provinciaal", adjective == "provinciale", adjective == "Provinciale":
		if t.text != "verordening" {
			return naam{vanProvincie, plural, i + 1}
		}
		return naam{}
	}
	if known == nil {
		known = f.referred(i)
	}
	return naam{known, plural, i + 1}
}

// artikelBehind reads "als bedoeld in artikel 22.18, eerste lid, van de wet" behind
// the word at i: via is "art22.18/lid1", and own tells that it is of this text.
func (f *finder) artikelBehind(i int) (via string, own, ofAct bool) {
	j := i + 1
	if f.tokens[min(j, len(f.tokens)-1)].kind == commaToken {
		j++
	}
	if f.is(j, "als", "bedoeld") {
		j++
	}
	if !f.is(j, "bedoeld", "in", "artikel") || j+3 >= len(f.tokens) || f.tokens[j+3].kind != numberToken {
		return "", false, false
	}
	via = "art" + strings.TrimRight(f.raw(j+3), ".")
	j += 4
	if j+2 < len(f.tokens) && f.tokens[j].kind == commaToken && f.is(j+2, "lid") {
		for n, ordinal := range ordinals {
			if f.is(j+1, ordinal) {
				via += "/lid" + strconv.Itoa(n+1)
			}
		}
		j += 3
	}
	if f.tokens[min(j, len(f.tokens)-1)].kind == commaToken {
		j++
	}
	ofAct = f.is(j, "van", "de", "wet")
	return via, !f.is(j, "van"), ofAct
}

// referred gives the maker that an article tells: "een programma als bedoeld
// in artikel 22.18, eerste lid, van de wet".
func (f *finder) referred(i int) *drager {
	via, own, ofAct := f.artikelBehind(i)
	switch {
	case ofAct:
		via = "wet/" + via
	case !own || via == "":
		return nil
	}
	if f.act != nil && f.act.makers[f.tokens[i].text+" "+via] != nil {
		return f.act.makers[f.tokens[i].text+" "+via]
	}
	return &drager{orgaan: Onbekend, instrument: true, term: f.tokens[i].text, via: via, zekerheid: "L"}
}

// madeAt gives the maker that an earlier artikel of the regulation gave to what
// the text says is of that artikel: "de regeling, bedoeld in artikel 140".
func (f *finder) madeAt(i int, w []byte) *drager {
	if len(f.madeIn) == 0 {
		return nil
	}
	via, own, _ := f.artikelBehind(i)
	if !own {
		return nil
	}
	artikel, _, _ := strings.Cut(via, "/")
	return f.madeIn[string(singular(w))+" "+artikel]
}

func (f *finder) gemeentelijk(known *drager) *drager {
	if known != nil {
		return known
	}
	return vanGemeente
}

// isInstrumentName tells a word for a text of rules or policy.
func isInstrumentName(w []byte) bool {
	if len(w) < 4 {
		return false
	}
	for _, end := range instrumentEnds[w[len(w)-1]] {
		if bytes.HasSuffix(w, []byte(end)) {
			return end != "regeling" || len(w) == len(end)
		}
	}
	return false
}

// instrumentEnds are the ends of names of instruments, by their last letter.
var instrumentEnds = [256][]string{
	'n': {"plan", "plannen", "verordeningen"}, 'e': {"visie", "strategie"}, 's': {"visies"}, 'a': {"programma", "nota"}, 'g': {"verordening", "regeling"},
	'l': {"profiel"}, 'r': {"kader"}, 't': {"besluit"},
}

// ofOther tells what follows an instrument of another maker: plan van Onze
// Minister, plan van de aanvrager.
func (f *finder) ofOther(i int) bool {
	if !f.is(i+1, "van") || i+2 >= len(f.tokens) {
		return false
	}
	j := i + 2
	for j < len(f.tokens) && f.tokens[j].class&determiner != 0 && !f.is(j, "onze") {
		j++
	}
	return f.oneOf(j, "onze", "minister", "waterschap", "aanvrager", "beheerder", "rijk")
}

// learn takes from the norms of a sentence who makes what it names: "De
// gemeenteraad stelt een plan vast".
func (n *namen) learn(p *parser, c *clause, makers []*drager) {
	if len(makers) == 0 {
		return
	}
	if len(makers) > 1 && !makersDiffer(makers) {
		makers = makers[:1]
	}
	for i := range p.own(c, c.start()) {
		if p.kind(i) != wordToken && !(p.kind(i) == bodyToken && p.t[i].instrument) || p.isGoverned(i) || p.t[i].to-p.t[i].from < 4 {
			continue
		}
		w := p.raw(i)
		w = w[bytes.LastIndexByte(w, ' ')+1:]
		if !isInstrumentName(w) || bytes.HasSuffix(w, []byte("besluit")) {
			continue
		}
		n.setMaker(w, makers)
		return
	}
}

func makersDiffer(makers []*drager) bool {
	for _, d := range makers[1:] {
		if d.orgaan != makers[0].orgaan {
			return true
		}
	}
	return false
}

// makes tells that the clause has its subject make a text.
func (p *parser) makes(c *clause) bool {
	switch {
	case p.is(c.verb, "stelt", "stellen") && (p.after(c, "vast") >= 0 || p.after(c, "op") >= 0):
		return true
	case p.is(c.verb, "maakt", "maken"):
		return true
	}
	for _, word := range []string{"vaststellen", "opstellen", "vastgesteld", "opgesteld"} {
		if i := p.after(c, word); i >= 0 && !p.is(i-1, "het", "tot", "te") && !p.is(i+1, "van") {
			return true
		}
	}
	return false
}

// setMaker keeps who makes an instrument: in this artikel always, and in the
// regulation where its name is one of its own.
func (n *namen) setMaker(w []byte, makers []*drager) {
	name := singular(w)
	if string(name) == "verordening" || bytes.HasPrefix(name, []byte("waterschap")) {
		return
	}
	var d *drager
	for _, m := range makers {
		d = &drager{orgaan: m.orgaan, mogelijk: m.mogelijk, term: m.term, via: m.via, zekerheid: "M", instrument: true, also: d}
	}
	var organen []string
	for _, m := range makers {
		organen = append(organen, string(m.orgaan))
	}
	n.note(Maker, string(name), strings.Join(organen, "|"))
	n.hereMade[string(name)] = d
	if n.unit != nil {
		n.madeIn[string(name)+" art"+string(n.unit.Artikel)] = d
	}
	general := len(name) < 8 || string(name) == "programma" || string(name) == "regeling"
	n.noteUnsigned(name, general)
	if _, given := instruments[string(name)]; given && instruments[string(name)] != nil {
		return // law in general gives it to one body
	}
	if general {
		return // a school, too, makes a regeling
	}
	if known, ok := n.made[string(name)]; ok && (known == nil || known.orgaan != d.orgaan) {
		n.made[string(name)] = nil // two makers: only the artikel tells
		return
	}
	n.made[string(name)] = d
}

// noteUnsigned keeps the name of an instrument that no sign tells: a sentence with
// it is read as well. One of a general name is so in its artikel, and where it is
// said to be of that.
func (n *namen) noteUnsigned(name []byte, general bool) {
	if signsOf(name) != 0 {
		return
	}
	list := &n.unsigned
	if general {
		list = &n.general
	}
	if tail := string(name[1:]); !slices.Contains(*list, tail) {
		*list = append(*list, tail)
	}
}

// hasUnsigned tells a text with such a name.
func (n *namen) hasUnsigned(text []byte) bool {
	for _, tail := range n.unsigned {
		if bytes.Contains(text, []byte(tail)) {
			return true
		}
	}
	for _, tail := range n.general {
		if bytes.Contains(text, []byte(tail)) && (len(n.hereMade) > 0 || bytes.Contains(text, []byte("bedoeld in artikel "))) {
			return true
		}
	}
	return false
}

// madeBy gives the maker that the regulation itself gave to an instrument.
func (n *namen) madeBy(w []byte) *drager {
	if len(n.made) == 0 && len(n.hereMade) == 0 {
		return nil
	}
	name := singular(w)
	if d := n.hereMade[string(name)]; d != nil {
		return d
	}
	return n.made[string(name)]
}

// singular gives plan for plannen, in small letters.
func singular(w []byte) []byte {
	w = bytes.ToLower(w)
	switch {
	case bytes.HasSuffix(w, []byte("plannen")):
		return w[:len(w)-3]
	case bytes.HasSuffix(w, []byte("visies")):
		return w[:len(w)-1]
	case bytes.HasSuffix(w, []byte("verordeningen")):
		return w[:len(w)-2]
	}
	return w
}
