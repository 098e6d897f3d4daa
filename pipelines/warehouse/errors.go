package warehouse

import "strings"

// plainError is an error of DuckDB without the stack of the engine or its pages
// of advice, which no operator can use.
type plainError struct {
	text string
	err  error
}

func (e *plainError) Error() string { return e.text }
func (e *plainError) Unwrap() error { return e.err }

// plain takes the engine's stack out of an error.
func plain(err error) error {
	if err == nil {
		return nil
	}
	// The engine's advice is for who has a prompt; an operator has a file.
	if isShort(err) {
		return &plainError{firstLine(err) + ": raise warehouse.memory in the configuration", err}
	}
	var kept []string
	stack := false
	for line := range strings.Lines(err.Error()) {
		// Frames look like "/path/program(function+0x56) [0x1eaadf6]".
		frame := strings.Contains(line, "[0x")
		if strings.HasPrefix(line, "Stack Trace:") {
			stack = true
			continue
		}
		if line = strings.TrimSpace(line); line != "" && !(stack && frame) {
			kept = append(kept, line)
		}
	}
	if !stack {
		return err
	}
	return &plainError{strings.Join(kept, "\n"), err}
}

// readError is plain for who reads a warehouse.
func readError(err error) error {
	if err != nil && isShort(err) {
		return &plainError{firstLine(err) + ": ask for less, or give it more with --memory", err}
	}
	return plain(err)
}

// isShort tells that memory ran out.
func isShort(err error) bool { return strings.Contains(firstLine(err), "Out of Memory Error") }

func firstLine(err error) string {
	text, _, _ := strings.Cut(err.Error(), "\n")
	return text
}
