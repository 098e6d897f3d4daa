package main

import (
	"strings"
	"testing"

	"medebewind/pipelines/sources/about"
)

// The help tells of every source, and of the moment of those that have their own.
func TestHelpKnowsTheSources(t *testing.T) {
	flag := strings.Join(about.Names(), ",")
	for _, cmd := range command().Commands() {
		if f := cmd.Flags().Lookup("source"); f != nil && !strings.HasSuffix(f.Usage, flag) {
			t.Errorf("%s --source: %q does not end on %s", cmd.Name(), f.Usage, flag)
		}
	}
	for _, s := range about.All() {
		if !strings.Contains(command().Long, s.Called) {
			t.Errorf("the help of medebewind does not name %s", s.Called)
		}
		if own := s.Cron != ""; own != strings.Contains(scheduleCommand().Long, s.Called) {
			t.Errorf("%s has a moment of its own: %v; the help of schedule says otherwise", s.Called, own)
		}
	}
}
