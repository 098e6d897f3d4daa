package publisher

import "fmt"

// border is a change of territory as RegioSCodes tells it in words, on both
// sides. What is said of inhabitants follows from the parts that moved.
type border struct {
	event    string // of the receiving side: Ontstaan or Grenswijziging
	from, to string
	year     int
	hectare  string
	homes    int
}

var borders = []border{
	{"Ontstaan", "GM9019", "GM9021", 2023, "4106", 4_218},
	{"Ontstaan", "GM9020", "GM9021", 2023, "2755", 9_107},
	{"Grenswijziging", "GM9018", "GM9016", 2024, "1207", 3_311},
	{"Grenswijziging", "GM9018", "GM9017", 2024, "963", 2_204},
	{"Grenswijziging", "GM9003", "GM9004", 2022, "12", 5},
	{"Grenswijziging", "GM9004", "GM9003", 2022, "0,21", 0},
	{"Grenswijziging", "GM9011", "GM9012", 2025, "1", 1},
}

// regions4 are the region codes of v4, each with its history in words, the
// latest first.
func (p *Publisher) regions4() []item4 {
	out := []item4{{"NL01", "Nederland", "", "NL"}}
	for _, pv := range p.world.provincies {
		out = append(out, item4{pv.code, pv.naam + " (PV)", "PV = Provincie\r\n\r\nBestuurlijke onderverdeling van het voorbeeldgrondgebied.\r\n", "PV"})
	}
	for _, g := range p.world.gemeenten {
		out = append(out, item4{g.code, g.naam, p.world.history(g), "GM" + g.provincie})
	}
	return out
}

func (w *world) history(g gemeente) string {
	text := ""
	for year := 2026; year > 2015; year-- {
		in, out := w.told(g.code, year, true), w.told(g.code, year, false)
		if in+out == "" {
			continue
		}
		event := "Grenswijziging"
		if g.van == year {
			event = "Ontstaan"
		}
		if in != "" {
			text += fmt.Sprintf("%s per 01-01-%d, ontvangen van:\r\n%s", event, year, in)
		}
		event = "Grenswijziging"
		if g.tot == year {
			event = "Opgeheven"
		}
		if out != "" {
			text += fmt.Sprintf("%s per 01-01-%d, overgegaan naar:\r\n%s", event, year, out)
		}
		text += "\r\n"
	}
	if g.van == 0 {
		text += "Begindatum voor 1830\r\n"
	}
	return text
}

// told lists what a gemeente received or gave on 1 January of a year.
func (w *world) told(code string, year int, received bool) string {
	text := ""
	for _, b := range borders {
		mine, other := b.from, b.to
		if received {
			mine, other = b.to, b.from
		}
		if mine != code || b.year != year {
			continue
		}
		text += fmt.Sprintf("- %s (%s),\r\n... %s hectare met %s en %s\r\n", w.naam(other), other, b.hectare,
			counted(b.homes, "woning", "woningen"), counted(w.moved(b.from, b.to, year), "inwoner", "inwoners"))
	}
	return text
}

func counted(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}

func (p *Publisher) regionGroups4() *set {
	items := []item4{{id: "NL", title: "Nederland"}, {id: "PV", title: "Provincies"}, {id: "GM", title: "Gemeenten"}}
	for _, pv := range p.world.provincies {
		items = append(items, item4{id: "GM" + pv.code, title: "Gemeenten in " + pv.naam, group: "GM"})
	}
	return groups4(items...)
}

// observations are the population per region, year, sex, age and marital
// status. A region that does not exist in a year is 'Impossible', and so is
// the mean of the last year, which is not known yet.
func (p *Publisher) observations() *set {
	s := &set{columns: []string{"Id", "Measure", "ValueAttribute", "Value", "StringValue", "BurgerlijkeStaat", "Geslacht", "Leeftijd", "RegioS", "Perioden"}}
	for _, r := range p.regions4() {
		for _, y := range p.world.years {
			for g := range geslacht4 {
				for l := range leeftijd4 {
					for b := range staat4 {
						for m := range maten4 {
							v, attribute := p.observed(r.id, y, g, l, b, m)
							s.rows = append(s.rows, []value{whole(55 + len(s.rows)), str(maten4[m].id), str(attribute), v, none,
								str(staat4[b].id), str(geslacht4[g].id), str(leeftijd4[l].id), str(r.id), str(fmt.Sprintf("%dJJ00", y))})
						}
					}
				}
			}
		}
	}
	return s
}

func (p *Publisher) observed(region string, year, sex, age, status, measure int) (value, string) {
	share := func(year int) int {
		n := p.world.inwoners(region, year) * []int{100, 49, 51}[sex] / 100
		n = n * []int{1000, 9, 10}[age] / 1000
		return n * []int{100, 48}[status] / 100
	}
	now, next := share(year), share(year+1)
	last := year == p.world.years[len(p.world.years)-1]
	if now == 0 || measure == 1 && (last || next == 0) {
		return none, "Impossible"
	}
	if measure == 1 {
		return thousandths(int64(now+next) * 500), "None"
	}
	return whole(now), "None"
}
