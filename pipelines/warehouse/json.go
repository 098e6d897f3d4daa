package warehouse

import (
	"bytes"
	"encoding/json"
	"maps"
	"math"
	"math/big"
	"slices"
	"strconv"
	"time"

	"github.com/marcboeker/go-duckdb/v2"
)

// AppendJSON adds a value of the column as JSON. Numbers keep all their digits,
// so that who reads them as decimals has the amount and not its nearest double.
// Moments are strings in ISO 8601, without a zone where DuckDB has none.
func (c Column) AppendJSON(to []byte, value any) []byte {
	if t, ok := value.(time.Time); ok && layouts[c.Type] != "" {
		return strconv.AppendQuote(to, t.UTC().Format(layouts[c.Type]))
	}
	return appendJSON(to, value)
}

func appendJSON(to []byte, value any) []byte {
	switch v := value.(type) {
	case nil:
		return append(to, "null"...)
	case bool:
		return strconv.AppendBool(to, v)
	case int8, int16, int32, int64, uint8, uint16, uint32, uint64, *big.Int, duckdb.Decimal:
		return append(to, *text(v)...)
	case float32:
		return appendFloat(to, float64(v), 32)
	case float64:
		return appendFloat(to, v, 64)
	case []any:
		return appendItems(append(to, '['), len(v), ']', func(to []byte, i int) []byte { return appendJSON(to, v[i]) })
	case map[string]any:
		keys := slices.Sorted(maps.Keys(v))
		return appendItems(append(to, '{'), len(keys), '}', func(to []byte, i int) []byte {
			return appendJSON(append(AppendString(to, keys[i]), ':'), v[keys[i]])
		})
	case duckdb.Map:
		named := make(map[string]any, len(v))
		for key, item := range v {
			named[*text(key)] = item
		}
		return appendJSON(to, named)
	}
	return AppendString(to, *text(value))
}

// appendFloat writes what is no number as a string: JSON has no word for it, and
// null would say that it is missing.
func appendFloat(to []byte, v float64, bits int) []byte {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return AppendString(to, float(v, bits))
	}
	return append(to, float(v, bits)...)
}

func appendItems(to []byte, n int, end byte, item func(to []byte, i int) []byte) []byte {
	for i := range n {
		if i > 0 {
			to = append(to, ',')
		}
		to = item(to, i)
	}
	return append(to, end)
}

// AppendString adds a text as JSON, with < and & as they are.
func AppendString(to []byte, s string) []byte {
	var quoted bytes.Buffer
	e := json.NewEncoder(&quoted)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string always can be written
	return append(to, bytes.TrimSuffix(quoted.Bytes(), []byte("\n"))...)
}
