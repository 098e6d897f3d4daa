package normen

import (
	"bytes"
	"strings"
)

// Sets of bodies that a bevoegd gezag can be, as Norm.Mogelijk gives them.
const (
	allBodies     = "gemeenteraad|college|provinciale staten|gedeputeerde staten"
	permitBodies  = "college|gedeputeerde staten"
	collegeOnly   = "college"
	provinceOnly  = "gedeputeerde staten"
	integrityList = "gemeenteraad|college|burgemeester|provinciale staten|gedeputeerde staten"
)

// gezag is what a regulation means by bevoegd gezag and by bestuursorgaan.
type gezag struct {
	// ours: it can be a body of a gemeente or provincie.
	ours bool
	// mogelijk is what the regulation's definition names; empty where that
	// points to another text.
	mogelijk string
	// defined: the regulation itself says what it means.
	defined bool
}

// readGezag looks for what the regulation means by word, "evoegd gezag" or
// "estuursorgaan", which stands at places. Without a definition the subject of
// the regulation tells: a school board, an employer of civil servants and a
// minister have the name too.
func readGezag(source []byte, word string, places []int, e *evidence) gezag {
	last := 0
	for _, at := range places {
		before := source[max(last, at-60):at]
		last = at + len(word)
		if definition := definitionAt(before, source[last:]); definition != nil {
			return gezagDefined(definition, word, e)
		}
	}
	found := len(places) > 0
	if word == "evoegd gezag" {
		return gezag{ours: found && (e.decides() || e.spatial > 0 && e.school == 0 || e.school < 3 && !e.employs && (e.wethouders || e.spatial > 0 || bytes.Contains(source, []byte("edeputeerde staten"))))}
	}
	return gezag{ours: found && e.decides()}
}

// decides tells a regulation in which a body of gemeente or provincie decides
// on permits or plans.
func (e *evidence) decides() bool { return e.spatial > 2 && e.spatial*4 > e.school }

// definitionAt gives the text of a definition where what follows a term opens
// one: "bevoegd gezag: ...", "onder bevoegd gezag verstaan: ...".
func definitionAt(before, after []byte) []byte {
	if !opensDefinition(after[:min(len(after), 80)]) {
		return nil
	}
	text := withoutTags(after[:min(len(after), 1200)])
	text = bytes.TrimLeft(text, " \n\r\t»’\"”")
	text = bytes.TrimLeft(bytes.TrimPrefix(text, []byte("verstaan")), " ")
	if len(text) == 0 || text[0] != ':' {
		return nil
	}
	lead := bytes.TrimSpace(withoutTags(before))
	if cut := bytes.LastIndexAny(lead, ".;:>"); cut >= 0 {
		lead = lead[cut+1:]
	}
	if len(bytes.Fields(lead)) > 3 && !bytes.Contains(lead, []byte("onder")) {
		return nil // a sentence that ends with the word
	}
	text = text[1:]
	if end := bytes.IndexByte(text, ';'); end > 0 {
		text = text[:end]
	}
	return text
}

// opensDefinition tells a colon, or verstaan, first behind tags and quotation
// marks.
func opensDefinition(after []byte) bool {
	inside := false
	for i, c := range after {
		switch {
		case c == '<':
			inside = true
		case c == '>':
			inside = false
		case inside, c == ' ', c == '\n', c == '"', c >= 0x80:
		default:
			return c == ':' || bytes.HasPrefix(after[i:], []byte("verstaan"))
		}
	}
	return false
}

// withoutTags gives the text of a piece of XML.
func withoutTags(piece []byte) []byte {
	var text []byte
	inside := false
	for _, c := range piece {
		switch {
		case c == '<':
			inside = true
			text = append(text, ' ')
		case c == '>':
			inside = false
		case !inside:
			text = append(text, c)
		}
	}
	return text
}

