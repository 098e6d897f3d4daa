package publisher

import (
	"strings"
	"testing"

	"medebewind/transforms/personeel"
	"medebewind/transforms/spuk"
	"medebewind/transforms/transformtest"
)

// What a person would bring is read: the overview in thousands, the accounts by
// gemeente, which come to what was divided but for rounding.
func TestSheetsAreRead(t *testing.T) {
	for _, b := range Sheets() {
		transform := spuk.Transform
		if strings.Contains(string(b.Note), "is: personeel\n") {
			transform = personeel.Transform
		}
		rows, err := transformtest.Rows(t, transform, b.Body)
		if err != nil {
			t.Fatalf("%s: %v", b.Name, err)
		}
		for _, want := range map[string][]string{
			"overzicht-specifieke-uitkeringen.ods": {`"bedrag_eur":"9400000"`, `"wordt":"BFU vanaf 2027"`},
			"sisa-2024.ods":                        {`"indicator_naam":"Besteding (jaar T)"`, `"naam":"GGD Denkbeeldingen en Oefenbergen"`},
			"personeelsmonitor-2024.ods":           {`"onderwerp":"ziekteverzuim","tekst":"5,2","waarde":"0.052"`},
		}[b.Name] {
			if !strings.Contains(rows["spuk"]+rows["sisa"]+rows["personeel"], want) {
				t.Errorf("%s does not give %s", b.Name, want)
			}
		}
	}
}
