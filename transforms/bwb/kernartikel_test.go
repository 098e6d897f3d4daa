package bwb

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"medebewind/transforms/normen"
)

// core has articles that are the heart of what a law asks of gemeenten or
// provincies, as their text has it: law, artikel, lid (empty for any), body and
// modality.
const core = `
BWBR0001948|16||gemeente|plicht
BWBR0002458|3|1|burgemeester|bevoegdheid
BWBR0002458|4|1|gemeenteraad|plicht
BWBR0002458|43a|1|gemeenteraad|plicht
BWBR0002628|16|1|college|plicht
BWBR0003391|2||gemeenteraad|bevoegdheid
BWBR0003420|95|1|college|plicht
BWBR0003420|102|1|gemeenteraad|plicht
BWBR0003420|65|1|gemeenteraad|bevoegdheid
BWBR0003994|29|1|gedeputeerde staten|bevoegdheid
BWBR0003994|37|1|gedeputeerde staten|plicht
BWBR0005009|33||gemeente|plicht
BWBR0005009|21|1|burgemeester|plicht
BWBR0005181|12a|1|gemeenteraad|plicht
BWBR0005212|26|1|burgemeester|bevoegdheid
BWBR0005212|40|1|burgemeester|bevoegdheid
BWBR0005416|172|1|burgemeester|plicht
BWBR0005416|172|3|burgemeester|bevoegdheid
BWBR0005416|160|1|college|bevoegdheid
BWBR0005555|8.43|1|provinciale staten|plicht
BWBR0005555|8.43|1|provinciale staten|verbod
BWBR0007119|1|2|college|plicht
BWBR0008290|17a|1|college|plicht
BWBR0008290|17a|1|gedeputeerde staten|plicht
BWBR0008903|7|1|college|bevoegdheid
BWBR0008903|14|1|college|plicht
BWBR0009640|68|1|gedeputeerde staten|bevoegdheid
BWBR0011470|20|2|gedeputeerde staten|bevoegdheid
BWBR0015703|7|1|college|plicht
BWBR0015703|8|1|gemeenteraad|plicht
BWBR0015711|38|1|college|plicht
BWBR0015711|45|1|college|plicht
BWBR0016637|31|1|provinciale staten|plicht
BWBR0016637|31|3|provinciale staten|plicht
BWBR0017017|1.46||college|plicht
BWBR0020031|3|1|gemeenteraad|plicht
BWBR0020449|2.1|1|gemeenteraad|plicht
BWBR0020449|2.2|1|provinciale staten|plicht
BWBR0020449|3.1|1|gemeenteraad|plicht
BWBR0020449|4.1|1|provinciale staten|bevoegdheid
BWBR0020449|6.12|1|gemeenteraad|plicht
BWBR0023466|6||gemeenteraad|plicht
BWBR0024649|2|1|burgemeester|bevoegdheid
BWBR0024705|2|1|college|plicht
BWBR0024705|13|2|gemeenteraad|plicht
BWBR0024705|14|1|college|plicht
BWBR0026168|1||college|plicht
BWBR0027464|7.2|1|bevoegd gezag|plicht
BWBR0027466|3|2|gemeenteraad|plicht
BWBR0027466|9||college|plicht
BWBR0027466|14|1|veiligheidsregio|plicht
BWBR0027466|14|2|veiligheidsregio|plicht
BWBR0027466|39|1|veiligheidsregio|bevoegdheid
BWBR0031331|2|1|gemeenteraad|plicht
BWBR0031331|2|3|gemeenteraad|plicht
BWBR0031331|3|1|college|plicht
BWBR0031331|3|2|college|bevoegdheid
BWBR0031788|11|1|burgemeester|bevoegdheid
BWBR0031788|11|2|burgemeester|bevoegdheid
BWBR0034306|46||college|verbod
BWBR0034925|2.2|1|gemeenteraad|plicht
BWBR0034925|2.2|2|gemeenteraad|plicht
BWBR0034925|2.3|1|college|plicht
BWBR0034925|2.6|1|college|plicht
BWBR0034925|2.9||gemeenteraad|plicht
BWBR0035362|2.1.1|1|gemeente|plicht
BWBR0035362|2.1.2|1|gemeenteraad|plicht
BWBR0035362|2.1.2|2|gemeenteraad|plicht
BWBR0035362|2.1.3|2|gemeenteraad|plicht
BWBR0035362|2.3.2|1|college|plicht
BWBR0035362|2.3.5|1|college|plicht
BWBR0035878|6|1|gemeente|plicht
BWBR0035878|6|1|provincie|plicht
BWBR0037885|2.4||gemeenteraad|plicht
BWBR0037885|2.6||provinciale staten|plicht
BWBR0037885|3.6|1|college|plicht
BWBR0037885|18.2|1|bevoegd gezag|plicht
BWBR0041313|5.2|1|gemeenteraad|plicht
BWBR0041313|5.92|2|gemeenteraad|plicht
BWBR0041313|7.10a|1|provinciale staten|plicht
BWBR0041313|8.97b|2|bevoegd gezag|plicht
`

// A register that lacks these is no register of these laws.
func TestCoreArticles(t *testing.T) {
	laws := map[string][]given{}
	for line := range strings.FieldsFuncSeq(core, func(r rune) bool { return r == '\n' }) {
		cell := strings.Split(line, "|")
		if laws[cell[0]] == nil {
			laws[cell[0]] = bepalingenOf(t, lawOf(t, cell[0]))
		}
		found := false
		for _, g := range laws[cell[0]] {
			place := strings.Split(g.plaats, "|")
			found = found || place[0] == cell[1] && (cell[2] == "" || place[1] == cell[2]) &&
				g.bepaling.Orgaan == normen.Orgaan(cell[3]) && g.bepaling.Modaliteit == normen.Modaliteit(cell[4])
		}
		if !found {
			t.Errorf("not found: %s", line)
		}
	}
}

// TestSchoolBoardsHaveNoNorms reads all served versions of the laws of schools, where
// bevoegd gezag is the board of a school: none of what is asked of it is a norm of
// a gemeente or provincie, nor what its own regelingen and plans hold.
func TestSchoolBoardsHaveNoNorms(t *testing.T) {
	boards := regexp.MustCompile(`(?i)^(?:het bevoegd gezag|de bevoegde gezagsorganen) (?:van [^,]*? )?(?:stelt|stellen|kan|kunnen|draagt|dragen|verstrekt|is|zijn|zendt|meldt|neemt|wijst|voert|bepaalt|besluit|maakt)\b`)
	sentences, norms := 0, 0
	for _, bwbID := range []string{"BWBR0003420", "BWBR0002628", "BWBR0005682"} {
		for _, path := range shared(t, filepath.Join("bwb", bwbID, "*", "xml", "*.xml")) {
			data := read(t, path)
			sentences += bytes.Count(data, []byte("bevoegd gezag"))
			for _, g := range bepalingenOf(t, data) {
				norms++
				if g.bepaling.Orgaan == normen.BevoegdGezag || boards.MatchString(g.tekst) || strings.HasPrefix(g.tekst, "De ministeriële regeling") ||
					bwbID == "BWBR0003420" && strings.HasPrefix(g.plaats, "14|") {
					t.Errorf("%s %s: %s %s: %s", path[len(path)-16:], g.plaats, g.bepaling.Orgaan, g.bepaling.Modaliteit, g.tekst)
				}
			}
		}
	}
	t.Logf("%d times bevoegd gezag, %d norms of others", sentences, norms)
	if sentences < 1000 || norms < 100 {
		t.Error("that is not the law of schools")
	}
}
