/* model
naam: bron.cbs_code
betekenis: Codes van een dimensie van een CBS-tabel.
korrel: tabel x dimensie x code
sleutel: [tabel, dimensie, code]
bron: CBS OData v3 dimensietabellen en v4 Codes
export: nee
kolommen:
  tabel: CBS-tabelnummer
  dimensie: naam van de dimensie
  code: "code, zonder opvulling"
  titel: titel van de code
  groep: "groep van de code (v4), bijvoorbeeld GMPV27"
  status: status van een periode (v4)
  document_id: document waaruit de rij komt (meta.document)
*/
select
    tabel,
    dimensie,
    code,
    titel,
    groep,
    status,
    document_id
from staged.cbs_code
