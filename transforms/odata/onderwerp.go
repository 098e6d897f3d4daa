package odata

import (
	"fmt"
	"slices"
	"strings"

	"medebewind/transforms"
	"medebewind/transforms/foreign"
)

// Onderwerp reads the topics and dimensions of a table: v3 DataProperties, v4
// MeasureCodes and Dimensions. soort is 'Topic', 'Dimension', 'GeoDimension',
// 'TimeDimension', or as the publisher names another.
//
// groep is the titles of the topic groups above a topic, outermost first,
// joined by " / ". v4 tells the groups in another document (MeasureGroups), so
// there groep is the id of the group.
var Onderwerp = &transforms.Transform{Name: "cbs-onderwerp", Version: 1, Tables: []*transforms.Table{transforms.CBSOnderwerp}, Run: runOnderwerp}

// property is a row of DataProperties. id and parent are numbers as text.
type property struct{ id, parent, soort, sleutel, titel, eenheid string }

func runOnderwerp(data []byte, emit transforms.Emit) error {
	b := transforms.NewBatch(transforms.CBSOnderwerp, emit)
	defer b.Close()
	var all []property
	a, err := rows(data, func(a *answer, row int, fields []field) error {
		p, err := readProperty(a, row, fields)
		all = append(all, p)
		return err
	})
	if err != nil {
		return err
	}
	// A group may come after its topics, so rows wait for the whole list.
	groups := map[string]property{}
	for _, p := range all {
		if p.soort == "TopicGroup" {
			groups[p.id] = p
		}
	}
	for _, p := range all {
		if p.soort == "TopicGroup" {
			continue
		}
		groep := p.parent
		if !a.v4 {
			if groep, err = path(groups, p.parent); err != nil {
				return err
			}
		}
		for i, text := range []string{a.tabel, p.sleutel, p.soort, p.titel, groep, p.eenheid} {
			b.Text(i, text)
		}
		if err := b.Next(); err != nil {
			return err
		}
	}
	return finish(nil, b)
}

func readProperty(a *answer, row int, fields []field) (property, error) {
	names := []string{"ID", "ParentID", "Type", "Key", "Title", "Unit", "odata.type"}
	if a.v4 {
		names = []string{"", "MeasureGroupId", "Kind", "Identifier", "Title", "Unit", ""}
	}
	t, err := texts(row, fields, names...)
	if err != nil {
		return property{}, err
	}
	p := property{t[0], t[1], t[2], t[3], t[4], t[5]}
	if p.soort == "" {
		// odata.type is 'Cbs.OData.GeoDimension'.
		p.soort = t[6][strings.LastIndexByte(t[6], '.')+1:]
	}
	if p.soort == "" && a.v4 && a.set == "MeasureCodes" {
		p.soort = "Topic"
	}
	if p.soort == "" || p.sleutel == "" && p.soort != "TopicGroup" {
		return p, transforms.Errorf(place(row), "%s has a row without key or type: this is no answer of DataProperties, MeasureCodes or Dimensions", a.set)
	}
	return p, nil
}

// mostGroups is how many groups a topic may lie in; the tables of CBS have three.
const mostGroups = 20

// path is the titles of a group and those above it. No group is above itself; a list
// that says so must not hang the run, and one long chain not fill the memory.
func path(groups map[string]property, id string) (string, error) {
	var titles []string
	seen := map[string]bool{}
	for {
		g, ok := groups[id]
		if !ok || seen[id] {
			slices.Reverse(titles)
			return strings.Join(titles, " / "), nil
		}
		if len(titles) == mostGroups {
			return "", fmt.Errorf("the groups of a topic lie more than %d deep, at %s", mostGroups, foreign.Cut(g.titel))
		}
		seen[id] = true
		titles = append(titles, g.titel)
		id = g.parent
	}
}
