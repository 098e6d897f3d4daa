package kamerstuk

import (
	"strings"

	"medebewind/transforms/xmlscan"
)

// content reads the current element to its end and gives its text, with each run of
// white space as one blank.
func content(s *xmlscan.Scanner) (string, error) {
	var text []byte
	for depth := s.Depth(); ; {
		kind, err := s.Next()
		switch {
		case err != nil:
			return "", err
		case kind == xmlscan.Text:
			text = s.AppendText(text)
		case kind == xmlscan.End && s.Depth() < depth:
			return fold(text), nil
		}
	}
}

func fold(text []byte) string { return strings.Join(strings.Fields(string(text)), " ") }
