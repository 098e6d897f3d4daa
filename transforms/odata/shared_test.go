package odata

import (
	"errors"
	"strings"
	"testing"

	"medebewind/transforms"
	"medebewind/transforms/transformtest"
)

// TestRecorded reads the recorded v4 answers of 03759ned.
func TestRecorded(t *testing.T) {
	tests := []struct {
		file      string
		transform *transforms.Transform
		table     string
		rows      int
		holds     string
	}{
		{"properties", Tabel, "cbs_tabel", 1, `"waarnemingen":100741875`},
		{"dimensions", Onderwerp, "cbs_onderwerp", 5, `"soort":"TimeDimension"`},
		{"measure-codes", Onderwerp, "cbs_onderwerp", 2, `"titel":"Gemiddelde bevolking"`},
		{"codes-RegioS", Code, "cbs_code", 892, `"titel":"Littenseradiel"`},
		{"codes-RegioS", Code, "cbs_grens", 3033, `"ander_code":"GM1949"`},
		{"codes-Perioden", Code, "cbs_code", 39, `"status":"Definitief"`},
		{"observations-page-1", Waarneming, "cbs_waarneming", 13568, `"waarde":"17344874"`},
	}
	for _, test := range tests {
		t.Run(test.file+" "+test.table, func(t *testing.T) {
			got, err := transformtest.Rows(t, test.transform, shared(t, "bronnen/data/v4/03759ned/"+test.file+".json"))
			if err != nil {
				t.Fatal(err)
			}
			if n := strings.Count(got[test.table], "\n"); n != test.rows || !strings.Contains(got[test.table], test.holds) {
				t.Errorf("%d rows, want %d with %s", n, test.rows, test.holds)
			}
		})
	}
}

// TestRecordedBeginning reads the beginning of an original v3 answer.
func TestRecordedBeginning(t *testing.T) {
	data := shared(t, "bronnen/voorbeeldantwoorden/cbs_v3_TypedDataSet_begin.json")
	if _, err := transformtest.Rows(t, Waarneming, data); !errors.Is(err, ErrAfgebroken) {
		t.Errorf("error is %v", err)
	}
}
