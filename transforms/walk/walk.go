// Package walk goes through an XML document of which the form is known, element by
// element, and says in errors where that form ends.
package walk

import (
	"bytes"
	"errors"
	"fmt"

	"medebewind/transforms"
	"medebewind/transforms/xmlscan"
)

// Place gives an error of the scanner the form that transforms promise.
func Place(err error) error {
	var syntax *xmlscan.SyntaxError
	if !errors.As(err, &syntax) {
		return err
	}
	return transforms.Errorf(Position(syntax.Line, syntax.Offset), "the document %s", syntax.Msg)
}

// Position is how an error writes a place in a document.
func Position(line, offset int) string { return fmt.Sprintf("line %d, byte %d", line, offset) }

// Errorf is an error about the current event of s.
func Errorf(s *xmlscan.Scanner, format string, args ...any) error {
	return transforms.Errorf(Position(s.Line(), s.Offset()), format, args...)
}

// Root opens the document; its root element has one of the names, or else the
// publisher answered with something that is not the document.
func Root(s *xmlscan.Scanner, names ...string) (string, error) {
	for {
		kind, err := s.Next()
		if err != nil {
			return "", err
		}
		if kind != xmlscan.Start {
			continue
		}
		for _, name := range names {
			if string(Local(s.Name())) == name {
				return name, nil
			}
		}
		return "", Errorf(s, "the document is a <%s>, not a <%s>: the publisher sent something else", s.Name(), names[0])
	}
}

// Local gives a name without its prefix. Prefixes are the writer's choice; no two
// elements of the formats that we read differ by their namespace alone.
func Local(name []byte) []byte { return name[bytes.IndexByte(name, ':')+1:] }

// Children calls f at the start of each element inside the current one. f must leave
// the element, as Skip does.
func Children(s *xmlscan.Scanner, f func(name string) error) error {
	for {
		kind, err := s.Next()
		if err != nil || kind == xmlscan.End {
			return err
		}
		if kind == xmlscan.Start {
			if err := f(string(Local(s.Name()))); err != nil {
				return err
			}
		}
	}
}
