package report

import "testing"

// What is unknown is left out of a sentence: a point in it would read as its end.
func TestMatenInWoorden(t *testing.T) {
	of := func(v float64) *float64 { return &v }
	for _, c := range []struct {
		maat           TaakMaat
		mensen, risico string
	}{
		{TaakMaat{}, "", ""},
		{TaakMaat{Personeel: of(0.01)}, "mediaan 1% van de kosten aan eigen personeel", ""},
		{TaakMaat{Inhuur: of(0.11), Samenwerking: of(0.22), Afwijking: of(0.04)}, "11% daarvan ingehuurd, 22% naar samenwerking", "rekening min begroting 4%"},
		{TaakMaat{Spreiding: of(0.5), Afwijking: of(-0.04)}, "", "kosten wisselen 50% over vijf jaren (mediaan), rekening min begroting −4%"},
	} {
		if got := c.maat.Mensen(); got != c.mensen {
			t.Errorf("%+v: %q, want %q", c.maat, got, c.mensen)
		}
		if got := c.maat.Risico(); got != c.risico {
			t.Errorf("%+v: %q, want %q", c.maat, got, c.risico)
		}
	}
}

// Where nothing is known of any bundle there is no table of points.
func TestAnyWijze(t *testing.T) {
	share := 0.5
	for _, c := range []struct {
		bundels []*Wijze
		want    bool
	}{{nil, false}, {[]*Wijze{{Reden: "niet uitgesplitst"}}, false}, {[]*Wijze{{Reden: "x"}, {Eigen: &share}}, true}} {
		if got := (&WieDoetHet{Bundels: c.bundels}).Any(); got != c.want {
			t.Errorf("%d bundles: %v, want %v", len(c.bundels), got, c.want)
		}
	}
}
