package sql

import (
	"slices"
	"strings"
)

// shares are the columns of fractions that do not end in _aandeel.
var shares = []string{"aandeel", "dekking", "dekking_laag", "dekking_hoog", "beleidsruimte", "begrotingsafwijking", "begrotingsafstand",
	"kloof", "spreiding_begroting", "spreiding_rekening", "spreiding_landelijk", "standgevoeligheid", "mediaan_nabij", "gelijkenis",
	"lasten_lasten", "lasten_normen", "personeel_lasten", "personeel_normen"}

// ordinals are the columns of whole numbers that count nothing: they tell which.
var ordinals = []string{"eenheid", "generatie", "grens", "groep", "kolom", "nieuw", "oud", "pagina", "pagina_van", "pagina_tot", "rang", "regel", "stuk_id",
	"scherpte", "tabel", "tot_nr", "van_nr", "versie_nr", "volg", "volgnummer", "voorrang", "zin", "zin_oud"}

// units are those of columns by name.
var units = map[string]string{
	"inwoners": "personen", "bytes": "bytes", "hectare": "hectare", "vertraging_dagen": "dagen", "boven": "punten (1/72 duim)", "links": "punten (1/72 duim)",
	"eenheden": "eenheden van de maatstaf", "uitkeringsfactor": "factor", "factor": "factor", "prijspeil": "verhouding", "tot_landelijk": "verhouding",
	"z": "standaardafwijkingen", "z_score": "robuuste standaardafwijkingen", "z_nabij": "robuuste standaardafwijkingen", "mediaan": "ln(dekking)", "mad": "ln(dekking)",
}

// UnitOf is the unit of a column of the model, from its header where that names
// it, and else from what names of columns say by convention; "" for what has no
// unit: text, truth, and numbers that only tell things apart.
func (m *Model) UnitOf(column, kind string) string {
	whole := kind == "BIGINT" || kind == "INTEGER"
	unit, named := units[column]
	switch {
	case m.Units[column] != "":
		return m.Units[column]
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
	case named:
		return unit
	case column == "jaar" || strings.HasSuffix(column, "jaar") || strings.HasPrefix(column, "jaar_"):
		return "jaar"
	case strings.HasSuffix(column, "_aandeel") || slices.Contains(shares, column):
		return "fractie"
	case whole && !slices.Contains(ordinals, column):
		return "aantal"
	}
	return ""
}
