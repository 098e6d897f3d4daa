package kamerstuk

import (
	"bytes"
	"fmt"
	"strings"

	"medebewind/transforms"
	"medebewind/transforms/xmlscan"
)

func position(line, offset int) string { return fmt.Sprintf("line %d, byte %d", line, offset) }

// errorHere is an error about the current event of s.
func errorHere(s *xmlscan.Scanner, format string, args ...any) error {
	return transforms.Errorf(position(s.Line(), s.Offset()), format, args...)
}

// local gives a name without its prefix: services write several for one namespace,
// or none.
func local(name []byte) string { return string(name[bytes.IndexByte(name, ':')+1:]) }

// root opens the document, whose root element must have the name.
func root(s *xmlscan.Scanner, names ...string) error {
	for {
		kind, err := s.Next()
		if err != nil {
			return err
		}
		if kind != xmlscan.Start {
			continue
		}
		for _, name := range names {
			if local(s.Name()) == name {
				return nil
			}
		}
		return errorHere(s, "the document is a <%s>, not a <%s>: the publisher sent something else", s.Name(), names[0])
	}
}

// children calls f at the start of each element inside the current one; f must leave
// the element, as Skip and content do.
func children(s *xmlscan.Scanner, f func(name string) error) error {
	for {
		kind, err := s.Next()
		if err != nil || kind == xmlscan.End {
			return err
		}
		if kind == xmlscan.Start {
			if err := f(local(s.Name())); err != nil {
				return err
			}
		}
	}
}

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
