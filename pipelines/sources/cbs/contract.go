package cbs

import "medebewind/pipelines/sources/contract"

// Contract is what we rely on at CBS.
func Contract() []contract.Probe {
	return []contract.Probe{
		{
			What:   "list of Iv3 tables",
			URL:    iv3Host + "/ODataCatalog/Tables" + query("$format", "json", "$filter", "Catalog eq 'IV3'"),
			Accept: json3,
			Check: contract.Rows("value", 4, map[string]string{
				"Identifier": "string", "Title": "string", "Modified": "string", "Catalog": "string",
			}),
		},
		{
			What:   "population (OData v3)",
			URL:    v3Host + "/ODataFeed/odata/" + population + "/TableInfos" + query("$format", "json"),
			Accept: json3,
			Check:  contract.Rows("value", 1, map[string]string{"Title": "string", "Modified": "string"}),
			// v4 takes its place when it goes.
			MaySpare: true,
		},
		{
			What:   "population (OData v4)",
			URL:    v4Base + "/" + regions + "/Properties",
			Accept: json3,
			Check:  contract.Object(map[string]string{"Identifier": "string", "Title": "string", "Modified": "string"}),
		},
		{
			What:   "regions with their history (OData v4)",
			URL:    v4Base + "/" + regions + "/RegioSCodes",
			Accept: json3,
			Check:  contract.Rows("value", 300, map[string]string{"Identifier": "string", "Title": "string"}),
		},
	}
}
