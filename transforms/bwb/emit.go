package bwb

// Columns of transforms.BWBArtikel.
const (
	colBwbID = iota
	colVersie
	colGeneratie
	colVolgnummer
	colNiveau
	colPad
	colOpschrift
	colTitel
	colArtikel
	colLid
	colOnderdeel
	colAanhef
	colTekst
	colStatus
	colInwerking
	colStamID
	colBron
	colEffect
	colNoodwetgeving
	colDubbel
	colJCI
	colNoot
)

// emit gives the rows of the provisions that have ended.
func (r *reader) emit() error {
	for i := range r.units {
		u := &r.units[i]
		if u.parent >= 0 {
			// What concerns an artikel concerns its leden and onderdelen.
			outer := &r.units[u.parent]
			u.noodwetgeving = u.noodwetgeving || outer.noodwetgeving
			u.dubbel = u.dubbel || outer.dubbel
			if u.status == "" {
				u.status = outer.status
			}
		}
		if u.of > 0 && u.niveau == r.units[u.of-1].niveau && len(u.jci) == 0 && u.dubbel {
			u.jci = r.units[u.of-1].jci
		}
		if len(u.tekst)+len(u.noot) == 0 && (u.of > 0 || u.quoted || u.parent < 0 && r.provisions[u.provision].parts) {
			continue
		}
		r.volgnummer++
		p := &r.provisions[u.provision]
		if r.unit != nil {
			if err := r.unit(u, p); err != nil {
				return err
			}
		}
		if err := r.normsOf(u, p); err != nil {
			return err
		}
	}
	return nil
}

// emitArtikel gives the row of a unit in bwb_artikel.
func (r *reader) emitArtikel(u *unit, p *provision) error {
	b := r.out
	b.Bytes(colBwbID, r.bwbID)
	b.DateValue(colVersie, r.versie)
	if r.hasGeneratie {
		b.Int(colGeneratie, r.generatie)
	}
	b.Int(colVolgnummer, r.volgnummer)
	b.Text(colNiveau, u.niveau)
	b.Bytes(colPad, u.pad)
	b.Bytes(colOpschrift, p.opschrift)
	b.Bytes(colTitel, p.titel)
	b.Bytes(colArtikel, p.nummer)
	b.Bytes(colLid, u.lid)
	b.Bytes(colOnderdeel, u.onderdeel)
	b.Bytes(colAanhef, u.aanhef)
	b.Bytes(colTekst, u.tekst)
	if u.status != "" {
		b.Text(colStatus, u.status)
	} else {
		b.Bytes(colStatus, p.status)
	}
	if p.hasInwerking {
		b.DateValue(colInwerking, p.inwerking)
	}
	b.Bytes(colStamID, p.stamID)
	b.Bytes(colBron, p.bron)
	b.Bytes(colEffect, p.effect)
	b.Bool(colNoodwetgeving, u.noodwetgeving)
	b.Bool(colDubbel, u.dubbel)
	b.Bytes(colJCI, u.jci)
	b.Bytes(colNoot, u.noot)
	return b.Next()
}
