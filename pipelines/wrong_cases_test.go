package pipelines_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/transforms/ods/odstest"
)

// wrong is something that a publisher says whole, in its usual form, and wrong.
type wrong struct {
	name string
	// tables of CBS that it changes, which are then modified.
	tables []string
	// edits makes it of a size; caught is one that the check sees, and missed one just
	// short of it that no check stops or marks. Missed is 0 where there is no smaller.
	edits          func(t *testing.T, size float64) []edit
	caught, missed float64
	// check names subject; it stops the run or marks what is published.
	check, subject string
	stops          bool
	// refused tells that the document goes no further than the door, and its last good
	// version is used.
	refused bool
}

// odataRow is a row of OData v3.
type odataRow map[string]any

// eachRow changes the rows of an answer of OData v3.
func eachRow(change func(odataRow) []odataRow) func([]byte) []byte {
	return func(body []byte) []byte {
		d := json.NewDecoder(bytes.NewReader(body))
		d.UseNumber()
		var page map[string]any
		if d.Decode(&page) != nil {
			return body
		}
		list, _ := page["value"].([]any)
		rows := []odataRow{}
		for _, r := range list {
			rows = append(rows, change(odataRow(r.(map[string]any)))...)
		}
		page["value"] = rows
		changed, err := json.Marshal(page)
		if err != nil {
			panic(err)
		}
		return changed
	}
}

// scaled multiplies the amounts of a row.
func scaled(by float64) func(odataRow) []odataRow {
	return func(r odataRow) []odataRow {
		for _, key := range []string{"k_1ePlaatsing_1", "k_2ePlaatsing_2"} {
			if n, ok := r[key].(json.Number); ok {
				f, _ := n.Float64()
				r[key] = math.Round(f * by)
			}
		}
		return []odataRow{r}
	}
}

// recoded gives codes of a dimension other codes, and pads them as they were.
func recoded(dimension string, codes map[string]string) func(odataRow) []odataRow {
	return func(r odataRow) []odataRow {
		was, _ := r[dimension].(string)
		if to, ok := codes[strings.TrimSpace(was)]; ok {
			r[dimension] = fmt.Sprintf("%-*s", len(was), to)
		}
		return []odataRow{r}
	}
}

// without drops the rows of governments.
func without(codes ...string) func(odataRow) []odataRow {
	return func(r odataRow) []odataRow {
		for _, code := range codes {
			if who, _ := r["Gemeenten"].(string); strings.TrimSpace(who) == code {
				return nil
			}
		}
		return []odataRow{r}
	}
}

// rowsOf changes the rows of a verslagsoort of an Iv3 table.
func rowsOf(table, report string, change func(odataRow) []odataRow) []edit {
	return []edit{{address: table + `/TypedDataSet\?.*` + report, change: eachRow(change)}}
}

// uncounted makes the service give no count of a table: rows come or go.
func uncounted(table string) edit { return edit{address: table + `/TypedDataSet/\$count`, status: 404} }

// inBook changes the text of a spreadsheet.
func inBook(old, with string) func([]byte) []byte {
	return func(body []byte) []byte {
		r, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
		if err != nil {
			return body
		}
		f, err := r.Open("content.xml")
		if err != nil {
			panic(err)
		}
		text, err := io.ReadAll(f)
		if err != nil || !strings.Contains(string(text), old) {
			panic(fmt.Sprintf("no %q in the book: %v", old, err))
		}
		return odstest.Zip("mimetype", odstest.Mimetype, "content.xml", strings.ReplaceAll(string(text), old, with))
	}
}

// misprinted is the letter with its figures shifted.
func misprinted(t *testing.T, by string) []edit {
	p := publisher.New(publisher.Options{Misprint: by})
	return newLetter(always(string(get(t, p, "/open.overheid.nl/overheid/openbaarmakingen/api/v0/attachment/"+letterID))))
}

// laterYear answers for a table of a year as that of the year before does, in its codes
// and titles.
func laterYear(id, before string, year int, sets string) edit {
	from, to := fmt.Sprint(year-1), fmt.Sprint(year)
	return edit{address: id + sets,
		as: func(address string) string { return strings.NewReplacer(id, before, to, from).Replace(address) },
		change: func(body []byte) []byte {
			return []byte(strings.NewReplacer(before, id, from, to).Replace(string(body)))
		}}
}

// one gives the same edits at any size.
func one(edits ...edit) func(*testing.T, float64) []edit {
	return func(*testing.T, float64) []edit { return edits }
}

