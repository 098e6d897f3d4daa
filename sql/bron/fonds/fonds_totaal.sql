/* model
naam: bron.fonds_totaal
betekenis: "Wat een overheid volgens de laatste kolom van een rekenmodel in totaal ontvangt."
korrel: rekenbestand x cel
sleutel: [document_id, cel]
eenheid: euro
bron: "rekenbestand (ODS), blad met eenheden"
export: nee
kolommen:
  nummer: nummer van de overheid zoals gepubliceerd
  naam: naam van de overheid zoals gepubliceerd
  omschrijving: kolomkop
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
from staged.fonds_totaal
