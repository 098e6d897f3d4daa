package publisher

import (
	"fmt"
	"strconv"
	"strings"
)

// circulaire is the letter in which a rekenbestand's fund and stand are told.
// What it says of grants and of the uitkeringsfactor is what the book holds;
// accres and taakmutaties stand in its brief.
type circulaire struct {
	*brief
	book     *book
	chapters []chapter
}

// chapter is a heading with what stands below it.
type chapter struct {
	level  int // 1 or 2
	title  string
	prose  []string
	tables []*grid
	// wide puts the chapter on a page that lies on its side.
	wide bool
}

// grid is a table: rows of figures under columns, most of them years.
type grid struct {
	nummer, title, unit string
	first               string // above the labels
	columns             []column
	decimals            int
	numbered            bool
	rows                []gridRow
	// rowYear is the year that the only row is of, where no column has one.
	rowYear int
	// from and to are the pages that it is set on.
	from, to int
}

type column struct {
	head string
	year int // 0 for a column without
	note footnote
}

// gridRow is a row of figures, or a heading within the table where it has none.
type gridRow struct {
	kind, label, group string
	// grant is what the rekenbestand calls the row's grant.
	grant   string
	figures []figure
}

// figure is in units of the last decimal of its table.
type figure struct {
	value int64
	empty bool
	note  footnote
}

// footnote stands at the foot of the page; its mark counts from 1.
type footnote struct {
	mark int
	text string
}

// sign is the mark as text; empty for none.
func (n footnote) sign() string {
	if n.text == "" {
		return ""
	}
	return strconv.Itoa(n.mark)
}

// Kinds of rows.
const (
	post      = "post"
	waarvan   = "waarvan"
	subtotaal = "subtotaal"
	totaal    = "totaal"
	kopje     = "kopje"
)

func newCirculaire(b *book) *circulaire {
	c := &circulaire{brief: brieven[b.fund+" "+b.stand], book: b}
	c.add(chapter{level: 1, title: "Hoofdpunten", prose: []string{
		"Deze circulaire hoort bij een voorbeeld: alle overheden en alle bedragen erin zijn verzonnen (fictieve gegevens). Zij geeft de stand van het " + b.fund + " en de wijzigingen sinds de vorige circulaire.",
		"Alle bedragen in de tabellen zijn in miljoenen euro, tenzij anders vermeld."}})
	c.add(chapter{level: 1, title: "Algemene uitkering", prose: []string{
		"De omvang van de algemene uitkering wijzigt door het accres, door taakmutaties en door overige mutaties."}})
	c.add(chapter{level: 2, title: "Wijzigingen in de omvang", tables: []*grid{c.accresTable("2.1.1")}})
	c.add(chapter{level: 2, title: "Taakmutaties", wide: c.liggend, prose: []string{
		"Een taakmutatie is geld voor een taak die er bij komt, of minder geld voor een taak die vervalt. Artikel 2 van de Financiële-verhoudingswet vraagt het Rijk om te vertellen hoe gemeenten en provincies de gevolgen kunnen opvangen. De bedragen hieronder zijn niet die van een ministerie."},
		tables: []*grid{c.taakmutaties("2.2-1")}})
	c.add(chapter{level: 2, title: "Uitkeringsfactor", tables: []*grid{c.factorTable("2.3.1")}})
	n := 3
	for _, v := range []struct{ vorm, title string }{{"IU", "Integratie-uitkeringen"}, {"DU", "Decentralisatie-uitkeringen"}, {"BFU", "Bijzondere fondsuitkeringen"}} {
		if t := c.grants(fmt.Sprintf("%d.1.1", n), v.vorm, v.title); len(t.rows) > 1 {
			c.add(chapter{level: 1, title: v.title, prose: []string{"De tabel geeft de stand per uitkeringsjaar, opgeteld over alle overheden."}, tables: []*grid{t}})
			n++
		}
	}
	if c.kaart {
		c.add(chapter{level: 1, title: "Kaart", prose: []string{"De kaart op de volgende bladzijde is een afbeelding zonder tekst, van een land dat niet bestaat."}})
	}
	c.numberNotes()
	return c
}

func (c *circulaire) add(ch chapter) { c.chapters = append(c.chapters, ch) }

func (c *circulaire) tables() []*grid {
	var out []*grid
	for _, ch := range c.chapters {
		out = append(out, ch.tables...)
	}
	return out
}

// numberNotes numbers the footnotes in the order of reading.
func (c *circulaire) numberNotes() {
	last := 0
	number := func(n *footnote) {
		if n.text != "" {
			last++
			n.mark = last
		}
	}
	for _, t := range c.tables() {
		for i := range t.columns {
			number(&t.columns[i].note)
		}
		for _, r := range t.rows {
			for i := range r.figures {
				number(&r.figures[i].note)
			}
		}
	}
}

// title is the circulaire's name, in the documents API and above its text.
func (c *circulaire) title() string {
	month := c.book.month
	return fmt.Sprintf("%s%scirculaire %s %d", strings.ToUpper(month[:1]), month[1:], c.book.fund, c.book.spoken)
}

// name is the file's name without its ending.
func (c *circulaire) name() string { return strings.ReplaceAll(strings.ToLower(c.title()), " ", "-") }

// head are the fields below the title.
func (c *circulaire) head() [][2]string {
	return [][2]string{
		{"Datum", dutchDate(c.book.day)},
		{"Kenmerk", c.kenmerk},
		{"Onderwerp", c.book.fund},
		{"Doelstelling", "bekendmaking van verzonnen beleid en het geven van fictieve informatie"},
		{"Juridische grondslag", "Financiële-verhoudingswet"},
		{"Relaties met andere circulaires", c.relaties},
		{"Ingangsdatum", dutchDate(c.book.day)},
		{"Geldig tot", dutchDate(c.geldigTot)},
	}
}
