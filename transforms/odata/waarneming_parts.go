package odata

import (
	"regexp"
	"slices"
	"strings"
)

var topic = regexp.MustCompile(`_\d+$`)

// regios are the geographic dimensions of CBS's tables.
var regios = []string{"RegioS", "Regio", "Gemeente", "Provincie", "Wijken", "Woonplaatsen", "Gemeenschappelijke", "Waterschap"}

func isRegio(column string) bool {
	return slices.ContainsFunc(regios, func(p string) bool { return strings.HasPrefix(column, p) })
}

// part is what a column of a data set is to us.
type part uint8

const (
	partOverige part = iota
	partRegio
	partPeriode
	partTopic
	partMeasure
	partValue
	partStringValue
	partAttribute
	partIgnored
)

// partOf tells what a column is, by its name.
func partOf(column string, v4 bool) part {
	if v4 {
		switch column {
		case "Id":
			return partIgnored
		case "Measure":
			return partMeasure
		case "Value":
			return partValue
		case "StringValue":
			return partStringValue
		case "ValueAttribute":
			return partAttribute
		}
	}
	switch {
	case column == "Perioden":
		return partPeriode
	case isRegio(column) && !topic.MatchString(column):
		return partRegio
	case v4:
		return partOverige
	case column == "ID":
		return partIgnored
	case topic.MatchString(column):
		return partTopic
	}
	return partOverige
}
