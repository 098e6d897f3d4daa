package publisher

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
)

// odataLimit is what ODataApi gives at most; for more there is ODataFeed.
const odataLimit = 10_000

const json3 = "application/json;odata=minimalmetadata;charset=utf-8"

// odataError is an error as the OData services write it.
func odataError(status int, message string) answer {
	b := append([]byte(`{"odata.error":{"code":"","message":{"lang":"en-US","value":`), appendString(nil, message, true)...)
	return answer{status: status, kind: "application/json;charset=utf-8", body: append(b, "}}}"...)}
}

// odata3 answers /ODataApi/odata/..., /ODataFeed/odata/... and
// /ODataCatalog/Tables.
func (p *Publisher) odata3(host string, path []string, query url.Values) answer {
	if len(path) > 1 && strings.EqualFold(path[1], "odata") {
		path = append(path[:1:1], path[2:]...)
	}
	count := len(path) > 0 && path[len(path)-1] == "$count"
	if count {
		path = path[:len(path)-1]
	}
	if len(path) == 2 && path[0] == "ODataCatalog" && path[1] == "Tables" {
		r := request3{meta: "https://" + host + "/ODataCatalog/$metadata#Tables", query: query, count: count}
		return r.answer(p.catalogue(host))
	}
	if len(path) < 2 || path[0] != "ODataApi" && path[0] != "ODataFeed" {
		return odataError(http.StatusNotFound, "Resource not found.")
	}
	t, err := p.table(host, path[1])
	if err != nil {
		return odataError(http.StatusNotFound, err.Error())
	}
	name := ""
	if len(path) > 2 {
		name = path[2]
	}
	base := "https://" + host + "/" + path[0] + "/odata/" + t.id
	r := request3{meta: base + "/$metadata#Cbs.OData.WebAPI." + name, base: base + "/" + name, query: query, count: count}
	if name == "" {
		r.meta = base + "/$metadata"
		return r.answer(t.sets(base))
	}
	if name == "TypedDataSet" || name == "UntypedDataSet" {
		r.api, r.page = path[0] == "ODataApi", p.options.Page
		if t.arithmetic != nil {
			return r.arithmetic(t)
		}
		return r.answer(t.rows())
	}
	s := t.set(name, p.modifiedOf(t))
	if s == nil {
		return odataError(http.StatusNotFound, fmt.Sprintf("Resource not found for the segment '%s'.", name))
	}
	return r.answer(s)
}

func (p *Publisher) catalogue(host string) *set {
	s := &set{columns: infoColumns}
	for _, t := range p.tables {
		if t.host == host {
			s.rows = append(s.rows, t.info(len(s.rows), p.modifiedOf(t)))
		}
	}
	return s
}

// sets is the service document of a table.
func (t *table) sets(base string) *set {
	s := &set{columns: []string{"name", "url"}}
	names := []string{"TableInfos", "UntypedDataSet", "TypedDataSet", "DataProperties", "CategoryGroups"}
	for _, d := range t.dimensions {
		names = append(names, d.name)
	}
	for _, n := range names {
		s.rows = append(s.rows, []value{str(n), str(base + "/" + n)})
	}
	return s
}

func (t *table) set(name, modified string) *set {
	switch name {
	case "TableInfos":
		return &set{columns: infoColumns, rows: [][]value{t.info(0, modified)}}
	case "DataProperties":
		return t.properties()
	case "CategoryGroups":
		return &set{columns: []string{"ID", "DimensionKey", "Title", "Description", "ParentID"}}
	}
	for _, d := range t.dimensions {
		if d.name == name {
			return d.set()
		}
	}
	return nil
}

// request3 is a question for one entity set. page is 0 for sets that come
// whole, and api set where more than odataLimit rows are refused.
type request3 struct {
	meta, base string
	query      url.Values
	count, api bool
	page       int
}

// number reads $skip or $top.
func (r *request3) number(key string, missing int) (int, error) {
	if !r.query.Has(key) {
		return missing, nil
	}
	n, err := strconv.Atoi(r.query.Get(key))
	if err != nil || n < 0 {
		return 0, fmt.Errorf("'%s' is no value for %s", r.query.Get(key), key)
	}
	return n, nil
}

