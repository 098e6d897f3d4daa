package rekenbestand

import (
	"strings"

	"medebewind/transforms"
	"medebewind/transforms/ods"
)

// weightHeader is the header of the weights: two keys and the clusters, of which
// the publisher's Totaal is one.
type weightHeader struct {
	code, naam int
	clusters   []column
	known      map[int]bool
}

func readWeightHeader(s *sheet) (weightHeader, error) {
	h := weightHeader{known: map[int]bool{}}
	h.code, h.naam = weightKeys(s.header)
	seen := map[string]int{}
	for _, c := range s.header {
		name := c.Label()
		lower := strings.ToLower(name)
		if first, double := seen[lower]; double {
			return h, transforms.Errorf(ods.Place(s.name, s.headRow, c.Col), "header %q stands in %s already", name, ods.Address(s.headRow, first))
		}
		seen[lower] = c.Col
		h.known[c.Col] = true
		switch {
		case c.Col == h.code, c.Col == h.naam:
		case lower == totaal:
			h.clusters = append(h.clusters, column{"Totaal", c.Col})
		default:
			h.clusters = append(h.clusters, column{name, c.Col})
		}
	}
	return h, nil
}

// names gives the codes of the weights and the names of its rows without one,
// in lower case.
func names(s *sheet) (codes, grants map[string]bool, err error) {
	h, err := readWeightHeader(s)
	if err != nil {
		return nil, nil, err
	}
	codes, grants = map[string]bool{}, map[string]bool{}
	for _, r := range s.rows {
		code, naam := at(r.cells, h.code).Label(), at(r.cells, h.naam).Label()
		if code != "" {
			codes[strings.ToLower(code)] = true
		} else if naam != "" {
			grants[strings.ToLower(naam)] = true
		}
	}
	return codes, grants, nil
}

// emitWeights emits transforms.FondsGewicht: a row per maatstaf or grant and
// cluster, an empty cell as null.
func emitWeights(s *sheet, emit transforms.Emit) error {
	h, err := readWeightHeader(s)
	if err != nil {
		return err
	}
	batch := transforms.NewBatch(transforms.FondsGewicht, emit)
	defer batch.Close()
	seen := map[[2]string]int{}
	for _, r := range s.rows {
		if note(r) {
			continue
		}
		key := [2]string{at(r.cells, h.code).Label(), ""}
		naam := at(r.cells, h.naam).Label()
		if key[0] == "" {
			key[1] = naam
		}
		if err := h.check(s, r, seen, key); err != nil {
			return err
		}
		if err := weightRow(batch, s, r, h, key[0], naam); err != nil {
			return err
		}
	}
	return batch.Flush()
}

func weightRow(batch *transforms.Batch, s *sheet, r row, h weightHeader, code, naam string) error {
	for _, cluster := range h.clusters {
		value, err := readValue(s, r, cluster.col, transforms.Weight)
		if err != nil {
			return err
		}
		batch.Text(0, code)
		batch.Text(1, naam)
		batch.Text(2, cluster.name)
		if value.ok {
			batch.Decimal(3, value.num)
		}
		batch.Text(4, ods.Address(r.row, cluster.col))
		if err := batch.Next(); err != nil {
			return err
		}
	}
	return nil
}

// check refuses a row that cannot be named, one that stands there twice, and a
// value outside the clusters.
func (h weightHeader) check(s *sheet, r row, seen map[[2]string]int, key [2]string) error {
	if key == [2]string{} {
		return transforms.Errorf(ods.Place(s.name, r.row, h.naam), "row has weights, and neither code nor name")
	}
	if first, double := seen[key]; double {
		return transforms.Errorf(ods.Place(s.name, r.row, h.code), "maatstaf %q stands in row %d already: its units would count twice", key[0]+key[1], first+1)
	}
	seen[key] = r.row
	for _, c := range r.cells {
		if !h.known[c.Col] {
			return transforms.Errorf(ods.Place(s.name, r.row, c.Col), "column has the value %.40q and no header", joined([]ods.Cell{c}))
		}
	}
	return nil
}

// note reports whether a row is a remark below or in the table: one text and
// nothing else.
func note(r row) bool { return len(r.cells) == 1 && r.cells[0].Kind == ods.Text }
