/* model
naam: bron.fonds_eenheid
betekenis: Eenheden per overheid en maatstaf.
korrel: rekenbestand x cel
sleutel: [document_id, cel]
eenheid: eenheden van de maatstaf
bron: "rekenbestand (ODS), blad met eenheden"
export: nee
kolommen:
  nummer: nummer van de overheid zoals gepubliceerd
  naam: naam van de overheid zoals gepubliceerd
  maatstaf: kolomkop
  eenheden: aantal eenheden
  cel: cel in het werkblad
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  eenheden: eenheden van de maatstaf
*/
select
    nummer,
    naam,
    maatstaf,
    eenheden,
    cel,
    document_id
from staged.fonds_eenheid
