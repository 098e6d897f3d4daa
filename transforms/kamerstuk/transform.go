// Package kamerstuk reads what the official publications have of bills: the answers
// of their search service, and the texts of Kamerstukken. Of a memorie van
// toelichting it keeps what is said on money and execution by gemeenten and
// provincies, of a bill the norms that its new articles lay on them.
//
// What is known of both forms, and by whom, stands in docs/bronnen.md.
package kamerstuk

import (
	"medebewind/transforms"
)

// Lijst stages an answer of the search service (SRU 2.0): a row for each publication
// and dossier that it is of, and one in KamerstukLijst for the answer itself.
var Lijst = &transforms.Transform{
	Name: "kamerstuk-lijst", Version: 2,
	Tables: []*transforms.Table{transforms.Kamerstuk, transforms.KamerstukLijst}, Run: runLijst,
}

// Tekst stages the text of a Kamerstuk: a row in KamerstukPassage for each paragraph
// that is about money or execution by gemeenten or provincies, and one in
// KamerstukBepaling for each norm of a bill. A text of neither kind has no rows.
var Tekst = &transforms.Transform{
	Name: "kamerstuk-tekst", Version: 4,
	Tables: []*transforms.Table{transforms.KamerstukPassage, transforms.KamerstukBepaling}, Run: runTekst,
}

func runTekst(data []byte, emit transforms.Emit) error {
	s, err := ReadStuk(data)
	if err != nil {
		return err
	}
	if s.Wet == "" {
		return emitPassages(&s, emit)
	}
	return emitBepalingen(&s, emit)
}
