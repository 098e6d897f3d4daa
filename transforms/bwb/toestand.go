package bwb

import (
	"bytes"
	"strconv"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
	"medebewind/transforms/normen"
	"medebewind/transforms/walk"
	"medebewind/transforms/xmlscan"
)

// Toestand stages the text of one expression of a regulation, and the norms
// for gemeenten and provincies in it. Bijlagen, considerans and signatures are
// not staged: they give no tasks.
var Toestand = &transforms.Transform{
	Name: "bwb-toestand", Version: 16,
	Tables: []*transforms.Table{transforms.BWBRegeling, transforms.BWBArtikel, transforms.BWBBepaling, transforms.BWBBegrip}, Run: runToestand,
}

// reader reads one toestand in one pass. What it holds is bounded by the
// largest artikel, not by the document.
type reader struct {
	s   *xmlscan.Scanner
	out *transforms.Batch
	// unit, if set, receives each unit with text in the order of the text;
	// bepaling each norm in it.
	unit     func(*unit, *provision) error
	bepaling func(*Bepaling) error
	// source is the whole document, which names the bodies that the law has.
	source []byte
	normen *normen.Reader
	// act is what the act above the regulation says, where it is at hand.
	act *normen.Act

	bwbID        []byte
	versie       arrow.Date32
	generatie    int64
	hasGeneratie bool
	soort        []byte
	citeertitel  []byte
	intitule     []byte

	found                bool // a text, with or without artikelen
	inText, inCirculaire bool
	// opschrift has the titles of the divisions around the current element,
	// force what they say of their force.
	opschrift []byte
	force     force
	// seen has the artikelen that were read, by their divisions and number;
	// variant is another version of an artikel or lid that was announced.
	seen    map[string]map[string]bool
	variant variant
	// apart tells that something of the text was left out or shaped here.
	apart bool
	// noteText is the memory for what editors say.
	noteText []byte

	// provisions and units wait until the outermost provision ends, because
	// texts and references of a unit can follow its parts. open counts the
	// provisions that have not ended; current is the unit being read, or -1.
	provisions []provision
	units      []unit
	open       int
	current    int
	// volgnummer counts the units, norms the rows of their norms.
	volgnummer, norms int64
	// norm is the one at hand; onNorm is takeNorm, bound once.
	norm   Bepaling
	onNorm func(*normen.Bepaling) error

	arena []byte // values of provisions and units
}

func runToestand(data []byte, emit transforms.Emit) error {
	r := newReader(data)
	r.out = transforms.NewBatch(transforms.BWBArtikel, emit)
	defer r.out.Close()
	r.reserve(len(data))
	norms := transforms.NewBatch(transforms.BWBBepaling, emit)
	defer norms.Close()
	r.unit = r.emitArtikel
	r.bepaling = func(b *Bepaling) error { return r.emitBepaling(norms, b) }
	if err := r.document(); err != nil {
		return walk.Place(err)
	}
	for _, b := range []*transforms.Batch{r.out, norms} {
		if err := b.Flush(); err != nil {
			return err
		}
	}
	if err := r.emitBegrippen(emit); err != nil {
		return err
	}
	return r.emitHead(emit)
}

// reserve makes room for the texts of a toestand of so many bytes: of laws a third
// is text, a tenth references.
func (r *reader) reserve(bytes int) {
	r.out.Reserve(colTekst, bytes/3)
	r.out.Reserve(colJCI, bytes/10)
	r.out.Reserve(colAanhef, bytes/12)
	r.out.Reserve(colPad, bytes/16)
}

func newReader(data []byte) *reader {
	return &reader{s: xmlscan.New(data), source: plainSource(data), current: -1}
}

func (r *reader) document() error {
	if _, err := walk.Root(r.s, "toestand"); err != nil {
		return err
	}
	if err := r.version(); err != nil {
		return err
	}
	if err := r.container(); err != nil {
		return err
	}
	if !r.found {
		return walk.Errorf(r.s, "toestand %s has no wettekst, regeling-tekst or circulaire: is it a kind of regulation not read yet?", r.bwbID)
	}
	// What follows the root must be nothing.
	_, err := r.s.Next()
	return err
}

// version reads which expression this is from the root's attributes.
func (r *reader) version() error {
	id, _ := r.s.Attr("bwb-id")
	if len(id) == 0 {
		return walk.Errorf(r.s, "the toestand has no bwb-id")
	}
	r.bwbID = bytes.Clone(id)
	date, _ := r.s.Attr("inwerkingtreding")
	versie, ok := transforms.ParseDate(date)
	if !ok {
		return walk.Errorf(r.s, "inwerkingtreding of the toestand is %q, not a date YYYY-MM-DD", date)
	}
	r.versie = versie
	// http://wetten.overheid.nl/id/BWBR0002458/2013-01-01/1
	fixed, given := r.s.Attr("bwb-ng-vast-deel")
	if !given {
		return nil
	}
	n, err := strconv.ParseInt(string(fixed[bytes.LastIndexByte(fixed, '/')+1:]), 10, 32)
	if err != nil || n < 0 {
		return walk.Errorf(r.s, "bwb-ng-vast-deel is %q, which does not end with the number of a generatie", fixed)
	}
	r.generatie, r.hasGeneratie = n, true
	return nil
}

func (r *reader) emitHead(emit transforms.Emit) error {
	b := transforms.NewBatch(transforms.BWBRegeling, emit)
	defer b.Close()
	b.Bytes(0, r.bwbID)
	b.DateValue(1, r.versie)
	if r.hasGeneratie {
		b.Int(2, r.generatie)
	}
	b.Bytes(3, r.soort)
	b.Bytes(4, r.citeertitel)
	b.Bytes(5, r.intitule)
	if err := b.Next(); err != nil {
		return err
	}
	return b.Flush()
}

// keep copies a value that must outlive the scanner's current event.
func (r *reader) keep(parts ...[]byte) []byte {
	from := len(r.arena)
	for _, part := range parts {
		r.arena = append(r.arena, part...)
	}
	return r.arena[from:len(r.arena):len(r.arena)]
}

// attr keeps an attribute of the element that was just started.
func (r *reader) attr(name string) []byte {
	value, _ := r.s.Attr(name)
	return r.keep(value)
}
