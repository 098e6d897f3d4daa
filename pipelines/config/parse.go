package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

func (c *Config) parse(text []byte) error {
	if len(bytes.TrimSpace(text)) == 0 {
		return nil
	}
	defaults := *c
	err := c.decode(text)
	switch {
	case errors.Is(err, io.EOF): // nothing but comments, which empties c
		*c = defaults
		return nil
	case err != nil:
		return sentence(text, err)
	}
	if key := unknownAge(text); key != nil {
		return unknown(key)
	}
	err = c.Validate()
	var key *KeyError
	if errors.As(err, &key) {
		key.Line = lineOf(text, key.Key)
	}
	return err
}

// decode fills c. The library panics on some text that is hardly YAML, such as a
// list with a tag; that is a mistake in the file like any other.
func (c *Config) decode(text []byte) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &KeyError{Key: "the file", Msg: "is no YAML that can be read; look for tags (!) and odd indentation"}
		}
	}()
	return yaml.NewDecoder(bytes.NewReader(text), yaml.Strict()).Decode(c)
}

// sentence turns the parser's picture of an error into one line.
func sentence(text []byte, err error) error {
	if known := (*KeyError)(nil); errors.As(err, &known) {
		return err
	}
	var field *yaml.UnknownFieldError
	var parsed yaml.Error
	if errors.As(err, &field) {
		return unknown(field.Token)
	}
	if errors.As(err, &parsed) && parsed.GetToken() != nil {
		token := parsed.GetToken()
		key := token.Value
		if token.Prev != nil && token.Prev.Value == ":" && token.Prev.Prev != nil {
			key = token.Prev.Prev.Value
		}
		return &KeyError{Line: token.Position.Line, Key: firstLine(strings.TrimSpace(key)), Msg: reason(parsed)}
	}
	// Only an error of time.ParseDuration comes without its place.
	for _, key := range durations {
		if node := nodeOf(text, key); node != nil {
			if _, bad := time.ParseDuration(node.GetToken().Value); bad != nil {
				return &KeyError{Line: node.GetToken().Position.Line, Key: key, Msg: firstLine(err.Error())}
			}
		}
	}
	return &KeyError{Key: "a time", Msg: firstLine(err.Error())}
}

func unknown(key *token.Token) *KeyError {
	return &KeyError{Line: key.Position.Line, Key: firstLine(key.Value), Msg: "is no key that is known here"}
}

// unknownAge finds a key of max_age_days that is no source. The decoder takes any
// key of a map.
func unknownAge(text []byte) *token.Token {
	var values []*ast.MappingValueNode
	switch ages := nodeOf(text, "max_age_days").(type) {
	case *ast.MappingNode:
		values = ages.Values
	case *ast.MappingValueNode:
		values = append(values, ages)
	}
	for _, v := range values {
		if key := v.Key.GetToken(); !slices.Contains(Sources, key.Value) {
			return key
		}
	}
	return nil
}

// durations are the keys that hold a time with its unit.
var durations = []string{"network.timeout", "network.patience", "schedule.jitter", "schedule.deadline", "schedule.grace", "http.max_age", "webhook.timeout"}

// reason tells what the parser expected without the names of Go's types.
func reason(err yaml.Error) string {
	var wrong *yaml.TypeError
	if !errors.As(err, &wrong) {
		return firstLine(err.GetMessage())
	}
	switch wrong.DstType.Kind() {
	case reflect.Bool:
		return "must be true or false"
	case reflect.Int64:
		return "must be a time with its unit, such as 30s"
	case reflect.Int, reflect.Float64:
		return "must be a number"
	case reflect.String:
		return "must be a text"
	}
	return firstLine(err.GetMessage())
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}

// lineOf finds the line of a key such as bwb.since; 0 if it is not written.
func lineOf(text []byte, key string) int {
	node := nodeOf(text, key)
	if node == nil {
		return 0
	}
	return node.GetToken().Position.Line
}

// nodeOf finds the value of a key, nil if it is not written.
func nodeOf(text []byte, key string) ast.Node {
	file, err := parser.ParseBytes(text, 0)
	if err != nil {
		return nil
	}
	path, err := yaml.PathString("$." + key)
	if err != nil {
		return nil
	}
	node, err := path.FilterFile(file)
	if err != nil || node.GetToken() == nil {
		return nil
	}
	return node
}

// KeyError is a key that is unknown or has a value it cannot have.
type KeyError struct {
	Line int
	Key  string
	Msg  string
}

func (e *KeyError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.Key, e.Msg)
	}
	return fmt.Sprintf("line %d, key %s: %s", e.Line, e.Key, e.Msg)
}
