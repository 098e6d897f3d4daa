package kamerstukken

import "medebewind/pipelines/sources/contract"

// Contract is what we rely on at the search of the official publications.
func Contract() []contract.Probe {
	return []contract.Probe{{
		What:   "search for memories",
		URL:    address(area+` AND w.publicatienaam==Kamerstuk AND cql.textAndIndexes="Financiële-verhoudingswet"`, 1),
		Accept: xmlType,
		Check: contract.Contains("numberOfRecords", "dcterms:identifier", "dossiernummer", "ondernummer", "publicatienaam",
			"Memorie van toelichting", "manifestation=\"xml\""),
	}}
}