func gezagDefined(definition []byte, word string, e *evidence) gezag {
	has := func(word string) bool { return bytes.Contains(definition, []byte(word)) }
	g := gezag{defined: true}
	if g.mogelijk = bodiesNamed(definition); g.mogelijk != "" {
		g.ours = true
		if g.mogelijk == collegeOnly && has("estuursorgaan") && (has("omgevingsrecht") || has("mgevingswet")) {
			g.mogelijk = permitBodies // that of the permit, or else the college
		}
		return g
	}
	switch {
	case has("school"), has("onderwijs"), has("instelling"), has("rechtspersoon"), has("ambtenaar"), has("werkgever"), has("aanstel"),
		has("benoem"), has("waterschap") && !has("estuursorga"), has("eiland"), has("andere staat"), has("lidstaat"):
		return g
	case has("Onze Minister") && !has("estuursorga"), has("Algemene wet bestuursrecht"):
		return g
	}
	g.ours = e.decides() || word == "evoegd gezag" && has(" wet") && e.gemeente
	return g
}

// noteGezag notes what the regulation means by bevoegd gezag: nobody of ours,
// the bodies that it names, or those that decide on permits.
func (n *namen) noteGezag(definition []byte) {
	g := gezagDefined(definition, "evoegd gezag", &n.evidence)
	switch {
	case !g.ours:
		n.note(Definitie, "bevoegd gezag", "")
	case g.mogelijk != "":
		n.note(Definitie, "bevoegd gezag", g.mogelijk)
	default:
		n.note(Definitie, "bevoegd gezag", string(BevoegdGezag)) // ours: which, the case tells
	}
}

// bodiesNamed gives the bodies that a definition names, joined by |.
func bodiesNamed(text []byte) string {
	var list []byte
	for _, body := range [...]struct {
		name string
		o    Orgaan
	}{{"emeenteraad", Gemeenteraad}, {"urgemeester en wethouders", College}, {"urgemeester", Burgemeester},
		{"rovinciale staten", ProvincialeStaten}, {"edeputeerde staten", GedeputeerdeStaten}} {
		at := bytes.Index(text, []byte(body.name))
		if at < 0 || body.o == Burgemeester && bytes.HasPrefix(text[at:], []byte("urgemeester en wethouders")) {
			continue
		}
		if len(list) > 0 {
			list = append(list, '|')
		}
		list = append(list, body.o...)
	}
	return string(list)
}

// open are the dragers of a bevoegd gezag by the bodies that it can be.
var open = func() map[string]*drager {
	all := map[string]*drager{"": {orgaan: BevoegdGezag, term: "bevoegd gezag", zekerheid: "L"}}
	for _, set := range []string{allBodies, permitBodies, collegeOnly, provinceOnly, integrityList} {
		all[set] = &drager{orgaan: BevoegdGezag, mogelijk: set, term: "bevoegd gezag", zekerheid: "M"}
	}
	return all
}()

// decides tells that a bevoegd gezag in the regulation can be ours.
func (n *namen) decides() bool {
	if n.act != nil && !n.bevoegd.defined {
		if d, said := n.act.words["bevoegd gezag"]; said {
			return d != nil
		}
	}
	return n.bevoegd.ours
}

// tells reports whether a text with these signs can be of a body of ours. In a law
// of schools a bevoegd gezag is none.
func (n *namen) tells(text []byte, has signs) bool {
	if !n.bevoegd.ours && !n.bestuursorgaan.ours && n.act == nil {
		has &^= signGezag
	}
	return has != 0 || n.hasUnsigned(text)
}

// gezagHere gives the drager of a bevoegd gezag in the artikel at hand: that
// of the definition, or else by what is decided on.
func (n *namen) gezagHere(g gezag) *drager {
	if n.act != nil && !g.defined {
		if d, said := n.act.words["bevoegd gezag"]; said {
			return d
		}
	}
	switch {
	case !g.ours:
		return nil
	case g.mogelijk != "":
		d := n.sets[g.mogelijk]
		if d == nil {
			d = &drager{orgaan: BevoegdGezag, mogelijk: g.mogelijk, zekerheid: "H"}
			n.sets[g.mogelijk] = d
		}
		return d
	}
	return open[n.topic()]
}

// topics tell by a word in the artikel, or in the titles above it, on what a
// bevoegd gezag decides: docs/register.md has the articles that say who it is.
var topics = []struct{ word, set string }{
	{"oorkeursrecht", allBodies}, {"ilieueffectrapport", allBodies}, {"plan of programma", allBodies}, {"lan-mer", allBodies},
	{"oevalsvondst", collegeOnly}, {"erkenning naar", provinceOnly}, {"anvang van de verkenning", provinceOnly}, {"rojectbesluit", provinceOnly}, {"rojectprocedure", provinceOnly}, {"atervergunning", provinceOnly},
}

