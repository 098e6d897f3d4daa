package report

import (
	"fmt"

	"medebewind/pipelines/report/grafiek"
	models "medebewind/sql"
)

// Grenzen are the limits from where on the report calls a figure far. They are
// those of sql/seeds/grenswaarde.csv, with why they are what they are.
type Grenzen struct {
	Kaart grafiek.Grenzen
	// Opvallend is how many standard deviations a government lies off its group.
	Opvallend float64
}

func grenzen() (g Grenzen, err error) {
	limits, err := models.Limits()
	if err != nil {
		return g, err
	}
	for name, into := range map[string]*float64{
		"rapport_ruim_tekort": &g.Kaart.Tekort, "rapport_ruim_over": &g.Kaart.Over, "rapport_opvallend_z": &g.Opvallend,
	} {
		limit, ok := limits[name]
		if !ok {
			return g, fmt.Errorf("sql/seeds/grenswaarde.csv has no limit %s, which the report needs", name)
		}
		*into = limit
	}
	return g, nil
}

// Afwijkend tells whether a bundle lies far from the group and from the nearest
// too: where only one does, it can be the choice of the group.
func (g Grenzen) Afwijkend(t *BundelBij) bool {
	far := func(z *float64) bool { return z != nil && (*z > g.Opvallend || *z < -g.Opvallend) }
	return far(t.Z) && (t.ZNabij == nil || far(t.ZNabij))
}

// Afstand is in words how far that is.
func (g Grenzen) Afstand() string { return deel(&g.Opvallend) }
