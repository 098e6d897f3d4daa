package kamerstuk

import (
	"strings"

	"medebewind/transforms"
	"medebewind/transforms/walk"
	"medebewind/transforms/xmlscan"
)

// Stuk is the text of a Kamerstuk.
type Stuk struct {
	// Dossier and Number are its own: 37020 and 3.
	Dossier, Number string
	// Title is as printed: MEMORIE VAN TOELICHTING.
	Title      string
	Paragraphs []Paragraph
	// Wet is the text of a bill, a line a paragraph; empty for another paper.
	Wet string
	// Changes has, by article of a bill, the line that says which law it changes.
	Changes map[string]string
}

// Paragraph is a paragraph with the headings above it, outermost first.
type Paragraph struct {
	Heading, Text string
	// IsHeading tells a heading, whose Text it then is.
	IsHeading bool
}

// inline are elements within a sentence; any other parts what is before it from what
// is behind.
var inline = map[string]bool{
	"nadruk": true, "extref": true, "intref": true, "sup": true, "inf": true, "marquage": true, "unl": true,
	"dossierref": true, "redactie": true, "functie": true, "voornaam": true, "achternaam": true,
}

// skipped are elements whose text is none of the paper's own.
var skipped = map[string]bool{"metadata": true, "meta-data": true, "noot": true, "plaatje": true, "kamerstukkop": true, "officiele-inhoudsopgave": true, "ondertekening": true}

// ReadStuk reads the XML of a Kamerstuk, and refuses one that does not tell which it is.
func ReadStuk(data []byte) (Stuk, error) {
	r := reader{s: xmlscan.New(data)}
	_, err := walk.Root(r.s, "officiele-publicatie", "kamerstuk")
	if err == nil {
		err = r.element()
	}
	if err == nil {
		_, err = r.s.Next()
	}
	if err == nil && (r.stuk.Dossier == "" || r.stuk.Number == "") {
		err = transforms.At("byte 0", &FormError{"it does not tell its dossier and number"})
	}
	if err != nil {
		return Stuk{}, walk.Place(err)
	}
	r.stuk.Wet = strings.Join(r.wet, "\n\n")
	return r.stuk, nil
}

// FormError is a text that is whole, and not of a form that is known.
type FormError struct{ Why string }

func (e *FormError) Error() string {
	return e.Why + ": it is no Kamerstuk, or a form of it that was not seen before"
}

// reader goes through a Kamerstuk.
type reader struct {
	s    *xmlscan.Scanner
	stuk Stuk
	// headings are those above the current place, by depth of their division; loose
	// is one that stands between paragraphs, until the next.
	headings []string
	loose    string
	text     []byte
	// token is what numbers the next paragraph of a bill.
	token string
	// wet has the paragraphs of a bill, inWet the depth of it, 0 outside. indent is
	// the depth of lists.
	wet           []string
	inWet, indent int
	artikel       string
}

// element reads the current element to its end.
func (r *reader) element() error {
	for {
		kind, err := r.s.Next()
		switch {
		case err != nil:
			return err
		case kind == xmlscan.Text:
			r.text = r.s.AppendText(r.text)
		case kind == xmlscan.End:
			return nil
		case kind == xmlscan.Start:
			if err := r.child(string(walk.Local(r.s.Name()))); err != nil {
				return err
			}
		}
	}
}

func (r *reader) child(name string) error {
	switch {
	case skipped[name]:
		return r.s.Skip()
	case inline[name]:
		return r.element()
	}
	r.paragraph()
	switch name {
	case "dossiernr", "begrotingshoofdstuk", "ondernummer":
		return r.number(name)
	case "lidnr", "li.nr":
		token, err := content(r.s)
		if r.token = token; name == "lidnr" {
			r.token = strings.TrimRight(token, ". ") + "."
		}
		return err
	case "kop", "tussenkop":
		return r.heading(name)
	}
	return r.inside(name)
}

// inside reads an element with paragraphs of its own.
func (r *reader) inside(name string) error {
	depth, bill := len(r.headings), name == "voorstel-wet" && r.inWet == 0
	switch {
	case bill:
		r.inWet = r.s.Depth()
	case name == "lijst":
		r.indent++
	case name == "titel" && r.stuk.Title == "" && r.stuk.Number != "":
		title, err := headingText(r.s)
		r.stuk.Title = title
		return err
	}
	err := r.element()
	r.paragraph()
	switch {
	case bill:
		r.inWet = 0
	case name == "lijst":
		r.indent--
	}
	if len(r.headings) > depth {
		r.headings, r.loose = r.headings[:depth], ""
	}
	return err
}

// number reads what the paper is called; what others it is of comes later and does
// not count.
func (r *reader) number(name string) error {
	text, err := content(r.s)
	switch {
	case name == "ondernummer":
		if r.stuk.Number == "" {
			r.stuk.Number = text
		}
	case r.stuk.Number == "" && name == "dossiernr" && r.stuk.Dossier == "":
		r.stuk.Dossier = dossier(text)
	case r.stuk.Number == "" && name == "begrotingshoofdstuk" && text != "":
		r.stuk.Dossier += "-" + text
	}
	return err
}

// heading reads a kop, which is of the division that it stands in, or a tussenkop.
func (r *reader) heading(name string) error {
	text, err := headingText(r.s)
	if err != nil {
		return err
	}
	if text == "" {
		return nil
	}
	if r.inWet > 0 {
		r.billHeading(text)
		return nil
	}
	if name == "tussenkop" {
		r.loose = text
	} else {
		r.headings, r.loose = append(r.headings, text), ""
	}
	r.stuk.Paragraphs = append(r.stuk.Paragraphs, Paragraph{Heading: r.path(), Text: text, IsHeading: true})
	return nil
}

// headingText reads a heading to its end; number and title are elements of it, with or
// without a blank between them.
func headingText(s *xmlscan.Scanner) (string, error) {
	var text []byte
	for depth := s.Depth(); ; {
		kind, err := s.Next()
		switch {
		case err != nil:
			return "", err
		case kind == xmlscan.Text:
			text = s.AppendText(text)
		case kind == xmlscan.Start && skipped[string(walk.Local(s.Name()))]:
			if err := s.Skip(); err != nil {
				return "", err
			}
		case kind == xmlscan.Start && !inline[string(walk.Local(s.Name()))]:
			text = append(text, ' ')
		case kind == xmlscan.End && s.Depth() < depth:
			return fold(text), nil
		}
	}
}

func (r *reader) path() string {
	above := r.headings
	if r.loose != "" {
		above = append(above[:len(above):len(above)], r.loose)
	}
	return strings.Join(above, " > ")
}

// paragraph ends the paragraph that was being read.
func (r *reader) paragraph() {
	text := fold(r.text)
	r.text = r.text[:0]
	if text == "" {
		return
	}
	if r.token != "" {
		text, r.token = r.token+" "+text, ""
	}
	if r.inWet > 0 {
		r.billLine(text)
		return
	}
	if r.stuk.Number != "" { // what stands before it is the head of the page
		r.stuk.Paragraphs = append(r.stuk.Paragraphs, Paragraph{Heading: r.path(), Text: text})
	}
}
