package publicatie

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/goccy/go-yaml"

	"medebewind/transforms"
)

// Note is what an operator writes beside a file that was brought by hand.
type Note struct {
	// Address is where the file was had, Date the day (YYYY-MM-DD) on which the
	// publisher published it.
	Address string `yaml:"address"`
	Date    string `yaml:"date"`
	// Is is the name of the transform that reads it, such as rekenbestand; ""
	// leaves that to the file itself.
	Is string `yaml:"is"`
	// Title is what the publisher calls it.
	Title string `yaml:"title"`
}

// IsNote tells whether data begins as a note does, and not as JSON or XML.
func IsNote(data []byte) bool {
	start := bytes.TrimSpace(data)
	return len(start) > 0 && !strings.ContainsRune("{[<", rune(start[0])) && bytes.Contains(data, []byte("address:"))
}

// mostNote is how many bytes a note may have: it is four lines, and the reader of YAML
// takes time that grows with the square of what is nested.
const mostNote = 16 << 10

// ReadNote reads a note. Every key in it must be known.
func ReadNote(data []byte) (Note, error) {
	var n Note
	if len(data) > mostNote {
		return n, transforms.Errorf("note", "%d bytes, and a note has at most %d: write address, date, is and title in it and nothing else", len(data), mostNote)
	}
	if err := yaml.UnmarshalWithOptions(data, &n, yaml.Strict()); err != nil {
		return n, transforms.At("note", fmt.Errorf("not YAML with the keys address, date, is and title: %w", err))
	}
	if n.Address == "" {
		return n, transforms.At("note", errors.New("no address: write where the file was had"))
	}
	if _, err := time.Parse(time.DateOnly, n.Date); err != nil {
		return n, transforms.Errorf("note", "date %q is no day such as 2026-09-15: write when it was published", n.Date)
	}
	return n, nil
}

func (n Note) document() Document {
	return Document{ID: n.Address, Type: "met de hand", Title: n.Title, Canonical: n.Address, LastModified: n.Date, Available: n.Date,
		Files: []File{{URL: n.Address, Name: n.Address[strings.LastIndexByte(n.Address, '/')+1:], Bytes: -1}}}
}
