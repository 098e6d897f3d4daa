package row

import (
	"slices"

	"medebewind/transforms/circulaire/column"
	"medebewind/transforms/circulaire/wording"
)

// groupOf is what the lines of a row have in the column of groups.
func groupOf(strips []*Strip) string {
	text := ""
	for _, s := range strips {
		text += " " + s.group
	}
	return wording.Squeeze(text)
}

// spreadGroups gives rows the groups of a column of its own. A cell of it is over
// several rows: its name stands at the first of them, or in the middle. Totals are of no
// group, and end what is above them.
func spreadGroups(set *column.Setting, rows []Row) {
	start := 0
	for i := 0; i <= len(rows); i++ {
		if i < len(rows) && rows[i].Kind != totaal && rows[i].Kind != subtotaal {
			continue
		}
		if part := rows[start:i]; !spreadPart(part) {
			set.Reasons.Tell("bij welke groep de rijen op pagina %d horen is niet zeker, vanaf %q", part[0].Page, part[0].Label)
		}
		start = i + 1
	}
}

// spreadPart gives the rows between two totals their groups, and reports whether it is
// sure of them.
func spreadPart(rows []Row) bool {
	var named []int
	for i, r := range rows {
		if r.beside != "" {
			named = append(named, i)
		}
	}
	if len(named) == 0 {
		return true
	}
	first := append(named[1:len(named):len(named)], len(rows)) // each at its first row
	ends, ok := inTheMiddle(named, len(rows))
	switch {
	case !ok && named[0] != 0, ok && named[0] == 0 && !slices.Equal(ends, first):
		return false // neither, or either
	case !ok:
		ends = first
	}
	at := 0
	for i, end := range ends {
		for ; at < end; at++ {
			rows[at].Group = rows[named[i]].beside
		}
	}
	return true
}

// inTheMiddle gives where groups end whose names stand in the middle of their rows: in
// one of two where those are even. ok is false if rows remain, or a group has none.
func inTheMiddle(named []int, rows int) (ends []int, ok bool) {
	start := 0
	for i, at := range named {
		above := at - start
		if above < 0 {
			return nil, false
		}
		end := at + above + 1
		next := rows
		if i+1 < len(named) {
			next = named[i+1]
		}
		switch {
		case i+1 == len(named) && (rows == end || rows == end+1 || rows == end-1 && above > 0):
			end = rows // of an even number the name is a row higher or lower
		case i+1 == len(named) || end > next:
			return nil, false
		}
		ends = append(ends, end)
		start = end
	}
	return ends, true
}
