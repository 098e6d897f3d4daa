package normen

// Soort is the kind of a norm, by its name in kern.bepaling.
type Soort string

// The kinds, in the order of the ladder: the first that fits is taken.
const (
	Toezicht      Soort = "toezicht"
	Financieel    Soort = "financieel"
	Regelstelling Soort = "regelstelling"
	Procedure     Soort = "procedure"
	Beslissing    Soort = "beslissing"
	Informatie    Soort = "informatie"
	Organisatie   Soort = "organisatie van de taak"
	Uitvoering    Soort = "uitvoering"
	Zorgplicht    Soort = "zorgplicht"
)

func (p *parser) soort(c *clause, d *drager, m Modaliteit) Soort { return Uitvoering }
