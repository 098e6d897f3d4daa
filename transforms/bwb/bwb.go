// Package bwb reads the documents of the Basiswettenbestand: answers of its
// search service (SRU 1.2), manifests of works, and toestanden, the texts of
// regulations. Formats: https://repository.officiele-overheidspublicaties.nl,
// schemas _manifest.xsd and toestand_2015-1.xsd and later.
package bwb

import (
	"bytes"
	"errors"
	"fmt"

	"medebewind/transforms"
	"medebewind/transforms/xmlscan"
)

// place gives an error of the scanner the form that transforms promise.
func place(err error) error {
	var syntax *xmlscan.SyntaxError
	if !errors.As(err, &syntax) {
		return err
	}
	return transforms.Errorf(position(syntax.Line, syntax.Offset), "the document %s", syntax.Msg)
}

func position(line, offset int) string { return fmt.Sprintf("line %d, byte %d", line, offset) }

// errorHere is an error about the current event of s.
func errorHere(s *xmlscan.Scanner, format string, args ...any) error {
	return transforms.Errorf(position(s.Line(), s.Offset()), format, args...)
}

// root opens the document; its root element has one of the names, or else the
// publisher answered with something that is not the document.
func root(s *xmlscan.Scanner, names ...string) (string, error) {
	for {
		kind, err := s.Next()
		if err != nil {
			return "", err
		}
		if kind != xmlscan.Start {
			continue
		}
		for _, name := range names {
			if string(local(s.Name())) == name {
				return name, nil
			}
		}
		return "", errorHere(s, "the document is a <%s>, not a <%s>: the publisher sent something else", s.Name(), names[0])
	}
}

// local gives a name without its prefix. Prefixes are the writer's choice; no
// two elements of these formats differ by their namespace alone.
func local(name []byte) []byte { return name[bytes.IndexByte(name, ':')+1:] }

// children calls f at the start of each element inside the current one. f
// must leave the element, as Skip and content do.
func children(s *xmlscan.Scanner, f func(name string) error) error {
	for {
		kind, err := s.Next()
		if err != nil || kind == xmlscan.End {
			return err
		}
		if kind == xmlscan.Start {
			if err := f(string(local(s.Name()))); err != nil {
				return err
			}
		}
	}
}

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
