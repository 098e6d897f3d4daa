/* model
naam: bron.personeel
betekenis: "Mensen van gemeenten per grootteklasse: ziekteverzuim, vacatures, leeftijd, instroom en uitstroom, zoals een blad ze geeft."
korrel: grootteklasse x jaar x onderwerp x document
bron: "Personeelsmonitor van het A&O fonds Gemeenten, door een beheerder als blad (ODS) aangeleverd"
export: nee
kolommen:
  grootteklasse: grootteklasse zoals het blad haar noemt
  jaar: jaar; leeg als het blad er geen noemt
  onderwerp: "ziekteverzuim, vacaturegraad, vacatures, leeftijd, 60 jaar en ouder, instroom, uitstroom of bezetting"
  eenheid: "fractie, jaar of aantal"
  waarde: waarde; leeg als zij niet te lezen is
  tekst: wat de cel toont
  cel: blad en cel
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  waarde: wisselend
*/
select grootteklasse, jaar, onderwerp, eenheid, waarde, tekst, cel, document_id
from staged.personeel
