package warehouse

import (
	"fmt"
	"testing"
)

const (
	plan     = "Het college stelt een plan vast voor de zorg aan ouderen in de gemeente"
	verslag  = "Het college brengt jaarlijks verslag uit aan de gemeenteraad over de uitvoering van het plan in dat jaar"
	subsidie = "Het college kan subsidie verstrekken aan instellingen die vrijwilligers opleiden"
)

// Blanks and line ends are no change of a provision; sql/kern/norm has what is.
func TestBlanksAreNoChange(t *testing.T) {
	l := laws{}
	l.version(law(0), day(t, "2014"), day(t, "2014-12-31"))
	l.provisions(t, law(0), day(t, "2014"), []string{"5|1||1|college|plicht|Het college\nstelt  vast. "})
	l.version(law(0), day(t, "2015"), nil)
	l.provisions(t, law(0), day(t, "2015"), []string{"5|1||1|college|plicht|Het college stelt vast."})
	w := l.warehouse(t)
	sound(t, w)
	expect(t, w, []struct{ query, want string }{
		{"select count(*) from kern.bepaling_wijziging", "0"},
		{"select geldig_van, geldig_tot from kern.bepaling", "2014-01-01|9999-12-31"},
	})
}

func law(i int) string { return fmt.Sprintf("BWBR9%06d", i) }
