package publisher

import "fmt"

const bevolkingTabel = "70072ned"

// kerncijfers is 'Regionale kerncijfers Nederland': among other topics the
// total population per region and year.
func kerncijfers(w *world) *table {
	regions := dimension{"RegioS", "GeoDimension", "Regio's", []code{{pad("NL01", 6), "Nederland", ""}}}
	for _, p := range w.provincies {
		regions.codes = append(regions.codes, code{pad(p.code, 6), p.naam + " (PV)", "PV = Provincie"})
	}
	for _, g := range w.gemeenten {
		regions.codes = append(regions.codes, code{pad(g.code, 6), g.naam, ""})
	}
	periods := dimension{name: "Perioden", kind: "TimeDimension", title: "Perioden"}
	for _, y := range w.years {
		periods.codes = append(periods.codes, code{fmt.Sprintf("%dJJ00", y), fmt.Sprint(y), ""})
	}
	return &table{
		host: "opendata.cbs.nl", id: bevolkingTabel, title: "Regionale kerncijfers Nederland", catalog: "CBS",
		period: fmt.Sprintf("%d - %d", w.years[0], w.years[len(w.years)-1]), modified: "2025-12-19T02:00:00",
		dimensions: []dimension{regions, periods},
		topics: []topic{
			{"TotaleBevolking_1", "Totale bevolking", "aantal", "Long", 0, []string{"Bevolking", "Bevolkingssamenstelling op 1 januari"}},
			{"Mannen_2", "Mannen", "aantal", "Long", 0, []string{"Bevolking", "Bevolkingssamenstelling op 1 januari"}},
			{"Bevolkingsdichtheid_57", "Bevolkingsdichtheid", "aantal inwoners per km²", "Long", 0, []string{"Bevolking"}},
		},
		cells: func() [][]value {
			var out [][]value
			for _, r := range regions.codes {
				for i, y := range w.years {
					n := w.inwoners(trim(r.key), y)
					cells := []value{none, none, none}
					if n > 0 {
						cells = []value{whole(n), whole(n * 49 / 100), whole(n / 90)}
					}
					out = append(out, append([]value{str(r.key), str(periods.codes[i].key)}, cells...))
				}
			}
			return out
		},
	}
}

// gebieden is 'Gebieden in Nederland JJJJ': where a gemeente lies that year.
// The number in a column's name moves from year to year, and 'Provincies'
// stands within a group that itself names gemeenten, as in the real tables.
func gebieden(w *world, year int) *table {
	gs := w.in(year)
	first := 22 + 2*(year%4)
	codes := []string{"Codes en namen van gemeenten"}
	place := func(group string) []string { return []string{"Lokaliseringen van gemeenten", group} }
	region := dimension{name: "RegioS", kind: "GeoDimension", title: "Regio's"}
	for _, g := range gs {
		region.codes = append(region.codes, code{pad(g.code, 10), g.naam, ""})
	}
	topics := []topic{
		{"Code_1", "Code", "code", "String", 0, codes},
		{"Naam_2", "Naam", "naam", "String", 0, codes},
		{"Code_4", "Code", "code", "String", 0, place("Arbeidsmarktregio's")},
		{"Naam_5", "Naam", "naam", "String", 0, place("Arbeidsmarktregio's")},
		{fmt.Sprintf("Code_%d", first), "Code", "code", "String", 0, place("Provincies")},
		{fmt.Sprintf("Naam_%d", first+1), "Naam", "naam", "String", 0, place("Provincies")},
	}
	return &table{
		host: "opendata.cbs.nl", id: fmt.Sprintf("96%03dNED", year-2000), title: fmt.Sprintf("Gebieden in Nederland %d", year),
		catalog: "CBS", period: fmt.Sprint(year), modified: fmt.Sprintf("%d-01-15T02:00:00", year),
		dimensions: []dimension{region}, topics: topics,
		cells: func() [][]value {
			var out [][]value
			for i, g := range gs {
				out = append(out, []value{str(region.codes[i].key), str(pad(g.code, 10)), str(pad(g.naam, 50)),
					str(pad("AM90", 10)), str(pad("Zzz-regio Fictie", 50)),
					str(pad(g.provincie, 10)), str(pad(w.naam(g.provincie), 50))})
			}
			return out
		},
	}
}
