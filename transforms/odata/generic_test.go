package odata

import (
	"fmt"
	"strings"
	"testing"

	"medebewind/transforms"
	"medebewind/transforms/transformtest"
)

func v4(set, value string) []byte {
	return []byte(`{"@odata.context":"https://datasets.cbs.nl/odata/v1/CBS/09999ned/$metadata#` + set + `",` + value + `}`)
}

const regions = `{"Identifier":"GM9001","Index":1,"Title":"Oud ","Description":"Opgeheven per 01-01-2018, overgegaan naar:\r\n- Nieuw (O.) (GM9002),\r\n... 4330 hectare met 1416 woningen en 3394 inwoners \r\n\r\nBegindatum voor 1830","DimensionGroupId":"GMPV90"},
{"Identifier":"PV90","Index":2,"Title":"Provincie","Description":"PV = Provincie\r\nGrenswijziging per 01-01-2019:\r\n- vreemd 12 hectare","DimensionGroupId":"PV"}`

func TestGeneric(t *testing.T) {
	tests := []struct {
		name      string
		transform *transforms.Transform
		data      []byte
	}{
		{"tabel-v3", Tabel, v3("TableInfos", `"ID":0,"Title":"Gemeenten 2024 onbewerkte Iv3-data ","Identifier":"49999NED","Modified":"2025-07-15T02:00:00","Catalog":"IV3","Period":"2024"`,
			`"ID":1,"Identifier":"49998NED","RecordCount":12`)},
		{"tabel-v4", Tabel, v4("Properties", `"Identifier":"09999ned","Title":"Bevolking","Modified":"2026-06-23T00:00:00+02:00","TemporalCoverage":"1988 - 2026","Catalog":"CBS","ObservationCount":100741875,"Distributions":[{"Format":"csv"}]`)},
		{"tabel-v4-lijst", Tabel, v4("Datasets", `"value":[{"Identifier":"09999ned","Title":"Bevolking"},{"Identifier":"09998ned","Title":null}]`)},
		{"onderwerp-v3", Onderwerp, v3("DataProperties",
			`"odata.type":"Cbs.OData.GeoDimension","ID":0,"ParentID":null,"Type":"GeoDimension","Key":"RegioS","Title":"Regio's"`,
			`"odata.type":"Cbs.OData.Topic","ID":3,"ParentID":2,"Key":"Code_28","Title":"Code ","Unit":"code"`,
			`"odata.type":"Cbs.OData.TopicGroup","ID":1,"ParentID":null,"Type":"TopicGroup","Key":"","Title":"Lokaliseringen"`,
			`"odata.type":"Cbs.OData.TopicGroup","ID":2,"ParentID":1,"Type":"TopicGroup","Key":"","Title":"Provincies"`)},
		{"onderwerp-v4", Onderwerp, v4("MeasureCodes", `"value":[{"Identifier":"M1","Title":"Bevolking ","MeasureGroupId":"7","Unit":"aantal"}]`)},
		{"onderwerp-v4-dimensies", Onderwerp, v4("Dimensions", `"value":[{"Identifier":"RegioS","Title":"Regio's","Kind":"GeoDimension"}]`)},
		{"code-v3", Code, v3("Gemeenten", `"Key":"GM9001   ","Title":"Noordveld","Description":"","CategoryGroupID":3`)},
		{"code-v4", Code, v4("RegioSCodes", `"value":[`+regions+`]`)},
		{"waarneming-v3", Waarneming, v3("TypedDataSet", `"ID":0,"RegioS":"GM9001 ","Geslacht":"3000  ","Leeftijd":"10000","Perioden":"2024JJ00","Totaal_1":344373.0,"Groei_2":null`)},
		{"waarneming-v3-lijst", Waarneming, v3("TypedDataSet", `"ID":0,"RegioS":"GM9001 ","Code_1":"GM9001    ","Naam_2":"Fryslân  ","Code_28":null,"Naam_29":"   "`)},
		{"waarneming-v4", Waarneming, v4("Observations", `"value":[{"Id":1,"Measure":"M1","ValueAttribute":"None","Value":17533043.5,"StringValue":null,"Leeftijd":"10000","Geslacht":"3000","RegioS":"NL01","Perioden":"2024JJ00"},
{"Id":2,"Measure":"M2","ValueAttribute":"None","Value":null,"StringValue":"PV90  ","RegioS":"GM9001"},{"Id":3,"Measure":"M1","ValueAttribute":"Impossible","Value":null,"StringValue":null,"RegioS":"GM9001","Perioden":"2026JJ00"}]`)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := transformtest.Rows(t, test.transform, test.data)
			if err != nil {
				t.Fatal(err)
			}
			for table, rows := range got {
				transformtest.Golden(t, test.name+"."+table+".jsonl", rows)
			}
			for n := range test.data {
				if err := test.transform.Run(test.data[:n], discard); err == nil {
					t.Fatalf("takes the first %d bytes for a whole answer", n)
				}
			}
		})
	}
}

