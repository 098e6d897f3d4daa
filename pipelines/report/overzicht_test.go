package report

import "testing"

// What hangs under a node is in the order of the rows; what lapsed is beside it.
func TestTreeOfTasks(t *testing.T) {
	top := tree([]Knoop{
		{KnoopID: "D-zorg", Niveau: "domein"},
		{KnoopID: "M-zorg-vws", BovenID: "D-zorg"},
		{KnoopID: "W-1", BovenID: "M-zorg-vws", Stand: "geldend"},
		{KnoopID: "W-2", BovenID: "M-zorg-vws", Stand: "vervallen"},
		{KnoopID: "W-3", BovenID: "M-zorg-vws", Stand: "alleen genoemd"},
		{KnoopID: "D-weg", Niveau: "domein"},
	})
	if len(top) != 2 || top[0].KnoopID != "D-zorg" || top[1].KnoopID != "D-weg" {
		t.Fatalf("%d nodes hang under none, want D-zorg and D-weg", len(top))
	}
	ministry := top[0].Held()[0]
	names := func(nodes []*Knoop) (ids string) {
		for _, n := range nodes {
			ids += n.KnoopID + " "
		}
		return ids
	}
	if got := names(ministry.Held()); got != "W-1 W-3 " {
		t.Errorf("under the ministry hang %s, want W-1 and W-3", got)
	}
	if got := names(ministry.Lapsed()); got != "W-2 " {
		t.Errorf("lapsed are %s, want W-2", got)
	}
	if got := top[0].Page(); got != "overzicht/zorg.html" {
		t.Errorf("the page of a domain is %s", got)
	}
}

// The days between which text was at hand are those of all domains.
func TestDaysOfText(t *testing.T) {
	o := &Overzicht{}
	for _, k := range []Knoop{{TekstVan: "2012-01-01", TekstTot: "2015-01-05"}, {}, {TekstVan: "2009-07-01", TekstTot: "2012-01-01"}} {
		o.add(&Domein{Knoop: &k})
	}
	if o.TekstVan != "2009-07-01" || o.TekstTot != "2015-01-05" || len(o.Domeinen) != 3 {
		t.Errorf("text from %s to %s, %d domains", o.TekstVan, o.TekstTot, len(o.Domeinen))
	}
}
