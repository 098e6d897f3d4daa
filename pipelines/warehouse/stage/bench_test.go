package stage

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
	"medebewind/transforms/odata"
)

// benchTransform measures a document from its bytes to staged Parquet.
func benchTransform(b *testing.B, transform *transforms.Transform, data []byte) {
	b.Helper()
	benchBytes(b, transform, data, len(data))
}

// benchBytes is benchTransform for a document that holds more bytes than it
// has: those of its unpacked content.
func benchBytes(b *testing.B, transform *transforms.Transform, data []byte, size int) {
	b.Helper()
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		writers := map[string]*parquetWriter{}
		err := transform.Run(data, func(table *transforms.Table, record arrow.Record) error {
			if writers[table.Name] == nil {
				w, err := newParquetWriter(io.Discard, table.Schema)
				if err != nil {
					return err
				}
				writers[table.Name] = w
			}
			return writers[table.Name].Write(record)
		})
		if err != nil {
			b.Fatal(err)
		}
		for _, w := range writers {
			if err := w.Close(); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// iv3Page makes a page of an Iv3 data set as the service writes it, of
// fictitious gemeenten. Rows come post by post, category by category; two in
// five amounts are given, which is more than in the real tables, and some have
// decimals.
func iv3Page(rows int) []byte {
	const gemeenten, categories = 342, 33
	var b bytes.Buffer
	b.WriteString("{\r\n  \"odata.metadata\":\"https://dataderden.cbs.nl/ODataFeed/odata/49999NED/$metadata#Cbs.OData.WebAPI.TypedDataSet\",\"value\":[\r\n    {")
	for n := range rows {
		if n > 0 {
			b.WriteString("},{")
		}
		at := n
		soort := []string{"2024X000", "2024X005"}[at%2]
		at /= 2
		gemeente := at % gemeenten
		at /= gemeenten
		amount := "null"
		switch h := n * 7919 % 1000; {
		case h < 300:
			amount = strconv.Itoa(h*h%90_000) + ".0"
		case h < 390:
			amount = fmt.Sprintf("%d.%03d", h*h%9_000, h)
		case h < 400:
			amount = "-99998.0"
		}
		fmt.Fprintf(&b, "\r\n      \"ID\":%d,\"TaakveldBalanspost\":\"%-6s\",\"Categorie\":\"%-8s\",\"Gemeenten\":\"GM9%03d   \",\"Verslagsoort\":\"%s\",\"k_1ePlaatsing_1\":%s,\"k_2ePlaatsing_2\":%s\r\n    ",
			n, fmt.Sprintf("%d.%d", at/categories/10%9, at/categories%10), fmt.Sprintf("L%d.%d", at%categories/10, at%10), gemeente, soort, amount, amount)
	}
	b.WriteString("}\r\n  ],\"odata.nextLink\":\"https://dataderden.cbs.nl/ODataFeed/odata/49999NED/TypedDataSet?$skip=10000\"\r\n}")
	return b.Bytes()
}

func BenchmarkIv3ToParquet(b *testing.B) { benchTransform(b, odata.Iv3, iv3Page(10_000)) }
