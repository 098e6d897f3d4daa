package warehouse

import (
	"encoding/json"
	"math"
	"math/big"
	"testing"
	"time"

	"github.com/marcboeker/go-duckdb/v2"
)

func TestAppendJSON(t *testing.T) {
	huge, _ := new(big.Int).SetString("-170141183460469231731687303715884105728", 10)
	moment := time.Date(2024, 2, 29, 1, 2, 3, 450_000_000, time.FixedZone("CET", 3600))
	for _, c := range []struct {
		kind  string
		value any
		want  string
	}{
		{"INTEGER", nil, "null"},
		{"BOOLEAN", false, "false"},
		{"BIGINT", int64(math.MinInt64), "-9223372036854775808"},
		{"HUGEINT", huge, "-170141183460469231731687303715884105728"},
		{"DECIMAL(18,2)", duckdb.Decimal{Width: 18, Scale: 2, Value: big.NewInt(-100)}, "-1.00"},
		{"DOUBLE", 1e-9, "1e-09"},
		{"DOUBLE", math.Inf(-1), `"-Inf"`},
		{"FLOAT", float32(0.1), "0.1"},
		{"DATE", time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC), `"2024-02-29"`},
		{"TIMESTAMP", moment, `"2024-02-29T00:02:03.45"`},
		{"TIMESTAMPTZ", moment, `"2024-02-29T00:02:03.45Z"`},
		{"TIME", moment, `"00:02:03.45"`},
		{"VARCHAR", "é \"x\"\n<&>", `"é \"x\"\n<&>"`},
		{"VARCHAR[]", []any{"a", nil, []any{}}, `["a",null,[]]`},
		{"STRUCT", map[string]any{"b": int32(1), "a": 0.5}, `{"a":0.5,"b":1}`},
		{"MAP", duckdb.Map{int32(7): "x"}, `{"7":"x"}`},
	} {
		got := string(Column{"x", c.kind}.AppendJSON(nil, c.value))
		if got != c.want {
			t.Errorf("%s %v: %s, want %s", c.kind, c.value, got, c.want)
		}
		if !json.Valid([]byte(got)) {
			t.Errorf("%s %v: %s is no JSON", c.kind, c.value, got)
		}
	}
}

// What DuckDB says of a text is what JSON reads back.
func FuzzAppendString(f *testing.F) {
	for _, s := range []string{"", "a", "\x00\x1f\u2028", `\"`, "€</script>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var back string
		if err := json.Unmarshal(AppendString(nil, s), &back); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		want, _ := json.Marshal(s) // replaces what is no UTF-8
		var same string
		if err := json.Unmarshal(want, &same); err != nil || back != same {
			t.Errorf("%q comes back as %q", s, back)
		}
	})
}

func TestColumnText(t *testing.T) {
	midnight := time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)
	for kind, want := range map[string]string{
		"DATE": "2024-02-29", "TIMESTAMP": "2024-02-29 00:00:00", "TIMESTAMPTZ": "2024-02-29 00:00:00Z", "": "2024-02-29",
	} {
		if got := (Column{"x", kind}).Text(midnight); got == nil || *got != want {
			t.Errorf("%s: %v, want %s", kind, got, want)
		}
	}
	if got := (Column{}).Text([]any{int32(1), "a"}); got == nil || *got != `[1,"a"]` {
		t.Errorf("a list: %v", got)
	}
	if (Column{"x", "DATE"}).Text(nil) != nil {
		t.Error("a missing value has a text")
	}
}
