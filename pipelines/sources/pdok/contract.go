package pdok

import (
	"fmt"

	"medebewind/pipelines/sources/contract"
)

// Contract is what we rely on at the national geo service: an edition that does not
// change any more, by its first gemeente.
func Contract() []contract.Probe {
	return []contract.Probe{{
		What:   "boundaries of 2024",
		URL:    fmt.Sprintf(address, 2024) + "&count=1",
		Accept: jsonType,
		Check: contract.Rows("features", 1, map[string]string{
			"properties.statcode": "string", "properties.statnaam": "string", "properties.jrstatcode": "string",
			"geometry.type": "string", "geometry.coordinates": "list",
		}),
	}}
}
