package gemeentefonds

import "medebewind/pipelines/sources/contract"

// Contract is what we rely on at the portal of the Rijksoverheid.
func Contract() []contract.Probe {
	return []contract.Probe{
		{
			What:   "search for circulaires",
			URL:    portalAPI + "zoek?zoektekst=septembercirculaire+gemeentefonds&start=0&aantalResultaten=10&sort=publicatiedatum&order=asc",
			Accept: jsonType,
			Check: contract.Rows("resultaten", 1, map[string]string{
				"document.id": "string", "document.titel": "string", "document.openbaarmakingsdatum": "string", "document.mutatiedatumtijd": "string",
			}),
		},
		{
			What:   "the API of before",
			URL:    listAddress("circulaire", 0),
			Accept: jsonType,
			Check:  contract.Rows("documents", 0, nil),
			// It was retired in June 2026, and the portal takes its place.
			MaySpare: true,
		},
	}
}
