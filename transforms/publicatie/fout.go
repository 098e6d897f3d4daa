package publicatie

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"medebewind/transforms"
)

// notAPage explains why data is no page, in words that tell an operator what
// came instead.
func notAPage(data []byte, err error) error {
	var syntax *json.SyntaxError
	var shape *json.UnmarshalTypeError
	start := bytes.TrimSpace(data)
	switch {
	case len(start) == 0:
		return transforms.Errorf("byte 0", "documents API: the answer is empty")
	case start[0] == '<':
		return transforms.Errorf("byte 0", "documents API: the answer is HTML or XML, not JSON (ask with output=json): %s", excerpt(start))
	case errors.As(err, &syntax) && strings.HasPrefix(syntax.Error(), "unexpected end"):
		return transforms.Errorf(fmt.Sprintf("byte %d", len(data)), "documents API: the answer is cut short: %w", err)
	case errors.As(err, &syntax):
		return transforms.Errorf(fmt.Sprintf("byte %d", syntax.Offset), "documents API: the answer is not JSON: %w", err)
	case errors.As(err, &shape):
		return transforms.Errorf(fmt.Sprintf("byte %d", shape.Offset), "documents API: the answer has another shape than documents: %w", err)
	}
	return transforms.Errorf("answer", "documents API: %w", err)
}

// excerpt quotes the beginning of data, on one line.
func excerpt(data []byte) string {
	const most = 80
	text := strings.ToValidUTF8(string(data[:min(len(data), most)]), "?")
	if len(data) > most {
		text += "..."
	}
	return fmt.Sprintf("%q", text)
}

// day gives the date of a date or timestamp, empty for empty.
func day(text string) (string, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", nil
	}
	date, _, _ := strings.Cut(text, "T")
	if _, err := time.Parse(time.DateOnly, date); err != nil {
		return "", fmt.Errorf("available %q is not a date YYYY-MM-DD", text)
	}
	return date, nil
}