var wrongs = []wrong{
	{name: "all amounts of a closed year halved", tables: []string{"99022NED"}, caught: 0.5, check: "totaal_verschoven", subject: "lasten gemeente rekening 2022", stops: true,
		edits: func(_ *testing.T, by float64) []edit { return rowsOf("99022NED", "2022X00", scaled(by)) }},
	{name: "all amounts of a closed year times a thousand", tables: []string{"99022NED"}, caught: 1000, check: "lasten_onmogelijk", subject: "GM9001 2022 rekening", stops: true,
		edits: func(_ *testing.T, by float64) []edit { return rowsOf("99022NED", "2022X00", scaled(by)) }},
	{name: "the amounts of a closed year a little down", tables: []string{"99022NED"}, caught: 0.979, missed: 0.981, check: "totaal_verschoven", subject: "lasten gemeente rekening 2022", stops: true,
		edits: func(_ *testing.T, by float64) []edit { return rowsOf("99022NED", "2022X00", scaled(by)) }},
	{name: "the amounts of the newest budget down", tables: []string{"99025NED"}, caught: 0.74, missed: 0.76, check: "totaal_verschoven", subject: "lasten gemeente begroting 2025", stops: true,
		edits: func(_ *testing.T, by float64) []edit { return rowsOf("99025NED", "2025X000", scaled(by)) }},
	{name: "the amounts of the newest budget up", tables: []string{"99025NED"}, caught: 1.5, missed: 1.3, check: "lasten_verspringen", subject: "geheel gemeente alle 2025 begroting", stops: true,
		edits: func(_ *testing.T, by float64) []edit { return rowsOf("99025NED", "2025X000", scaled(by)) }},
	{name: "two gemeenten swapped", tables: []string{"99024NED"}, caught: 1, check: "lasten_herzien", subject: "lasten overheid GM9002 rekening 2024", stops: true,
		edits: one(rowsOf("99024NED", "2024X005", recoded("Gemeenten", map[string]string{"GM9002": "GM9005", "GM9005": "GM9002"}))...)},
	{name: "rows of the year before under their own codes", tables: []string{"99023NED"}, caught: 1, check: "iv3_ander_jaar", subject: "2022X005 in Gemeenten 2023", stops: true,
		edits: one(rowsOf("99023NED", "2023X005", recoded("Verslagsoort", map[string]string{"2023X005": "2022X005"}))...)},
	{name: "the figures of the year before under the codes of this year", tables: []string{"99024NED"}, caught: 1, check: "lasten_van_vorig_jaar", subject: "gemeente 2024 rekening", stops: true,
		edits: one(laterYear("99024NED", "99023NED", 2024, "/TypedDataSet"))},
	{name: "gemeenten gone from a closed year", tables: []string{"99023NED"}, caught: 1, check: "lasten_herzien", subject: "lasten overheid GM9002 rekening 2023", stops: true,
		edits: one(append(rowsOf("99023NED", "2023X005", without("GM9002")), uncounted("99023NED"))...)},
	{name: "gemeenten gone from the newest budget", tables: []string{"99025NED"}, caught: 1, check: "levering_ontbreekt", subject: "GM9002 2025 begroting",
		edits: one(append(rowsOf("99025NED", "2025X000", without("GM9002")), uncounted("99025NED"))...)},
	{name: "rows doubled", tables: []string{"99021NED"}, caught: 1, check: "dataset_niet_vernieuwd", subject: "99021NED", refused: true,
		edits: one(append(rowsOf("99021NED", "2021X005", func(r odataRow) []odataRow { return []odataRow{r, r} }), uncounted("99021NED"))...)},
	{name: "a taakveld renamed", tables: []string{"99021NED"}, caught: 1, check: "taakveld_zonder_cluster", subject: "gemeente 2021 6.99", stops: true,
		edits: one(append(rowsOf("99021NED", "2021X00", recoded("TaakveldBalanspost", map[string]string{"6.6": "6.99"})),
			edit{address: "99021NED/TaakveldBalanspost", change: eachRow(recoded("Key", map[string]string{"6.6": "6.99"}))})...)},
	{name: "the table of next year early", caught: 1, check: "iv3_jaar_onvolledig", subject: "2026",
		edits: one(append(nextTable(),
			edit{address: "99026NED/TypedDataSet", change: eachRow(without("GM9001", "GM9002", "GM9003", "GM9004", "GM9005", "GM9006", "GM9007", "GM9008", "GM9009", "GM9010", "GM9011", "GM9012", "GM9013", "GM9014", "GM9015"))},
			uncounted("99026NED"))...)},
	{name: "another uitkeringsfactor", caught: 1, check: "circulaire_wijkt_af", subject: "uitkeringsfactor",
		edits: one(newBook("2026-01-10", inBook("1,420", "1,421"))...)},
	{name: "the table of a circulaire shifted by a row", caught: 1, check: "circulaire_wijkt_af", subject: "rekenbestand",
		edits: func(t *testing.T, _ float64) []edit { return misprinted(t, "row") }},
	{name: "the table of a circulaire shifted by a column", caught: 1, check: "kolom_leeg_geworden", subject: "bedrag_eur 2025", stops: true,
		edits: func(t *testing.T, _ float64) []edit { return misprinted(t, "column") }},
	{name: "a provincie that is not its gemeenten", tables: []string{"70072ned"}, caught: 1, check: "provincie_telt_niet_op", subject: "PV90 2024",
		edits: func(_ *testing.T, more float64) []edit {
			return []edit{{address: `70072ned/TypedDataSet\?`, change: eachRow(func(r odataRow) []odataRow {
				if strings.TrimSpace(fmt.Sprint(r["RegioS"])) == "PV90" && r["Perioden"] == "2024JJ00" {
					for key, value := range r {
						if n, ok := value.(json.Number); ok && strings.HasPrefix(key, "TotaleBevolking") {
							f, _ := n.Float64()
							r[key] = f + more
						}
					}
				}
				return []odataRow{r}
			})}}
		}},
}

// nextTable is a table of gemeenten of the year after the last, with four percent more.
func nextTable() []edit {
	return []edit{
		{address: `dataderden\.cbs\.nl/ODataCatalog/Tables`, change: eachRow(func(r odataRow) []odataRow {
			if r["Identifier"] != "99025NED" {
				return []odataRow{r}
			}
			next := odataRow{}
			for key, value := range r {
				next[key] = value
			}
			next["Identifier"], next["Title"], next["ShortTitle"], next["Period"] = "99026NED", "Gemeenten 2026 onbewerkte Iv3-data", "Gemeenten 2026", "2026"
			return []odataRow{r, next}
		})},
		laterYear("99026NED", "99025NED", 2026, ""),
		{address: "99026NED/TypedDataSet", change: eachRow(scaled(1.04))},
	}
}