func TestGenericErrors(t *testing.T) {
	tests := []struct {
		name      string
		transform *transforms.Transform
		data      []byte
		want      string
	}{
		{"table without identifier", Tabel, v3("TableInfos", `"Title":"x"`), "row 1: a table without Identifier"},
		{"count not whole", Tabel, v4("Properties", `"Identifier":"x","ObservationCount":1.5`), "ObservationCount"},
		{"codes of a data set", Code, v3("TypedDataSet", `"ID":0`), "row 1: TypedDataSet has a row without code"},
		{"measures are no codes", Code, v4("MeasureCodes", `"value":[{"Identifier":"M1"}]`), "is no dimension"},
		{"properties of a dimension", Onderwerp, v3("Gemeenten", `"Key":"GM9001"`), "row 1: Gemeenten has a row without key or type"},
		{"figures of a dimension", Waarneming, v3("Gemeenten", `"Key":"GM9001"`), "Gemeenten is no data set"},
		{"two regions", Waarneming, v3("TypedDataSet", `"RegioS":"a","Gemeenten":"b"`), "row 1, column Gemeenten: a second regional dimension beside RegioS"},
		{"no measure", Waarneming, v4("Observations", `"value":[{"Value":1}]`), "row 1: an observation without Measure"},
		{"two values", Waarneming, v4("Observations", `"value":[{"Measure":"M","Value":1,"StringValue":"x"}]`), "both Value and StringValue"},
		{"nested", Waarneming, v4("Observations", `"value":[{"Measure":{"a":1}}]`), "column Measure: expected a text"},
		{"rows before the table", Code, []byte(`{"value":[{"Key":"a"}],"odata.metadata":"x"}`), "value comes before odata.metadata"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := transformtest.Rows(t, test.transform, test.data); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error is %v, want %q in it", err, test.want)
			}
		})
	}
}

// TestGroupCycle: a list of groups that runs in a circle ends.
func TestGroupCycle(t *testing.T) {
	data := v3("DataProperties", `"ID":1,"ParentID":2,"Type":"TopicGroup","Title":"a"`, `"ID":2,"ParentID":1,"Type":"TopicGroup","Title":"b"`, `"ID":3,"ParentID":1,"Type":"Topic","Key":"x_1"`)
	got, err := transformtest.Rows(t, Onderwerp, data)
	if err != nil || !strings.Contains(got["cbs_onderwerp"], `"groep":"b / a"`) {
		t.Errorf("gives %s, %v", got["cbs_onderwerp"], err)
	}
}

// A chain of thousands of groups, each in the one before it, is no table: every topic
// would repeat all their titles.
func TestGroupChain(t *testing.T) {
	var rows []string
	for i := range 3000 {
		rows = append(rows, fmt.Sprintf(`"ID":%d,"ParentID":%d,"Type":"TopicGroup","Title":"groep %d"`, i+1, i, i), fmt.Sprintf(`"ID":%d,"ParentID":%d,"Type":"Topic","Key":"x_%d"`, 10_000+i, i+1, i))
	}
	if _, err := transformtest.Rows(t, Onderwerp, v3("DataProperties", rows...)); err == nil || !strings.Contains(err.Error(), "more than 20 deep") {
		t.Errorf("gives %v", err)
	}
}

func FuzzWaarneming(f *testing.F) {
	f.Add(v3("TypedDataSet", `"ID":0,"RegioS":"GM9001 ","Perioden":"2024JJ00","Totaal_1":344373.0,"Groei_2":null`))
	f.Add(v4("Observations", `"value":[{"Measure":"M1","ValueAttribute":"None","Value":1e3,"StringValue":null,"Leeftijd":"1","RegioS":"NL01"}]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := transformtest.Rows(t, Waarneming, data); err != nil {
			return
		}
		if _, _, err := NextLink(data); err != nil {
			t.Errorf("Waarneming reads what NextLink refuses: %v", err)
		}
	})
}

func BenchmarkWaarneming(b *testing.B) {
	var rows []string
	for n := range 10_000 {
		rows = append(rows, fmt.Sprintf(`"ID":%d,"RegioS":"GM9%03d","Perioden":"20%02dJJ00","TotaleBevolking_1":%d.0`, n, n/10%342, n%10, n))
	}
	data := v3("TypedDataSet", rows...)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if err := Waarneming.Run(data, discard); err != nil {
			b.Fatal(err)
		}
	}
}
