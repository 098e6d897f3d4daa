/* model
naam: mart.komend
betekenis: "Wat eraan komt: aanhangige wetsvoorstellen die gemeenten of provincies iets vragen, per taak, met wat de memorie van toelichting over het geld zegt."
korrel: dossier x overheidslaag x taak
sleutel: [dossier, overheidslaag, taak_id]
eenheid: "euro"
bron: "indicator.komend, kern.taak"
export: tabel
als: zicht
plaats: 25
thema: recht
kolommen:
  dossier: nummer van het dossier
  wetsvoorstel: titel van het dossier
  overheidslaag: "gemeente, provincie of onbekend"
  taak_id: "taak; geen als geen vastgelegde taak past"
  taak_naam: naam van de taak
  ministerie: eerst verantwoordelijk ministerie van de taak
  ingediend: datum van het eerste stuk
  plichten: aantal plichten in de tekst van het voorstel; leeg als die niet gelezen is
  bevoegdheden: aantal bevoegdheden
  artikel2: de memorie heeft een alinea over artikel 2 van de Financiële-verhoudingswet
  udo: de memorie noemt een uitvoerbaarheidstoets decentrale overheden
  geld: "volledig, deels, niet gecompenseerd, geen gevolgen, volgt nog, verschillend of onbekend; onbekend is niet hetzelfde als geen"
  bedrag_eur: "het bedrag, als de memorie er een noemt"
  bedrag_jaar: jaar van het bedrag
  taken: "aantal taken waarbij het voorstel hoort; het bedrag staat bij elk en is niet verdeeld"
  zekerheid: "van de koppeling met de taak: H hoog, M middel, L laag"
  url: adres van de memorie
eenheden:
  bedrag_jaar: jaar
*/
select
    k.dossier,
    k.titel as wetsvoorstel,
    k.overheidslaag,
    k.taak_id,
    t.naam as taak_naam,
    t.ministerie,
    k.ingediend,
    k.plichten,
    k.bevoegdheden,
    k.artikel2,
    k.udo,
    k.geld,
    k.bedrag_eur,
    k.bedrag_jaar,
    k.taken,
    k.zekerheid,
    k.memorie_url as url
from indicator.komend k
left join kern.taak t using (taak_id)
where k.stand = 'aanhangig'