// topicOf gives what a text tells, "" for nothing.
func topicOf(text []byte) string {
	for _, t := range topics {
		if bytes.Contains(text, []byte(t.word)) {
			return t.set
		}
	}
	return ""
}

// reads keeps a sentence of the artikel for what it tells of the bevoegd gezag
// in it. Most artikelen are never asked.
func (n *namen) reads(text []byte) {
	if n.topicHere == "" && n.decides() {
		n.artikel = append(append(n.artikel, text...), '\n')
	}
}

// under keeps the titles above the artikel to come.
func (n *namen) under(opschrift []byte) {
	if n.decides() && !bytes.Equal(opschrift, n.opschrift) {
		n.opschrift = append(n.opschrift[:0], opschrift...)
		n.topicAbove = topicOf(opschrift)
	}
}

func (n *namen) topic() string {
	for n.topicHere == "" && len(n.artikel) > 0 {
		end := bytes.IndexByte(n.artikel, '\n')
		n.topicHere, n.artikel = topicOf(n.artikel[:end]), n.artikel[end+1:]
	}
	switch {
	case n.topicHere != "":
		return n.topicHere
	case n.topicAbove != "":
		return n.topicAbove
	case n.integrity:
		return integrityList
	}
	return permitBodies
}

// gezagAt reads bevoegd gezag and bestuursorgaan. Of a school, or with a
// number of an article of the Awb, it is another.
func (f *finder) gezagAt(i int) naam {
	switch {
	case f.oneOf(i, "autoriteit", "autoriteiten"):
		return naam{f.competentBy(i), f.is(i, "autoriteiten"), i + 1}
	case f.oneOf(i, "bevoegd", "bevoegde") && f.oneOf(i+1, "gezag", "bestuursorgaan"):
		if f.oneOf(i+2, "van", "over") && !f.is(i+3, "de", "gemeente") && !f.is(i+3, "de", "provincie") {
			return naam{}
		}
		g := f.bevoegd
		if f.is(i+1, "bestuursorgaan") {
			g = f.bestuursorgaan
		}
		return naam{f.gezagHere(g), false, i + 2}
	case f.oneOf(i, "bestuursorgaan", "bestuursorganen"):
		if f.ofTheState(i) {
			return naam{}
		}
		if set := f.decidesOn(i); set != "" && !f.bestuursorgaan.ours {
			return naam{open[set], f.is(i, "bestuursorganen"), i + 1}
		}
		return naam{f.gezagHere(f.bestuursorgaan), f.is(i, "bestuursorganen"), i + 1}
	}
	return naam{}
}

// decidesOn gives who a bestuursorgaan can be by the permit or plan that the words
// around it name, also in a law in which the word alone is nobody of ours: "het
// bestuursorgaan dat bevoegd is een omgevingsvergunning te verlenen".
func (f *finder) decidesOn(i int) string {
	if bytes.HasSuffix(f.text[:f.tokens[i].from], []byte("bepalingen omgevingsrecht bedoelde ")) {
		return permitBodies
	}
	if !f.is(i+1, "dat") || !f.oneOf(i+2, "bevoegd", "belast", "voornemens") && !(f.is(i+2, "is") && f.oneOf(i+3, "bevoegd", "belast")) {
		return ""
	}
	for j := i + 3; j < min(i+18, len(f.tokens)) && f.tokens[j].kind != commaToken; j++ {
		switch f.tokens[j].text {
		case "omgevingsvergunning", "omgevingsvergunningen":
			return permitBodies
		case "bestemmingsplan", "omgevingsplan":
			return allBodies
		}
	}
	return ""
}

// competentBy gives who "de in artikel 26 bedoelde autoriteit" can be: of those
// that the artikel makes competent, the bodies of ours.
func (f *finder) competentBy(i int) *drager {
	for j := i - 1; j >= max(1, i-9); j-- {
		if f.tokens[j].kind == numberToken && f.oneOf(j-1, "artikel") {
			return f.competent[f.raw(j)]
		}
		if f.tokens[j].kind != wordToken {
			break
		}
	}
	return nil
}

