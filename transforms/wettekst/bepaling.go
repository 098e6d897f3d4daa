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

// Bepalingen gives the norms in text to yield, in the order of the text. Text
// around the artikelen has none, as in package bwb. Its errors are those of
// Read and of yield.
func Bepalingen(text []byte, yield func(*Bepaling) error) (Omvang, error) {
	return bepalingen(normen.NewReader("", text), text, yield)
}

func bepalingen(norms *normen.Reader, text []byte, yield func(*Bepaling) error) (Omvang, error) {
	var o Omvang
	err := Read(text, func(u *Unit) error {
		o.Units++
		if u.Buiten {
			if o.Buiten == 0 {
				o.Buiten = u.Regel
			}
			return nil
		}
		o.Buiten = 0
		b := Bepaling{Plaats: *u}
		return norms.Unit(&u.Unit, func(norm *normen.Bepaling) error {
			b.Bepaling, b.Plaats.Onderdeel = *norm, u.Onderdeel
			if len(norm.Onderdeel) > 0 {
				b.Plaats.Onderdeel = norm.Onderdeel
			}
			return yield(&b)
		})
	})
	return o, err
}
