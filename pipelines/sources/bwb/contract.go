package bwb

import "medebewind/pipelines/sources/contract"

// Contract is what we rely on at the search and the repository of law.
func Contract() []contract.Probe {
	return []contract.Probe{
		{
			What:   "search for a law",
			URL:    "https://zoekservice.overheid.nl/sru/Search?operation=searchRetrieve&version=1.2&x-connection=BWB&query=dcterms.identifier==BWBR0035362&maximumRecords=10",
			Accept: "application/xml",
			Check: contract.Contains("numberOfRecords", "BWBR0035362", "geldigheidsperiode_startdatum", "locatie_toestand", "locatie_manifest",
				"overheidbwb"),
		},
		{
			What:   "manifest of a law",
			URL:    "https://repository.officiele-overheidspublicaties.nl/bwb/BWBR0035362/manifest.xml",
			Accept: "application/xml",
			Check:  contract.Contains("<work", "expression", "hashcode", "BWBR0035362"),
		},
	}
}
