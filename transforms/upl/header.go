package upl

import (
	"fmt"
	"strings"
)

// column is a column of the list. Those without which the list says nothing
// about medebewind are required.
type column struct {
	name     string
	flag     bool
	required bool
}

// columns are in the order of transforms.UPL, after its regel. Dienstenwet and
// DigiDMacht hold 'X' too, SDG codes such as 'E1;E3'; the table keeps all three
// as published.
var columns = []column{
	{name: "UniformeProductnaam", required: true},
	{name: "URI", required: true},
	{name: "Rijk", flag: true},
	{name: "Provincie", flag: true, required: true},
	{name: "Waterschap", flag: true},
	{name: "Gemeente", flag: true, required: true},
	{name: "Burger", flag: true},
	{name: "Bedrijf", flag: true},
	{name: "Dienstenwet"},
	{name: "SDG"},
	{name: "Autonomie", flag: true},
	{name: "Medebewind", flag: true, required: true},
	{name: "Aanvraag", flag: true},
	{name: "Subsidie", flag: true},
	{name: "Melding", flag: true},
	{name: "Verplichting", flag: true},
	{name: "DigiDMacht"},
	{name: "Grondslag"},
	{name: "Grondslaglabel", required: true},
	{name: "Grondslaglink", required: true},
}

// Places in columns of the two that bwb_id and artikel are read from.
const (
	colLabel = 18
	colLink  = 19
)

// header maps a field of a record to its place in columns, -1 for a field that
// is not in the contract.
type header []int

func readHeader(record []string) (header, error) {
	h := make(header, len(record))
	seen := make([]bool, len(columns))
	for i, name := range record {
		h[i] = find(strings.TrimSpace(name))
		if h[i] < 0 {
			continue
		}
		if seen[h[i]] {
			return nil, fmt.Errorf("column %s stands twice in the header", columns[h[i]].name)
		}
		seen[h[i]] = true
	}
	var missing []string
	for i, c := range columns {
		if c.required && !seen[i] {
			missing = append(missing, c.name)
		}
	}
	if missing != nil {
		return nil, fmt.Errorf("product list has no column %s; the header begins %.60q", strings.Join(missing, ", "), strings.Join(record, ","))
	}
	return h, nil
}

func find(name string) int {
	for i, c := range columns {
		if strings.EqualFold(c.name, name) {
			return i
		}
	}
	return -1
}
