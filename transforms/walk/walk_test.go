package walk

import (
	"errors"
	"strings"
	"testing"

	"medebewind/transforms/xmlscan"
)

// seen gives the names of the elements within the root, or how it ends.
func seen(text string) string {
	s := xmlscan.New([]byte(text))
	if _, err := Root(s, "lijst", "andere"); err != nil {
		return Place(err).Error()
	}
	var names []string
	err := Children(s, func(name string) error {
		if names = append(names, name); name == "stop" {
			return Errorf(s, "%s", "genoeg")
		}
		return s.Skip()
	})
	if err != nil {
		return Place(err).Error()
	}
	return strings.Join(names, " ")
}

func TestWalk(t *testing.T) {
	for text, want := range map[string]string{
		"<lijst><a/><x:b><c/></x:b></lijst>": "a b",
		"<x:andere/>":                        "",
		"<html><body/></html>":               "the document is a <html>, not a <lijst>: the publisher sent something else",
		"<lijst>\n<stop/></lijst>":           "line 2, byte ",
		"<lijst><a":                          "the document ",
	} {
		if got := seen(text); !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	if other := errors.New("iets anders"); Place(other) != other {
		t.Error("an error of another kind is changed")
	}
}
