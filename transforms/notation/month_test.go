package notation

import (
	"regexp"
	"testing"
	"time"
)

func TestMonth(t *testing.T) {
	full, short := regexp.MustCompile(`(?i)^(?:`+MonthPattern+`)$`), regexp.MustCompile(`(?i)^(?:`+AnyMonthPattern+`)$`)
	for i, name := range Months {
		if m, ok := Month(name); !ok || m != time.Month(i+1) {
			t.Errorf("%s is month %d, %v", name, m, ok)
		}
		if !full.MatchString(name) || !short.MatchString(name) {
			t.Errorf("%s is in no pattern", name)
		}
	}
	for _, name := range []string{"jan", "MRT", "sept", "dec"} {
		if full.MatchString(name) || !short.MatchString(name) {
			t.Errorf("%s is short for a month", name)
		}
	}
	if m, ok := Month("Mei"); !ok || m != time.May {
		t.Errorf("Mei is month %d, %v", m, ok)
	}
	if _, ok := Month("may"); ok {
		t.Error("may is no Dutch month")
	}
}

func TestFindDay(t *testing.T) {
	for text, want := range map[string]string{
		"Den Haag, 17 september 2024":       "2024-09-17",
		"op 1 Mei 2023 en 2 juni 2024":      "2023-05-01",
		"Datum 3-9-2024":                    "2024-09-03",
		"Datum 03/09/2024":                  "2024-09-03",
		"2024-09-17, 00:00, ofwel 1-1-2020": "2024-09-17",
		"31 februari 2024":                  "",
		"0 mei 2024":                        "",
		"mei 2024":                          "",
		"17 september 1824":                 "",
	} {
		day, ok := FindDay(text)
		if got := day.Format(time.DateOnly); ok && got != want || ok != (want != "") {
			t.Errorf("%q tells of %s, %v, want %q", text, got, ok, want)
		}
	}
	if got := Day(time.Date(2024, 3, 1, 0, 0, 0, 0, time.UTC)); got != "1 maart 2024" {
		t.Errorf("written %s", got)
	}
}

// A day that is written is found.
func FuzzDay(f *testing.F) {
	f.Add(0)
	f.Add(59)
	f.Fuzz(func(t *testing.T, n int) {
		day := time.Date(1900, 1, 1+(n%73000+73000)%73000, 0, 0, 0, 0, time.UTC)
		if got, ok := FindDay("op " + Day(day) + "."); !ok || !got.Equal(day) {
			t.Errorf("%s is read as %s, %v", Day(day), got, ok)
		}
	})
}
