package odata

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
)

func discard(*transforms.Table, arrow.Record) error { return nil }

func TestNextLink(t *testing.T) {
	tests := []struct {
		name, data string
		link       string
		rows       int
		err        error
		message    string
	}{
		{name: "v3 with next", data: `{"odata.metadata":"x","value":[{"a":1},{"a":[{}]}],"odata.nextLink":"https://h/p?$skip=2"}`, link: "https://h/p?$skip=2", rows: 2},
		{name: "v4, link escaped", data: `{"@odata.context":"x","@odata.nextLink":"a\u0026b","value":[]}`, link: "a&b"},
		{name: "white space and byte order mark", data: "\xef\xbb\xbf {\r\n\"odata.metadata\" : \"x\" , \"value\" : [ 1 , null ] }\r\n", rows: 2},
		{name: "one object", data: `{"@odata.context":"x","Identifier":"1"}`},
		{name: "v3 error", data: `{"odata.error": {"code": "", "message": {"lang": "en-US", "value": "Table 'XX' not found."}}}`, err: ErrDienst, message: "Table 'XX' not found."},
		{name: "v4 error", data: `{"error":{"code":"1","message":"Niet gevonden"}}`, err: ErrDienst, message: "Niet gevonden"},
		{name: "v3 error after rows", data: `{"odata.metadata":"x","value":[{"a":1}],"odata.error":{"message":{"value":"time-out"}}}`, err: ErrDienst, message: "time-out"},
		{name: "maintenance page", data: `<!DOCTYPE html>`, message: "expected an object, found '<'"},
		{name: "nothing", data: ``, err: ErrAfgebroken},
		{name: "other JSON", data: `{"a":1}`, message: "no OData answer"},
		{name: "value twice", data: `{"odata.metadata":"x","value":[],"value":[]}`, message: "value comes twice"},
		{name: "trailing comma", data: `{"odata.metadata":"x","value":[1,]}`, message: "expected a value"},
		{name: "control character", data: "{\"odata.metadata\":\"x\ny\"}", message: "control character"},
		{name: "bad escape", data: `{"odata.metadata":"\x"}`, message: "expected an escape"},
		{name: "deep", data: `{"odata.metadata":"x","value":` + strings.Repeat("[", 1000), message: "nested deeper"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			link, rows, err := NextLink([]byte(test.data))
			if test.err == nil && test.message == "" {
				if err != nil || link != test.link || rows != test.rows {
					t.Errorf("gives %q, %d, %v; want %q, %d", link, rows, err, test.link, test.rows)
				}
				return
			}
			if err == nil || test.err != nil && !errors.Is(err, test.err) || !strings.Contains(err.Error(), test.message) {
				t.Errorf("error is %v, want %v with %q", err, test.err, test.message)
			}
		})
	}
}

func TestSplitContext(t *testing.T) {
	tests := map[string][2]string{
		"https://dataderden.cbs.nl/ODataFeed/odata/45067NED/$metadata#Cbs.OData.WebAPI.TypedDataSet": {"45067NED", "TypedDataSet"},
		"https://datasets.cbs.nl/odata/v1/CBS/03759ned/$metadata#RegioSCodes":                        {"03759ned", "RegioSCodes"},
		"https://datasets.cbs.nl/odata/v1/CBS/03759ned/$metadata#Properties/$entity":                 {"03759ned", "Properties"},
		"https://opendata.cbs.nl/ODataCatalog/$metadata#Tables":                                      {"ODataCatalog", "Tables"},
	}
	for context, want := range tests {
		if tabel, set := splitContext(context); tabel != want[0] || set != want[1] {
			t.Errorf("%s gives %s, %s", context, tabel, set)
		}
	}
}

func TestEuros(t *testing.T) {
	good := map[string]int64{"0": 0, "-0.0": 0, "4275.0": 4275000, "7389.789": 7389789, "-99998.0": -99998000, "1.5E3": 1500000, "1e-3": 1,
		"25000e-4": 2500, "9223372036854775.807": 9223372036854775807, "0.0010000": 1, "1E+2": 100000}
	for text, want := range good {
		if got, err := euros([]byte(text)); err != nil || got != want {
			t.Errorf("euros(%s) = %d, %v; want %d", text, got, err, want)
		}
		// The fast reader gives the same, or leaves it.
		if got, given, end, ok := amount([]byte(text+",    "), 0); ok && end == len(text) && (!given || got != want) {
			t.Errorf("amount(%s) = %d; want %d", text, got, want)
		}
	}
	for text, want := range map[string]error{"0.0001": errFiner, "1e-4": errFiner, "9223372036854775.808": errTooMuch, "1e17": errTooMuch, "1e999999999999": errTooMuch} {
		if _, err := euros([]byte(text)); !errors.Is(err, want) {
			t.Errorf("euros(%s): %v, want %v", text, err, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for raw, want := range map[string]string{"344373.0": "344373", "17533043.5": "17533043.5", "0.50": "0.5", "100": "100", "-0.0": "0", "1.5E3": "1500", "25E-3": "0.025", "-1e2": "-100", "1e400": "1e400"} {
		if got := (value{kind: kindNumber, raw: []byte(raw)}).number(); got != want {
			t.Errorf("number(%s) = %s, want %s", raw, got, want)
		}
	}
}

// FuzzNextLink holds the scanner against encoding/json.
func FuzzNextLink(f *testing.F) {
	f.Add([]byte(`{"odata.metadata":"x","value":[{"a":1e-3,"b":"\u00e9\n"},[true,false,null]],"odata.nextLink":"y"}`))
	f.Add([]byte(`{"@odata.context":"x","value":[-0.5]}`))
	f.Add([]byte(`{"odata.error":{"message":{"value":"x"}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, rows, err := NextLink(data)
		valid := json.Valid(data)
		if err == nil && !valid && data[0] != 0xef {
			t.Errorf("takes what is not JSON")
		}
		if errors.Is(err, ErrAfgebroken) && valid {
			t.Errorf("finds whole JSON cut off: %v", err)
		}
		if rows < 0 {
			t.Errorf("%d rows", rows)
		}
	})
}
