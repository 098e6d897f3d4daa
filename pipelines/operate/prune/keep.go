package prune

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/layout"
)

// Keep marks a release as one that no pruning removes, with why: somebody cites it, or
// answers for it. What it was made from stays with it.
func Keep(out, name, why string) error {
	if name == "latest" {
		name = publish.Latest(out)
	}
	if _, err := publish.Read(out, name); err != nil {
		return fmt.Errorf("keeping a release: %w", err)
	}
	dir := layout.Folder(out).Kept()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("keeping release %s: %w", name, err)
	}
	if err := atomic.WriteFile(filepath.Join(dir, name), 0o644, func(w io.Writer) error {
		_, err := fmt.Fprintln(w, why)
		return err
	}); err != nil {
		return fmt.Errorf("keeping release %s: %w", name, err)
	}
	return nil
}

// Withdraw takes the mark from a release: it goes when its time has come.
func Withdraw(out, name string) error {
	err := os.Remove(filepath.Join(layout.Folder(out).Kept(), filepath.Base(name)))
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("release %s was not kept: see medebewind keep --list", name)
	}
	return err
}

// Mark is a release that is kept, and why.
type Mark struct{ Name, Why string }

// Marks gives the releases that are kept, by name.
func Marks(out string) ([]Mark, error) {
	entries, err := os.ReadDir(layout.Folder(out).Kept())
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading which releases are kept: %w", err)
	}
	var all []Mark
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") { // of a write that was broken off
			continue
		}
		why, err := os.ReadFile(filepath.Join(layout.Folder(out).Kept(), e.Name()))
		if err != nil {
			return nil, fmt.Errorf("reading which releases are kept: %w", err)
		}
		all = append(all, Mark{e.Name(), strings.TrimSpace(string(why))})
	}
	return all, nil
}

// marked tells whether a release is among them.
func marked(marks []Mark, name string) bool {
	return slices.ContainsFunc(marks, func(m Mark) bool { return m.Name == name })
}
