package bwb

import (
	"medebewind/transforms"
	"medebewind/transforms/normen"
	"medebewind/transforms/walk"
)

// Bepaling is a norm for a gemeente or provincie and its place in a toestand.
// Its values are valid until the function that receives it returns.
type Bepaling struct {
	normen.Bepaling
	// Plaats is the unit that it stands in.
	Plaats normen.Unit
	// Eenheid is the volgnummer of that unit in bwb_artikel.
	Eenheid int64
	// JCI refers to it, where the document gives a reference.
	JCI []byte
	// Dubbel: it stands in the second of two versions that an artikel has at
	// the same time.
	Dubbel bool
}

// Regeling is the head of a toestand. Versie is YYYY-MM-DD.
type Regeling struct{ BwbID, Versie, Soort, Citeertitel string }

// Bepalingen gives the norms in a toestand to yield, in the order of the text;
// of an artikel that stands twice in it those of the first, and none whose body
// the text leaves to another (normen.Norm.Unresolved). The error of a malformed
// document is a *transforms.PlaceError.
func Bepalingen(data []byte, yield func(*Bepaling) error) (Regeling, error) {
	return BepalingenUnder(nil, data, yield)
}

// ReadAct gives what a toestand states for the regulations that rest on it.
func ReadAct(data []byte) (*normen.Act, error) {
	r := newReader(data)
	r.bepaling = func(*Bepaling) error { return nil }
	if err := r.document(); err != nil {
		return nil, walk.Place(err)
	}
	act := &normen.Act{BwbID: string(r.bwbID)}
	if r.normen != nil {
		act.Begrippen = r.normen.Begrippen()
	}
	return act, nil
}

// BepalingenUnder is Bepalingen of a regulation that rests on act, which is nil
// where none is at hand.
func BepalingenUnder(act *normen.Act, data []byte, yield func(*Bepaling) error) (Regeling, error) {
	r := newReader(data)
	r.act = act
	r.bepaling = func(b *Bepaling) error {
		if b.Dubbel || b.Unresolved() {
			return nil
		}
		return yield(b)
	}
	if err := r.document(); err != nil {
		return Regeling{}, walk.Place(err)
	}
	title := r.citeertitel
	if len(title) == 0 {
		title = r.intitule
	}
	return Regeling{BwbID: string(r.bwbID), Versie: r.versie.FormattedString(),
		Soort: string(r.soort), Citeertitel: string(title)}, nil
}

// normsOf gives the norms of one unit. Text that is not in force has none, nor
// what is quoted or changes other law, and a divisie of a circulaire is no law.
func (r *reader) normsOf(u *unit, p *provision) error {
	if r.normen == nil {
		r.normen = normen.NewReader(string(r.bwbID), r.source)
		r.normen.RestsOn(r.act)
		r.onNorm = r.takeNorm
	}
	own := u
	for own.parent >= 0 {
		own = &r.units[own.parent]
	}
	if own.niveau == "divisie" || len(p.nummer) == 0 || u.quoted || p.amends || u.noodwetgeving || notInForce(p.status) != "" || u.status != "" {
		return nil
	}
	plaats := normen.Unit{Artikel: p.nummer, Lid: u.lid, Onderdeel: u.onderdeel, Opschrift: p.opschrift, Aanhef: u.aanhef, Token: u.nr, Tekst: u.tekst, Lijst: u.lijst}
	r.norm = Bepaling{Eenheid: r.volgnummer, JCI: u.jci, Dubbel: u.dubbel, Plaats: plaats}
	return r.normen.Unit(&plaats, r.onNorm)
}

// takeNorm gives a norm of the unit at hand with its place.
func (r *reader) takeNorm(norm *normen.Bepaling) error {
	b := &r.norm
	onderdeel := b.Plaats.Onderdeel
	b.Bepaling = *norm
	if len(norm.Onderdeel) > 0 {
		b.Plaats.Onderdeel = norm.Onderdeel
	}
	err := r.bepaling(b)
	b.Plaats.Onderdeel = onderdeel
	return err
}

// Columns of transforms.BWBBepaling after the three that it shares with
// transforms.BWBArtikel.
const (
	colNorm = iota + colGeneratie + 1
	colEenheid
	colNormArtikel
	colNormLid
	colNormOnderdeel
	colZin
	colGroep
	colOverheidslaag
	colOrgaan
	colModaliteit
	colSoortNorm
	colMogelijk
	colTerm
	colVia
	colZekerheid
	colRegel
	colNormTekst
)

// emitBepaling gives a row for each layer that bears the norm.
func (r *reader) emitBepaling(out *transforms.Batch, b *Bepaling) error {
	for _, laag := range b.Lagen() {
		r.norms++
		out.Bytes(colBwbID, r.bwbID)
		out.DateValue(colVersie, r.versie)
		if r.hasGeneratie {
			out.Int(colGeneratie, r.generatie)
		}
		out.Int(colNorm, r.norms)
		out.Int(colEenheid, b.Eenheid)
		out.Bytes(colNormArtikel, b.Plaats.Artikel)
		out.Bytes(colNormLid, b.Plaats.Lid)
		out.Bytes(colNormOnderdeel, b.Plaats.Onderdeel)
		out.Int(colZin, int64(b.Zin))
		out.Int(colGroep, int64(b.Groep))
		out.Text(colOverheidslaag, laag)
		out.Text(colOrgaan, string(b.Orgaan))
		out.Text(colModaliteit, string(b.Modaliteit))
		out.Text(colSoortNorm, string(b.Soort))
		out.Text(colMogelijk, b.Mogelijk)
		out.Text(colTerm, b.Term)
		out.Text(colVia, b.Via)
		out.Text(colZekerheid, b.Zekerheid)
		out.Text(colRegel, b.Regel)
		out.Bytes(colNormTekst, b.Tekst)
		if err := out.Next(); err != nil {
			return err
		}
	}
	return nil
}

// Columns of transforms.BWBBegrip after the three that it shares with
// transforms.BWBArtikel.
const (
	colBegrip = iota + colGeneratie + 1
	colBegripSoort
	colBegripTerm
	colOrganen
	colBegripArtikel
	colBegripLid
	colBegripOnderdeel
)

// emitBegrippen gives what the regulation stated, once it is read.
func (r *reader) emitBegrippen(emit transforms.Emit) error {
	if r.normen == nil {
		return nil
	}
	out := transforms.NewBatch(transforms.BWBBegrip, emit)
	defer out.Close()
	for i, b := range r.normen.Begrippen() {
		out.Bytes(colBwbID, r.bwbID)
		out.DateValue(colVersie, r.versie)
		if r.hasGeneratie {
			out.Int(colGeneratie, r.generatie)
		}
		out.Int(colBegrip, int64(i+1))
		out.Text(colBegripSoort, string(b.Soort))
		out.Text(colBegripTerm, b.Term)
		out.Text(colOrganen, b.Organen)
		out.Text(colBegripArtikel, b.Artikel)
		out.Text(colBegripLid, b.Lid)
		out.Text(colBegripOnderdeel, b.Onderdeel)
		if err := out.Next(); err != nil {
			return err
		}
	}
	return out.Flush()
}
