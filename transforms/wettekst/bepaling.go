package wettekst

import "medebewind/transforms/normen"

// Bepaling is a norm for a gemeente or provincie and its place in the text.
// Its values are valid until the function that receives it returns.
type Bepaling struct {
	normen.Bepaling
	// Plaats is the unit that it stands in.
	Plaats Unit
}

// Omvang is how much of a text was read. Buiten is the line from which what
// remains is not read as law (signature, bijlage, toelichting), 0 if none.
type Omvang struct{ Units, Buiten int }

// BepalingenUnder gives the norms in text to yield, in the order of the text, which
// rests on act; that is nil where none is at hand. Text around the artikelen has
// none, as in package bwb. Its errors are those of Read and of yield.
func BepalingenUnder(act *normen.Act, text []byte, yield func(*Bepaling) error) (Omvang, error) {
	return bepalingen("", act, text, yield)
}

// ReadAct gives what a text states for the regulations that rest on it.
func ReadAct(text []byte) (*normen.Act, error) {
	act := &normen.Act{}
	_, err := readNorms("", nil, text, func(*Bepaling) error { return nil }, act)
	return act, err
}

func bepalingen(bwbID string, above *normen.Act, text []byte, yield func(*Bepaling) error) (Omvang, error) {
	return readNorms(bwbID, above, text, yield, nil)
}

// readNorms reads the norms of a text below above, and notes in own what it states.
func readNorms(bwbID string, above *normen.Act, text []byte, yield func(*Bepaling) error, own *normen.Act) (Omvang, error) {
	var units []*Unit
	// The names of bodies are sought in text whose lines are joined again.
	var whole []byte
	err := Read(text, func(u *Unit) error {
		units = append(units, u)
		whole = append(append(whole, u.Tekst...), '\n')
		return nil
	})
	o := Omvang{Units: len(units)}
	if err != nil {
		return o, err
	}
	norms := normen.NewReader(bwbID, whole)
	norms.RestsOn(above)
	for _, u := range units {
		if u.Buiten {
			if o.Buiten == 0 {
				o.Buiten = u.Regel
			}
			continue
		}
		o.Buiten = 0
		if u.Werking != "" {
			continue
		}
		if err := unitNorms(norms, u, yield); err != nil {
			return o, err
		}
	}
	if own != nil {
		own.Begrippen = norms.Begrippen()
	}
	return o, nil
}

func unitNorms(norms *normen.Reader, u *Unit, yield func(*Bepaling) error) error {
	b := Bepaling{Plaats: *u}
	return norms.Unit(&u.Unit, func(norm *normen.Bepaling) error {
		b.Bepaling, b.Plaats.Onderdeel = *norm, u.Onderdeel
		if len(norm.Onderdeel) > 0 {
			b.Plaats.Onderdeel = norm.Onderdeel
		}
		if norm.Unresolved() {
			return nil // its body stands in another text
		}
		return yield(&b)
	})
}
