package publisher

import (
	"fmt"
	"strconv"
	"strings"
)

// file is the rekenbestand as the ministry publishes it: units per maatstaf,
// weights per cluster, and suppletie, IU and DU in euros.
func (b *book) file() []byte {
	b.once.Do(func() { b.packed = b.pack() })
	return b.packed
}

func (b *book) pack() []byte {
	return ods([]sheet{b.unitSheet(), b.weightSheet(), b.grantSheet(),
		{"Specificatie", [][]string{{"Specificatie per overheid: typ de CBS-code in A2"}, {}, {b.number(b.governments[0])}}}})
}

func (b *book) titles(what string) [][]string {
	fund := strings.ToUpper(b.fund[:1]) + b.fund[1:]
	return [][]string{
		{what},
		{fmt.Sprintf("%s %d, stand %scirculaire %d", fund, b.year, b.month, b.spoken)},
		{fmt.Sprintf("Uitkeringsfactor %d: %s", b.year, decimal(b.factor, 1000, 3))},
		{},
	}
}

// number is the government's number in these files: 9001 for GM9001, 90 for PV90.
func (b *book) number(code string) string {
	n, _ := strconv.Atoi(code[2:])
	return strconv.Itoa(n)
}

func (b *book) lead(code string) []string {
	province := b.w.provincieOf(code)
	if province == "" {
		province = code
	}
	return []string{b.number(code), b.w.naam(code), "=" + province[2:]}
}

func (b *book) unitSheet() sheet {
	header := []string{"CBS", "Naam", "Prov"}
	for _, m := range b.measures {
		h := m.code
		if m.header != "" {
			h = m.header
		}
		if b.dirt && m.code == "woonr" {
			h = " " + h + " "
		}
		header = append(header, h)
	}
	rows := append(b.titles("Aantallen en berekende eenheden per verdeelmaatstaf"), header)
	for _, code := range b.governments {
		row := b.lead(code)
		for _, m := range b.measures {
			row = append(row, cell(b.units(code, m), 100, code, m.code))
		}
		rows = append(rows, row)
	}
	return sheet{"Eenheden", rows}
}

func (b *book) weightSheet() sheet {
	clusters := b.clusters()
	rows := append(b.titles("Gewichten van de verdeelmaatstaven per cluster (bedrag per eenheid in euro)"),
		append(append([]string{"Codering maatstaf", "Naam maatstaf"}, clusters...), "Totaal"))
	line := func(code, naam string, weight func(string) int64) {
		row, total := []string{code, naam}, int64(0)
		for _, c := range clusters {
			total += weight(c)
			row = append(row, plain(weight(c), euro))
		}
		rows = append(rows, append(row, plain(total, euro)))
	}
	for _, m := range b.measures {
		line(m.code, m.naam, func(c string) int64 { return b.weight(m, c) })
	}
	for _, g := range b.grants {
		line("", g.naam, func(c string) int64 {
			if c == g.cluster {
				return euro
			}
			return 0
		})
	}
	return sheet{"Gewichten", rows}
}

func (b *book) grantSheet() sheet {
	header := []string{"CBS", "Naam", "Prov"}
	for i, g := range b.grants {
		if b.dirt && i == 3 {
			header = append(header, "CBS")
		}
		header = append(header, g.header)
	}
	rows := append(b.titles("Suppletie-uitkeringen, integratie-uitkeringen en decentralisatie-uitkeringen (in euro)"), header)
	for _, code := range b.governments {
		row := b.lead(code)
		for i, g := range b.grants {
			if b.dirt && i == 3 {
				row = append(row, b.number(code))
			}
			row = append(row, cell(b.amount(code, g), 100, code, g.header))
		}
		rows = append(rows, row)
	}
	return sheet{"Suppletie IU DU", rows}
}

// cell writes a number in one of the ways of the originals: as a number, as
// text with points or without, and none as a dash.
func cell(n, scale int64, code, column string) string {
	if n == 0 {
		return " - "
	}
	switch noise(3, code, column, "vorm") {
	case 0:
		return "=" + strings.Replace(decimal(n, scale, 0), ",", ".", 1)
	case 1:
		return decimal(n, scale, 0)
	}
	return grouped(decimal(n, scale, 2))
}

// plain writes a weight as text, without digits that say nothing.
func plain(n, scale int64) string { return decimal(n, scale, 0) }

// decimal writes n/scale with a decimal comma and at least so many decimals.
func decimal(n, scale int64, least int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	digits := len(strconv.FormatInt(scale, 10)) - 1
	rest := fmt.Sprintf("%0*d", digits, n%scale)
	for len(rest) > least && rest[len(rest)-1] == '0' {
		rest = rest[:len(rest)-1]
	}
	if rest == "" {
		return sign + strconv.FormatInt(n/scale, 10)
	}
	return sign + strconv.FormatInt(n/scale, 10) + "," + rest
}

// grouped puts points between thousands: 1824865,57 becomes 1.824.865,57.
func grouped(s string) string {
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	head, tail, _ := strings.Cut(s, ",")
	for i := len(head) - 3; i > 0; i -= 3 {
		head = head[:i] + "." + head[i:]
	}
	return sign + head + "," + tail
}
