/* model
naam: bron.cbs_onderwerp
betekenis: Onderwerpen en dimensies van een CBS-tabel.
korrel: tabel x sleutel
sleutel: [tabel, sleutel]
bron: "CBS OData v3 DataProperties; v4 MeasureCodes en Dimensions"
export: nee
kolommen:
  tabel: CBS-tabelnummer
  sleutel: naam van kolom of meetcode
  soort: "Topic, Dimension, GeoDimension of TimeDimension"
  titel: titel van het onderwerp
  groep: "titel van de onderwerpgroep, buitenste eerst"
  eenheid: eenheid zoals CBS die noemt
  document_id: document waaruit de rij komt (meta.document)
*/
select
    tabel,
    sleutel,
    soort,
    titel,
    groep,
    eenheid,
    document_id
from staged.cbs_onderwerp
