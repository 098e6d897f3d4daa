package rekenbestand

import (
	"strings"

	"medebewind/transforms"
	"medebewind/transforms/ods"
)

// gewichtKop is the header of the weights: two keys and the clusters, of which
// the publisher's Totaal is one.
type gewichtKop struct {
	code, naam int
	clusters   []kolom
	known      map[int]bool
}

func readGewichtKop(b *blad) (gewichtKop, error) {
	k := gewichtKop{known: map[int]bool{}}
	seen := map[string]int{}
	for _, c := range b.header {
		name := label(c)
		lower := strings.ToLower(name)
		if first, double := seen[lower]; double {
			return k, transforms.Errorf(ods.Place(b.name, b.head, c.Col), "header %q stands in %s already", name, ods.Address(b.head, first))
		}
		seen[lower] = c.Col
		k.known[c.Col] = true
		switch lower {
		case "codering maatstaf":
			k.code = c.Col
		case "naam maatstaf":
			k.naam = c.Col
		case totaal:
			k.clusters = append(k.clusters, kolom{"Totaal", c.Col})
		default:
			k.clusters = append(k.clusters, kolom{name, c.Col})
		}
	}
	return k, nil
}

// names gives the codes of the weights and the names of its rows without one,
// in lower case.
func names(b *blad) (codes, grants map[string]bool, err error) {
	k, err := readGewichtKop(b)
	if err != nil {
		return nil, nil, err
	}
	codes, grants = map[string]bool{}, map[string]bool{}
	for _, r := range b.rows {
		code, naam := label(at(r.cells, k.code)), label(at(r.cells, k.naam))
		if code != "" {
			codes[strings.ToLower(code)] = true
		} else if naam != "" {
			grants[strings.ToLower(naam)] = true
		}
	}
	return codes, grants, nil
}

// gewichten emits transforms.FondsGewicht: a row per maatstaf or grant and
// cluster, an empty cell as null.
func gewichten(b *blad, emit transforms.Emit) error {
	k, err := readGewichtKop(b)
	if err != nil {
		return err
	}
	batch := transforms.NewBatch(transforms.FondsGewicht, emit)
	defer batch.Close()
	seen := map[[2]string]int{}
	for _, r := range b.rows {
		if note(r) {
			continue
		}
		key := [2]string{label(at(r.cells, k.code)), ""}
		naam := label(at(r.cells, k.naam))
		if key[0] == "" {
			key[1] = naam
		}
		if err := k.check(b, r, seen, key); err != nil {
			return err
		}
		if err := gewichtRow(batch, b, r, k, key[0], naam); err != nil {
			return err
		}
	}
	return batch.Flush()
}

func gewichtRow(batch *transforms.Batch, b *blad, r rij, k gewichtKop, code, naam string) error {
	for _, cluster := range k.clusters {
		value, err := readValue(b, r, cluster.col, transforms.Weight)
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
func (k gewichtKop) check(b *blad, r rij, seen map[[2]string]int, key [2]string) error {
	if key == [2]string{} {
		return transforms.Errorf(ods.Place(b.name, r.row, k.naam), "row has weights, and neither code nor name")
	}
	if first, double := seen[key]; double {
		return transforms.Errorf(ods.Place(b.name, r.row, k.code), "maatstaf %q stands in row %d already: its units would count twice", key[0]+key[1], first+1)
	}
	seen[key] = r.row
	for _, c := range r.cells {
		if !k.known[c.Col] {
			return transforms.Errorf(ods.Place(b.name, r.row, c.Col), "column has the value %.40q and no header", title([]ods.Cell{c}))
		}
	}
	return nil
}

// note reports whether a row is a remark below or in the table: one text and
// nothing else.
func note(r rij) bool { return len(r.cells) == 1 && r.cells[0].Kind == ods.Text }
