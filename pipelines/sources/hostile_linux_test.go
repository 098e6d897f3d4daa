package sources_test

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/internal/spent"
	"medebewind/transforms"
	"medebewind/transforms/bwb"
	"medebewind/transforms/door"
	"medebewind/transforms/odata"
	"medebewind/transforms/ods/odstest"
	"medebewind/transforms/publicatie"
	"medebewind/transforms/rekenbestand"
	"medebewind/transforms/upl"
)

const (
	lawHead = `<toestand bwb-id="BWBR0099998" inwerkingtreding="2024-01-01"><wetgeving soort="wet"><wettekst>`
	lawTail = `</wettekst></wetgeving></toestand>`
)

func lawOf(text string) []byte { return []byte(lawHead + text + lawTail) }

func articles(n int, with string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<artikel status="goed"><kop><label>Artikel</label><nr>%d</nr></kop><al>Het college zorgt %s.</al></artikel>`, i+1, with)
	}
	return b.String()
}

// hostile are documents that are small and come to much, with what is said of each; "" is
// one that is read.
var hostile = []struct {
	name      string
	transform *transforms.Transform
	data      func() []byte
	says      string
}{
	{"a tag with 40,000 attributes", bwb.Toestand, func() []byte {
		var b strings.Builder
		for i := range 40_000 {
			fmt.Fprintf(&b, ` x%d="1"`, i)
		}
		return lawOf("<artikel" + b.String() + "/>")
	}, "more than 200 attributes"},
	{"a heading of 330 kB over 3,000 articles", bwb.Toestand, func() []byte {
		return lawOf("<hoofdstuk><kop><titel>" + strings.Repeat("aanhef ", 47_000) + "</titel></kop>" + articles(3000, "ervoor") + "</hoofdstuk>")
	}, ""},
	{"lists 100,000 deep", bwb.Toestand, func() []byte {
		return lawOf(strings.Repeat("<lijst><li>", 100_000))
	}, "deep"},
	{"an entity of entities", bwb.Toestand, func() []byte {
		return []byte(`<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>` + string(lawOf("&b;")))
	}, "declares entities"},
	{"a sentence of 5 MB", bwb.Toestand, func() []byte {
		return lawOf(`<artikel status="goed"><kop><nr>1</nr></kop><al>` + strings.Repeat("het college zorgt voor dit, ", 180_000) + "</al></artikel>")
	}, ""},
	{"20,000 articles", bwb.Toestand, func() []byte { return lawOf(articles(20_000, "ervoor")) }, ""},
	{"a chain of 3,000 groups", odata.Onderwerp, func() []byte {
		var b strings.Builder
		b.WriteString(`{"odata.metadata":"https://dataderden.cbs.nl/ODataFeed/odata/99021NED/$metadata#Cbs.OData.WebAPI.DataProperties","value":[`)
		for i := range 3000 {
			parent := "null"
			if i > 0 {
				parent = fmt.Sprint(i - 1)
			}
			fmt.Fprintf(&b, `%s{"odata.type":"Cbs.OData.TopicGroup","ID":%d,"ParentID":%s,"Type":"TopicGroup","Key":"","Title":"%s","Description":""}`, map[bool]string{true: ","}[i > 0], i, parent, strings.Repeat("g", 60))
		}
		return []byte(b.String() + `,{"odata.type":"Cbs.OData.Topic","ID":3000,"ParentID":2999,"Type":"Topic","Key":"k_1","Title":"t","Description":"","Datatype":"Double","Unit":"x","Decimals":0}]}`)
	}, "deep"},
	{"JSON 500,000 deep", odata.Onderwerp, func() []byte {
		return []byte(`{"odata.metadata":"https://dataderden.cbs.nl/ODataFeed/odata/99021NED/$metadata#Cbs.OData.WebAPI.DataProperties","value":[{"Default":` + strings.Repeat("[", 500_000))
	}, "nested deeper"},
	{"a list of 200,000 publications", publicatie.Transform, func() []byte {
		return []byte(`{"documents":[` + strings.Repeat(`{"id":"a","title":"x","type":"rapport","available":"2024-09-17","files":[]},`, 200_000) + `{"id":"b","title":"x","type":"rapport","available":"2024-09-17","files":[]}],"total":200001}`)
	}, ""},
	{"a spreadsheet that is a zip bomb", rekenbestand.Transform, func() []byte {
		return odstest.Zip("mimetype", odstest.Mimetype, "content.xml", strings.Repeat(" ", 64<<20))
	}, "zip bomb"},
	{"a row of a spreadsheet of 2,000,000,000 cells", rekenbestand.Transform, func() []byte {
		return odstest.File(`<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" table:number-columns-repeated="2000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`)
	}, "past column"},
	{"a line of 20 MB in the product list", upl.Transform, func() []byte {
		return []byte("UniformeProductnaam,URI,Provincie,Gemeente,Medebewind,Grondslaglabel,Grondslaglink\n" + strings.Repeat("a", 20<<20))
	}, "fields"},
}

// Whatever a publisher sends, reading it stays within bounds of time and memory, and what
// is refused says why. The table in docs/operation.md has the figures.
func TestHostileDocuments(t *testing.T) {
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			data := h.data()
			took, peak, err := demanded(t, h.transform, data)
			t.Logf("%d kB: %v, %d MB", len(data)>>10, took.Round(time.Millisecond), peak>>20)
			if took > 10*time.Second || peak > 512<<20 {
				t.Errorf("took %v and %d MB for %d kB", took, peak>>20, len(data)>>10)
			}
			if h.says == "" && err != nil || h.says != "" && (err == nil || !strings.Contains(err.Error(), h.says)) {
				t.Errorf("ends with %.300v, want it to say %q", err, h.says)
			}
		})
	}
}

// demanded is the processor time and the most memory in objects that a document takes, beyond
// its own.
func demanded(tb testing.TB, transform *transforms.Transform, data []byte) (took time.Duration, peak uint64, err error) {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	inUse := func() uint64 {
		metrics.Read(sample)
		return sample[0].Value.Uint64()
	}
	defer debug.SetGCPercent(debug.SetGCPercent(20))
	runtime.GC()
	least := inUse()
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			case <-time.After(time.Millisecond):
				peak = max(peak, inUse())
			}
		}
	}()
	before := spent.Time(tb)
	var kept []arrow.Record // as a run does, until the document is on disk
	guard := door.New(len(data), func(_ *transforms.Table, record arrow.Record) error {
		record.Retain()
		kept = append(kept, record)
		return nil
	})
	if err = transform.Run(data, guard.Emit); err == nil {
		err = guard.Close()
	}
	took = spent.Time(tb) - before
	peak = max(peak, inUse())
	close(stop)
	<-done
	for _, record := range kept {
		record.Release()
	}
	return took, max(peak, least) - least, err
}
