// Package bwb reads the documents of the Basiswettenbestand: answers of its
// search service (SRU 1.2), manifests of works, and toestanden, the texts of
// regulations. Formats: https://repository.officiele-overheidspublicaties.nl,
// schemas _manifest.xsd and toestand_2015-1.xsd and later.
package bwb

import (
	"medebewind/transforms/xmlscan"
)

// content reads the current element to its end and gives its text, white
// space folded.
func content(s *xmlscan.Scanner) (string, error) {
	var text []byte
	depth := s.Depth()
	for {
		kind, err := s.Next()
		if err != nil {
			return "", err
		}
		if kind == xmlscan.Text {
			text = fold(text, 0, s.Text())
		} else if kind == xmlscan.End && s.Depth() < depth {
			return string(trimEnd(text, 0)), nil
		}
	}
}
