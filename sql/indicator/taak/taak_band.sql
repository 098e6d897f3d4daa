/* model
naam: indicator.taak_band
betekenis: "De balans van taken die alleen op hun taakvelden staan: die van hun bundel. Van een taak die een taakveld deelt is er geen. Hulptabel van indicator.balans_taak."
korrel: overheid x taak x jaar x verslagsoort
sleutel: [overheid_code, taak_id, jaar, verslagsoort]
eenheid: euro; dekking is een fractie
formule: "rij van indicator.balans_band van een bundel met een taak"
bron: "indicator.balans_band, indicator.bundel_lasten, kern.bundel_lid"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: begroting of rekening
  circulaire: stand van het punt
  netto_lasten_eur: netto lasten met overhead, in de standaardvariant
  spuk_eur: specifieke uitkeringen op de taakvelden
  middelen_rijk_eur: wat het Rijk betaalt
  middelen_eur: middelen in de standaardvariant
  dekking: dekking in de standaardvariant
  dekking_laag: laagste dekking
  dekking_hoog: hoogste dekking
  varianten: aantal varianten met een dekking
  oordeel: "tekort, overschot, onbeslist of onbekend"
  verschil_per_inwoner_eur: middelen min netto lasten, per inwoner
  zekerheid: "H, M of L"
  status: "geschat, voorlopig, niet geleverd of onbekend"
  reden: waarom de dekking leeg is, of op welke codes van andere jaren geld staat
eenheden:
  dekking: fractie
  dekking_laag: fractie
  dekking_hoog: fractie
*/
select b.overheid_code, t.taak_id, b.jaar, b.verslagsoort, b.circulaire,
    b.netto_lasten_eur, l.spuk_eur, b.middelen_rijk_eur, b.middelen_eur, b.dekking, b.dekking_laag, b.dekking_hoog, b.varianten, b.oordeel,
    b.verschil_per_inwoner_eur, b.zekerheid, b.status, b.reden
from indicator.balans_band b
join kern.bundel_lid t on t.bundel_id = b.id and t.jaar = b.jaar and t.taken = 1
join indicator.bundel_lasten l on l.overheid_code = b.overheid_code and l.bundel_id = b.id and l.jaar = b.jaar and l.verslagsoort = b.verslagsoort
where b.soort = 'bundel'
