package publisher

// Circulaire is what a circulaire says.
type Circulaire struct {
	Fund, Stand string
	// Uitkeringsjaar is that of the rekenbestand beside it.
	Uitkeringsjaar int
	// Name is the title; the file is called after it.
	Name, Day, Kenmerk, Relaties, GeldigTot string
	Pages                                   int
	// Pictures are the pages without text, from 1.
	Pictures []int
	Tables   []CirculaireTable
}

// CirculaireTable is a table. Euro tells whether its unit is a million euro;
// it has none otherwise.
type CirculaireTable struct {
	Number, Title string
	Euro          bool
	// From and To are the pages that it begins and ends on.
	From, To int
	Cells    []CirculaireCell
}

// CirculaireCell is what a row has under a column.
type CirculaireCell struct {
	// Kind is post, waarvan, subtotaal or totaal; Group is the heading above.
	Row, Column        int
	Label, Kind, Group string
	// Grant is what the rekenbestand calls the grant that the row is of.
	Grant string
	Year  int
	Empty bool
	// Value is in thousandths of the table's unit.
	Value int64
	// Note is the mark of the footnote at the figure.
	Note string
}

// Cents is the amount in a table in euros.
func (c CirculaireCell) Cents() int64 { return c.Value * 100_000 }

func (c *circulaire) truth() Circulaire {
	out := Circulaire{Fund: c.book.fund, Stand: c.book.stand, Uitkeringsjaar: c.book.year, Name: c.title(), Day: c.book.day,
		Kenmerk: c.kenmerk, Relaties: c.relaties, GeldigTot: c.geldigTot}
	for i, p := range c.pages() {
		out.Pages++
		if p.pictures > 0 {
			out.Pictures = append(out.Pictures, i+1)
		}
	}
	for _, t := range c.tables() {
		out.Tables = append(out.Tables, t.truth())
	}
	return out
}

func (t *grid) truth() CirculaireTable {
	out := CirculaireTable{Number: t.nummer, Title: t.title, Euro: t.title != factorTitle, From: t.from, To: t.to}
	thousandths := int64(1)
	for range 3 - t.decimals {
		thousandths *= 10
	}
	row := 0
	for _, r := range t.rows {
		if r.kind == kopje {
			continue
		}
		row++
		for i, f := range r.figures {
			cell := CirculaireCell{Row: row, Column: i + 1, Label: r.label, Kind: r.kind, Group: r.group, Grant: r.grant,
				Year: t.columns[i].year, Empty: f.empty, Note: f.note.sign()}
			if !f.empty {
				cell.Value = f.value * thousandths
			}
			if cell.Year == 0 {
				cell.Year = t.rowYear
			}
			out.Cells = append(out.Cells, cell)
		}
	}
	return out
}