// window is the part of total rows that is asked for, and where the next page
// begins (0: there is none).
func (r *request3) window(total int) (from, to, next int, err error) {
	from, err = r.number("$skip", 0)
	if err != nil {
		return 0, 0, 0, err
	}
	top, err := r.number("$top", total)
	if err != nil {
		return 0, 0, 0, err
	}
	from = min(from, total)
	end := min(from+top, total)
	to = end
	if r.page > 0 && !r.api && to-from > r.page {
		to, next = from+r.page, from+r.page
	}
	if r.api && to-from > odataLimit {
		return 0, 0, 0, fmt.Errorf("the query result exceeds the maximum of %d records; use the ODataFeed service for bulk download", odataLimit)
	}
	return from, to, next, nil
}

// nextLink asks for the same from another row on. $top counts what is left.
func (r *request3) nextLink(next int) string {
	q := url.Values{}
	for k, v := range r.query {
		q[k] = v
	}
	if top, err := strconv.Atoi(q.Get("$top")); err == nil {
		skip, _ := r.number("$skip", 0)
		q.Set("$top", strconv.Itoa(top-(next-skip)))
	}
	q.Set("$skip", strconv.Itoa(next))
	return r.base + "?" + readable.Replace(q.Encode())
}

// readable leaves in a link what need not be escaped, as the services do.
var readable = strings.NewReplacer("+", "%20", "%24", "$", "%27", "'", "%28", "(", "%29", ")", "%2C", ",")

// answer filters, cuts and writes a set.
func (r *request3) answer(s *set) answer {
	t, err := parseFilter(r.query.Get("$filter"))
	if err != nil {
		return odataError(http.StatusBadRequest, err.Error()+".")
	}
	rows := s.rows
	if r.query.Get("$filter") != "" {
		rows, err = s.where(t)
	}
	if err != nil {
		return odataError(http.StatusBadRequest, err.Error()+" on type 'Cbs.OData.WebAPI.TypedDataSet'.")
	}
	if r.count {
		return text(http.StatusOK, strconv.Itoa(len(rows)))
	}
	from, to, next, err := r.window(len(rows))
	if err != nil {
		return odataError(http.StatusInternalServerError, err.Error()+".")
	}
	columns, err := r.columns(s.columns)
	if err != nil {
		return odataError(http.StatusBadRequest, err.Error())
	}
	return r.write(func(b []byte) []byte {
		for i, row := range rows[from:to] {
			b = separate(b, i)
			b = s.appendRow(b, row, columns, true)
		}
		return b
	}, to > from, next)
}

func (s *set) where(t test) ([][]value, error) {
	var out [][]value
	for _, row := range s.rows {
		ok, err := t(func(c string) (value, bool) { return s.cell(row, c) })
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, row)
		}
	}
	return out, nil
}

// columns are those of $select, in the order of the set as the service has it.
func (r *request3) columns(all []string) ([]string, error) {
	if !r.query.Has("$select") {
		return all, nil
	}
	chosen := map[string]bool{}
	for c := range strings.SplitSeq(r.query.Get("$select"), ",") {
		chosen[strings.TrimSpace(c)] = true
	}
	var out []string
	for _, c := range all {
		if chosen[c] {
			out = append(out, c)
			delete(chosen, c)
		}
	}
	for c := range chosen {
		return nil, fmt.Errorf("could not find a property named '%s'", c)
	}
	return out, nil
}

// buffers of pages are used again: a workload asks for thousands.
var buffers = sync.Pool{New: func() any { b := make([]byte, 0, 1<<16); return &b }}

func separate(b []byte, i int) []byte {
	if i > 0 {
		return append(b, "\r\n    },{\r\n      "...)
	}
	return b
}

// write lays a page out as v3 does: CRLF, and one row a line.
func (r *request3) write(rows func([]byte) []byte, some bool, next int) answer {
	held := buffers.Get().(*[]byte)
	b := append((*held)[:0], "{\r\n  \"odata.metadata\":"...)
	b = appendString(b, r.meta, true)
	b = append(b, `,"value":[`...)
	if some {
		b = append(b, "\r\n    {\r\n      "...)
		b = rows(b)
		b = append(b, "\r\n    }\r\n  ]"...)
	} else {
		b = append(b, "\r\n    \r\n  ]"...)
	}
	if next > 0 {
		b = append(b, `,"odata.nextLink":`...)
		b = appendString(b, r.nextLink(next), true)
	}
	b = append(b, "\r\n}"...)
	return answer{status: http.StatusOK, kind: json3, body: b, release: func() { *held = b; buffers.Put(held) }}
}

func trim(s string) string { return strings.TrimSpace(s) }
