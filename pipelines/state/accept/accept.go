// Package accept keeps which failed checks an operator accepted, in one file. A run
// reads it when it builds. What it used of it goes into the manifest of its
// snapshot, so that a replay does not depend on this file.
package accept

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/snapshot"
)

// Load gives the acceptances in a file, in order of their checks; none when it
// is not there.
func Load(file string) ([]snapshot.Acceptance, error) {
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading what was accepted: %w", err)
	}
	var all []snapshot.Acceptance
	if err := json.Unmarshal(text, &all); err != nil {
		return nil, fmt.Errorf("reading what was accepted: %s is damaged: remove it, and accept anew: %w", file, err)
	}
	return all, nil
}

// Put adds an acceptance, in place of an earlier one of the same check.
func Put(file string, a snapshot.Acceptance) error {
	all, err := Load(file)
	if err != nil {
		return err
	}
	return write(file, append(without(all, a.Check), a))
}

// Withdraw takes an acceptance back. What was published with it stays.
func Withdraw(file, check string) error {
	all, err := Load(file)
	if err != nil {
		return err
	}
	left := without(all, check)
	if len(left) == len(all) {
		return fmt.Errorf("withdrawing %s: no such check is accepted; see medebewind accept --list", check)
	}
	return write(file, left)
}

func without(all []snapshot.Acceptance, check string) []snapshot.Acceptance {
	return slices.DeleteFunc(slices.Clone(all), func(a snapshot.Acceptance) bool { return a.Check == check })
}

func write(file string, all []snapshot.Acceptance) error {
	slices.SortFunc(all, func(a, b snapshot.Acceptance) int {
		if a.Check < b.Check {
			return -1
		}
		return 1
	})
	return atomic.WriteFile(file, 0o644, func(w io.Writer) error {
		encoder := json.NewEncoder(w)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", " ")
		return encoder.Encode(all)
	})
}
