package bwb

import (
	"fmt"

	"medebewind/transforms/walk"
	"medebewind/transforms/xmlscan"
)

// DiagnosticError is the search service's own error.
type DiagnosticError struct{ URI, Message string }

func (e *DiagnosticError) Error() string {
	return fmt.Sprintf("the search service answers %s: %s", e.URI, e.Message)
}

// diagnostics reads the service's errors; the first counts.
func diagnostics(s *xmlscan.Scanner) error {
	var found DiagnosticError
	if err := found.read(s); err != nil {
		return err
	}
	if found.Message == "" {
		found.Message = "an error without a message"
	}
	return &found
}

func (e *DiagnosticError) read(s *xmlscan.Scanner) error {
	return walk.Children(s, func(name string) error {
		var field *string
		switch name {
		case "uri":
			field = &e.URI
		case "message":
			field = &e.Message
		case "details":
			return s.Skip()
		default:
			return e.read(s)
		}
		text, err := content(s)
		if *field == "" {
			*field = text
		}
		return err
	})
}
