// Package wettekst reads the plain text of a law or a bill: what someone pastes
// from wetten.overheid.nl, a Kamerstuk or a draft. It gives the same units as
// package bwb gives of a toestand, so that the same grammar reads both.
//
// Plain text has lost what XML tells, so structure is read from its looks.
// Known are: artikelen ("Artikel 2.3a", "ARTIKEL I"), their titles, headings of
// divisions, leden ("1.", "1 "), lists ("a.", "1°.", "–") in each other by
// indentation or by kind of token, lines that were wrapped, words that were
// hyphenated, and the lines that a page of a Kamerstuk or the website adds.
//
// A bill that amends a law quotes the new text. What follows "komt te luiden:"
// or "luidende:" is read as units of the artikel and lid that the instruction
// names, up to the next instruction.
//
// Limits. A part of a sentence that is replaced ("wordt “kan” vervangen door
// “is verplicht”") is not applied: for that the amended law is needed. The law
// that is amended is not resolved. From the signature, a bijlage or a toelichting
// on nothing is read as law (Unit.Buiten). Where a paragraph stands after a list
// without blank line or indentation, it counts to the last item if it starts
// in lower case, since it may be the item's own line.
package wettekst

import "medebewind/transforms/normen"

// Unit is a unit of the text and where it was found.
type Unit struct {
	normen.Unit
	// Wijziging is the part of an amending bill that quotes the unit ("artikel
	// I, onderdeel A"). It is empty for the bill's or law's own text.
	Wijziging []byte
	// Buiten tells text that is no law: the preamble, and what follows the
	// signature or starts a bijlage or toelichting.
	Buiten bool
	// Werking is 'nogniet' or 'vervallen' where the text says that it is not in
	// force: then it has no norms.
	Werking string
	// Regel is the line of the file that the unit starts at, from 1.
	Regel int
}

// Read gives the units of text to yield in the order of the text. Units
// outside an artikel (preamble, signature, a loose sentence) have no number. An error of the text is a *transforms.PlaceError; text that has no
// sign of structure is one unit, not an error.
func Read(text []byte, yield func(*Unit) error) error {
	return read(text, func(string) {}, yield)
}

// read is Read that tells apart which text is no unit's: headings, tokens of
// leden, and lines of the page.
func read(text []byte, apart func(string), yield func(*Unit) error) error {
	decoded, err := decode(text)
	if err != nil {
		return err
	}
	r := reader{apart: apart, paragraphs: paragraphs(lines(decoded, apart))}
	r.read()
	for _, u := range r.units {
		if u.own && len(u.Tekst) == 0 {
			continue
		}
		if err := yield(&u.Unit); err != nil {
			return err
		}
	}
	return nil
}
