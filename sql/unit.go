package sql

import "strings"

// NoUnit is what a header says of a whole number that counts nothing: it tells
// which, as a page or a rank does.
const NoUnit = "geen"

// UnitOf is the unit of a column of the model, from its header where that names
// it, and else from what names and types of columns say by convention; "" for
// what has no unit: text, truth, and numbers that only tell things apart.
func (m *Model) UnitOf(column, kind string) string {
	whole := kind == "BIGINT" || kind == "INTEGER"
	switch unit := m.Units[column]; {
	case unit == NoUnit:
		return ""
	case unit != "":
		return unit
	case kind == "DATE":
		return "datum"
	case kind == "TIMESTAMP":
		return "tijdstip (UTC)"
	case !whole && !strings.HasPrefix(kind, "DECIMAL") && kind != "DOUBLE":
		return ""
	case strings.HasSuffix(column, "per_inwoner_eur"):
		return "euro per inwoner"
	case strings.HasSuffix(column, "_eur") && whole:
		return "hele euro's"
	case strings.HasSuffix(column, "_eur"):
		return "euro"
	case strings.HasSuffix(column, "jaar") || strings.HasPrefix(column, "jaar_"):
		return "jaar"
	case column == "aandeel" || strings.HasSuffix(column, "_aandeel"):
		return "fractie"
	case whole:
		return "aantal"
	}
	return ""
}
