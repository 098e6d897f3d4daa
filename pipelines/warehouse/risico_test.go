package warehouse

import (
	"fmt"
	"testing"
)

// Money of a cluster in three vintages, of two grants: 90, 120 and 100. Their
// order is that of time, not of names.
func TestVintages(t *testing.T) {
	w := laws{}.warehouse(t)
	need(t, w, "from kern.fondsuitkering")
	for _, v := range []struct {
		code, cluster, stand string
		au, du               float64
	}{
		{"GM9001", "Jeugd", "2024-mei", 95, 5}, {"GM9001", "Jeugd", "2023-september", 120, 0}, {"GM9001", "Jeugd", "2023-mei", 80, 10},
		{"GM9001", "Wmo", "2024-mei", 7, 0}, {"GM9002", "Wmo", "2023-mei", 7, 0}, {"GM9002", "Wmo", "2024-mei", 0, 0},
	} {
		for form, amount := range map[string]float64{"AU": v.au, "DU": v.du} {
			insert := fmt.Sprintf("insert into kern.fondsuitkering by name select 'gemeentefonds' as fonds, '%s' as circulaire, 2024 as uitkeringsjaar, 2024 as jaar, '%s' as overheid_code, '%s' as vorm, '%s' as omschrijving, '%s' as cluster, %v as bedrag_eur",
				v.stand, v.code, form, form, v.cluster, amount)
			if err := w.exec(t.Context(), insert); err != nil {
				t.Fatal(err)
			}
		}
	}
	expect(t, w, []struct{ query, want string }{
		{"from indicator.fondsgevoeligheid order by all",
			"GM9001|Jeugd|2024|3|90.00|120.00|100.00|2024-mei|0.300000|.\nGM9001|Wmo|2024|1|7.00|7.00|7.00|2024-mei|.|een enkele stand\n" +
				"GM9002|Wmo|2024|2|0.00|7.00|0.00|2024-mei|.|geen bedrag in de nieuwste stand"},
		{"select spreiding([9.0, 10.0, 12.0]), spreiding([-1.0, 0.0, 1.0]), spreiding(null)", "0.3|.|."},
	})
}
