/* model
naam: bron.fonds_uitkering
betekenis: "Suppletie-, integratie- en decentralisatie-uitkeringen per overheid."
korrel: rekenbestand x cel
sleutel: [document_id, cel]
eenheid: euro
bron: "rekenbestand (ODS), blad met suppletie, IU en DU"
export: nee
kolommen:
  nummer: nummer van de overheid zoals gepubliceerd
  naam: naam van de overheid zoals gepubliceerd
  omschrijving: "kolomkop: naam van de uitkering"
  bedrag_eur: bedrag
  cel: cel in het werkblad
  document_id: document waaruit de rij komt (meta.document)
*/
select
    nummer,
    naam,
    omschrijving,
    bedrag_eur,
    cel,
    document_id
from staged.fonds_uitkering
