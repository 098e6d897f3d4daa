/* model
naam: bron.spuk
betekenis: "Specifieke uitkeringen uit een overzicht van het Rijk: per uitkering en jaar."
korrel: uitkering x jaar x document
eenheid: euro
bron: "overzicht van specifieke uitkeringen (ODS), door een beheerder aangeleverd"
export: nee
kolommen:
  naam: naam zoals het overzicht die geeft
  code: nummer van de regeling (SiSa); leeg als het overzicht er geen heeft
  ministerie: wie de uitkering verstrekt
  grondslag: wet of regeling waarop zij rust
  vorm: "SPUK, of BFU (bijzondere fondsuitkering)"
  wordt: "waarin zij overgaat, zoals het overzicht het zegt"
  looptijd: "tot wanneer, zoals het overzicht het zegt"
  jaar_tot: laatste jaar dat de looptijd noemt; leeg als die er geen noemt
  jaar: jaar van het bedrag; leeg bij een uitkering zonder bedragen
  bedrag_eur: bedrag van het jaar
  cel: blad en cel
  document_id: document waaruit de rij komt (meta.document)
*/
select naam, code, ministerie, grondslag, vorm, wordt, looptijd, jaar_tot, jaar, bedrag_eur, cel, document_id
from staged.spuk
