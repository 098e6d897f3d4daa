package upl

import "medebewind/pipelines/sources/contract"

// Contract is what we rely on at the list of products. It had 1,321 products in
// April 2025.
func Contract() []contract.Probe {
	return []contract.Probe{{
		What:   "list of products",
		URL:    address,
		Accept: "text/csv",
		Check: contract.All(
			contract.Contains("UniformeProductnaam", "Medebewind", "Grondslaglabel", "Grondslaglink"),
			contract.Lines(1000), whole),
	}}
}
