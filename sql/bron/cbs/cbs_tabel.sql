/* model
naam: bron.cbs_tabel
betekenis: Kenmerken van een CBS-tabel.
korrel: tabel x document
sleutel: [tabel, document_id]
bron: CBS OData v3 TableInfos en v4 Properties
export: nee
kolommen:
  tabel: CBS-tabelnummer
  titel: titel van de tabel
  catalogus: catalogus waarin de tabel staat
  periode: periode die de tabel beslaat
  gewijzigd: tijdstip van wijziging zoals CBS het geeft
  waarnemingen: aantal waarnemingen dat CBS noemt
  document_id: document waaruit de rij komt (meta.document)
*/
select
    tabel,
    titel,
    catalogus,
    periode,
    gewijzigd,
    waarnemingen,
    document_id
from staged.cbs_tabel
