package publisher

import (
	"fmt"
	"strings"
	"sync"
)

// table is one CBS table of OData v3.
type table struct {
	host, id, title, catalog, period, modified string
	dimensions                                 []dimension
	topics                                     []topic
	// cells gives the rows without their ID: a cell per dimension and topic.
	cells func() [][]value
	// arithmetic tables have their rows by formula, and no cells.
	arithmetic *arithmetic

	once sync.Once
	data *set
}

type dimension struct {
	name, kind, title string
	codes             []code
}

// code of a dimension. key is padded as the table pads it.
type code struct{ key, title, description string }

type topic struct {
	key, title, unit, datatype string
	decimals                   int
	// groups above the topic, outermost first.
	groups []string
}

func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-len([]rune(s))))
}

// rows are the rows of TypedDataSet, numbered; made once, when first asked for.
func (t *table) rows() *set {
	t.once.Do(func() {
		t.data = &set{columns: t.columns()}
		for i, cells := range t.cells() {
			t.data.rows = append(t.data.rows, append([]value{whole(i)}, cells...))
		}
	})
	return t.data
}

func (t *table) columns() []string {
	out := []string{"ID"}
	for _, d := range t.dimensions {
		out = append(out, d.name)
	}
	for _, o := range t.topics {
		out = append(out, o.key)
	}
	return out
}

// info is the row of TableInfos and of the catalogue. The catalogue's ID is
// a rank, and no key.
func (t *table) info(rank int, modified string) []value {
	return []value{whole(rank), str(t.title), str(t.title), str(t.id), str(t.title), str(modified), str("Actualisering"),
		str(""), str("Regulier"), str("CBS."), str("nl"), str(t.catalog), str("Perjaar"), str(t.period),
		str("Fictieve gegevens: geen bestaande overheden.\r\n"), str("Table"), str(modified), str("2")}
}

var infoColumns = []string{"ID", "Title", "ShortTitle", "Identifier", "Summary", "Modified", "ReasonDelivery",
	"ExplanatoryText", "OutputStatus", "Source", "Language", "Catalog", "Frequency", "Period",
	"ShortDescription", "GraphTypes", "MetaDataModified", "SearchPriority"}

var propertyColumns = []string{"odata.type", "ID", "Position", "ParentID", "Type", "Key", "Title", "Description",
	"ReleasePolicy", "MapYear", "Datatype", "Unit", "Decimals", "Default", "PresentationType"}

// properties are the rows of DataProperties: dimensions, then topics, each
// group before what is in it.
func (t *table) properties() *set {
	s := &set{columns: propertyColumns}
	add := func(kind string, parent value, cells ...value) int {
		n := len(s.rows)
		row := append([]value{str("Cbs.OData." + kind), whole(n), whole(n), parent, str(kind)}, cells...)
		s.rows = append(s.rows, append(row, make([]value, len(propertyColumns)-len(row))...))
		return n
	}
	for _, d := range t.dimensions {
		policy := none
		if d.kind == "TimeDimension" {
			policy = yes(false)
		}
		add(d.kind, none, str(d.name), str(d.title), str(""), policy, none)
	}
	groups := map[string]value{}
	for _, o := range t.topics {
		parent := none
		for i, g := range o.groups {
			path := strings.Join(o.groups[:i+1], "/")
			if _, ok := groups[path]; !ok {
				groups[path] = whole(add("TopicGroup", parent, str(""), str(g), str("")))
			}
			parent = groups[path]
		}
		add("Topic", parent, str(o.key), str(o.title), str(""), value{}, value{},
			str(o.datatype), str(o.unit), whole(o.decimals), none, str("Relative"))
	}
	return s
}

func (d dimension) set() *set {
	s := &set{columns: []string{"Key", "Title", "Description", "CategoryGroupID"}}
	for _, c := range d.codes {
		s.rows = append(s.rows, []value{str(c.key), str(c.title), str(c.description), none})
	}
	return s
}

func newTables(w *world, s *Scale) []*table {
	var out []*table
	for _, y := range w.years {
		if s != nil && s.Tables > 0 {
			out = append(out, scaledIv3(w, s, y))
		} else {
			out = append(out, gemeentenIv3(w, y))
		}
		out = append(out, provinciesIv3(w, y))
		switch {
		case s != nil && s.RegelingRows > 0:
			out = append(out, scaledRegelingen(s, y))
		case s == nil && y >= eersteRegelingen && y <= laatsteRegelingen:
			out = append(out, regelingenIv3(w, y))
		}
	}
	out = append(out, oudeIv3(w), kerncijfers(w))
	for _, y := range w.years {
		out = append(out, gebieden(w, y))
	}
	return out
}

func (p *Publisher) table(host, id string) (*table, error) {
	for _, t := range p.tables {
		if t.host == host && strings.EqualFold(t.id, id) {
			return t, nil
		}
	}
	return nil, fmt.Errorf("table '%s' not found", id)
}