// keepCompetent keeps whom an artikel makes competent: "Bevoegd tot het
// verstrekken zijn: a. de burgemeester".
func (n *namen) keepCompetent(p *parser, c *clause) {
	if c.head != headPredicate || !p.is(c.from, "bevoegd") || n.unit == nil {
		return
	}
	for _, i := range c.subject {
		if p.t[i].instrument || p.t[i].orgaan == BevoegdGezag {
			continue
		}
		key := string(n.unit.Artikel)
		if d := n.competent[key]; d == nil {
			n.competent[key] = &drager{orgaan: BevoegdGezag, mogelijk: string(p.t[i].orgaan), via: "art" + key, zekerheid: "M"}
		} else if !strings.Contains("|"+d.mogelijk+"|", "|"+string(p.t[i].orgaan)+"|") {
			d.mogelijk += "|" + string(p.t[i].orgaan)
		}
	}
}

// ofTheState tells a bestuursorgaan of the Rijk, one that a minister names, and one
// that an act which only the Rijk carries out makes competent.
func (f *finder) ofTheState(i int) bool {
	if f.is(i+1, "van", "het", "rijk") || f.is(i-2, "hem", "aangewezen") || f.is(i-2, "minister", "aangewezen") {
		return true
	}
	if !f.is(i+1, "dat") {
		return false
	}
	for j := i + 2; j < min(i+16, len(f.tokens)); j++ {
		if f.oneOf(j, "mijnbouwwet", "kernenergiewet") {
			return true
		}
	}
	return false
}

// regionAt reads the bodies of extended local government.
func (f *finder) regionAt(i int) naam {
	switch f.tokens[i].text {
	case "bestuur", "voorzitter", "voorzitters", "besturen":
		j := i + 1
		if !f.is(j, "van") {
			if f.region != nil && !f.oneOf(i-1, "dagelijks", "algemeen") && !f.is(j, "der") {
				return naam{f.region, f.oneOf(i, "voorzitters", "besturen"), j}
			}
			return naam{}
		}
		for j++; j < min(i+5, len(f.tokens)) && f.tokens[j].class&determiner != 0; j++ {
		}
		switch {
		case f.oneOf(j, "veiligheidsregio", "veiligheidsregio's"):
			return naam{dragerOf[Veiligheidsregio], f.oneOf(i, "voorzitters", "besturen"), j + 1}
		case f.oneOf(j, "plusregio", "vervoerregio"):
			return naam{dragerOf[Regeling], f.is(i, "besturen"), j + 1}
		}
	case "veiligheidsregio", "veiligheidsregio's":
		return naam{dragerOf[Veiligheidsregio], !f.is(i, "veiligheidsregio"), i + 1}
	case "gezondheidsdienst", "ggd", "gezondheidsdiensten":
		return naam{dragerOf[GGD], f.is(i, "gezondheidsdiensten"), i + 1}
	case "directeur":
		if f.is(i+1, "publieke", "gezondheid") {
			return naam{dragerOf[GGD], false, i + 3}
		}
	case "omgevingsdienst", "uitvoeringsdienst", "omgevingsdiensten", "uitvoeringsdiensten":
		return naam{dragerOf[Omgevingsdienst], f.oneOf(i, "omgevingsdiensten", "uitvoeringsdiensten"), i + 1}
	case "brandweer", "ghor":
		if f.hasRegion && i+1 < len(f.tokens) && f.tokens[i+1].form.kind != noVerb {
			return naam{dragerOf[Veiligheidsregio], false, i + 1}
		}
	case "dagelijks", "algemeen":
		if f.is(i+1, "bestuur", "van") {
			if name := f.regionAt(i + 1); name.drager == dragerOf[Regeling] {
				return name
			}
		}
		if f.defined["bestuur"] == Regeling && f.is(i+1, "bestuur") && (!f.is(i+2, "van") || f.is(i+2, "van", "het", "openbaar", "lichaam")) {
			return naam{dragerOf[Regeling], false, i + 2}
		}
	}
	return naam{}
}
