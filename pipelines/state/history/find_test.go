package history

import (
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	records := []Record{
		{ID: "20240101T000000.000Z", Manifest: "a"},
		{ID: "20240102T000000.000Z", Status: Mislukt},
		{ID: "20240103T000000.000Z", Manifest: "b"},
		{ID: "20240103T000000.001Z", Status: Bezig},
	}
	for ref, want := range map[string]string{
		"latest": "20240103T000000.000Z", "previous": "20240101T000000.000Z",
		"20240102": "20240102T000000.000Z", "20240103T000000.001Z": "20240103T000000.001Z",
	} {
		if got, err := Find(records, ref); err != nil || got.ID != want {
			t.Errorf("%s: %s, %v; want %s", ref, got.ID, err, want)
		}
	}
	for ref, want := range map[string]string{
		"20240103": "2 runs begin with", "2023": "no run is named \"2023\"; the newest are: 20240103T000000.001Z, 20240103T000000.000Z",
		"": "no run is named",
	} {
		if got, err := Find(records, ref); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %s, %v; want %s", ref, got.ID, err, want)
		}
	}
	if _, err := Find(records[:2], "previous"); err == nil || !strings.Contains(err.Error(), "1 ended with a snapshot") {
		t.Errorf("previous: %v", err)
	}
	if _, err := Find(nil, "20"); err == nil || !strings.Contains(err.Error(), "no run was recorded yet") {
		t.Errorf("none: %v", err)
	}
}
