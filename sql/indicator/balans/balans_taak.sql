/* model
naam: indicator.balans_taak
betekenis: "Balans per taak en overheid: recht, bevoegdheden, mensen en uitkeringen die de taak noemen altijd; lasten, dekking en oordeel alleen waar een taakveld met zekerheid H of M deze ene taak draagt. Anders zegt reden met welke taken zij haar taakveld deelt: dan is de bundel het kleinste dat is gemeten. Een profiel, geen rapportcijfer."
korrel: overheid x taak x jaar x verslagsoort
sleutel: [overheid_code, taak_id, jaar, verslagsoort]
eenheid: euro; dekking en aandelen zijn fracties
formule: "lasten, middelen, dekking en oordeel zijn die van de bundel met alleen deze taak (indicator.balans_bundel); geen oordeel bij zekerheid L; z = (x - mediaan) / (1,4826 x MAD) van x = ln(dekking) binnen de groep"
bron: "indicator.taak_stand, indicator.taak_vergelijking, indicator.taak_nabij, indicator.taak_uitkering, indicator.uitvoeringskracht, indicator.bevoegdheid"
export: per jaar
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: vastgelegde taak
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: begroting of rekening
  bundel_id: bundel van de taak in dit jaar; leeg als zij alleen onzeker op taakvelden staat
  circulaire: stand van het punt; leeg zonder middelen
  netto_lasten_eur: netto lasten met overhead; leeg als de taak een taakveld deelt
  spuk_eur: specifieke uitkeringen op de taakvelden, ter vergelijking; noch in de netto lasten, noch in de middelen
  uitkering_eur: "integratie-, decentralisatie- en bijzondere fondsuitkeringen die deze taak noemen, in de stand van het punt; ook waar de taak een taakveld deelt"
  middelen_rijk_eur: wat het Rijk betaalt
  middelen_eur: met eigen middelen
  dekking: middelen gedeeld door netto lasten
  dekking_laag: laagste dekking over de varianten
  dekking_hoog: hoogste dekking over de varianten
  varianten: aantal varianten met een dekking
  oordeel: "tekort, overschot, onbeslist of onbekend"
  verschil_per_inwoner_eur: middelen min netto lasten, per inwoner
  plichten: plichten die op 1 januari golden; leeg als het recht van de taak dan niet bekend is
  bevoegdheden: bevoegdheden die op 1 januari golden
  beleidsruimte: bevoegdheden als deel van plichten en bevoegdheden
  personeel_aandeel: deel van de lasten van de taakvelden dat eigen personeel is
  inhuur_aandeel: deel van de personeelskosten dat inhuur is
  begrotingsafwijking: "(rekening - begroting) / begroting van de taakvelden; negatief is minder uitgegeven dan begroot"
  z_score: robuuste afwijking van ln(dekking) binnen de groep; leeg onder tien overheden of bij MAD nul
  z_nabij: "robuuste afwijking van ln(dekking) van de vijftien gemeenten die er in structuur het meest op lijken; alleen in het laatste jaar met een dekking (indicator.taak_nabij)"
  groep: "vergelijkingsgroep naar inwoners; provincies vormen een groep"
  inwoners: inwoners op 1 januari
  zekerheid: "laagste van wet, taakveld en bekostiging van de taak, en van de codes waarop is geboekt: H, M of L"
  status: "geschat, voorlopig (ook de lasten), niet geleverd of onbekend"
  reden: waarom de dekking leeg is, of op welke codes van andere jaren geld staat
  z_reden: waarom z_score leeg is terwijl er een dekking is
  beleidsruimte_reden: waarom beleidsruimte, plichten of bevoegdheden leeg zijn
  personeel_reden: waarom personeel_aandeel leeg is
  inhuur_reden: waarom inhuur_aandeel leeg is
  begrotingsafwijking_reden: waarom begrotingsafwijking leeg is
eenheden:
  dekking: fractie
  dekking_laag: fractie
  dekking_hoog: fractie
  beleidsruimte: fractie
  begrotingsafwijking: fractie
  z_score: robuuste standaardafwijkingen
  z_nabij: robuuste standaardafwijkingen
  inwoners: personen
*/
select r.overheid_code, r.taak_id, r.jaar, r.verslagsoort, r.bundel_id, r.circulaire,
    r.netto_lasten_eur, r.spuk_eur,
    e.bedrag_eur as uitkering_eur,
    r.middelen_rijk_eur, r.middelen_eur, r.dekking, r.dekking_laag, r.dekking_hoog, r.varianten, r.oordeel, r.verschil_per_inwoner_eur,
    r.plichten, r.bevoegdheden, r.beleidsruimte,
    u.personeel_aandeel, u.inhuur_aandeel, u.begrotingsafwijking,
    z.z_score, n.z_nabij, z.groep, r.inwoners, r.zekerheid, r.status, r.reden, z.z_reden,
    case when r.beleidsruimte is null then coalesce(b.reden, 'van de taak is op 1 januari geen recht bekend') end as beleidsruimte_reden,
    case when u.personeel_aandeel is null then coalesce(u.personeel_reden, 'geen cijfers van taakvelden van de taak') end as personeel_reden,
    case when u.inhuur_aandeel is null then coalesce(u.inhuur_reden, 'geen cijfers van taakvelden van de taak') end as inhuur_reden,
    case when u.begrotingsafwijking is null then coalesce(u.begrotingsafwijking_reden, 'geen cijfers van taakvelden van de taak') end as begrotingsafwijking_reden
from indicator.taak_stand r
left join indicator.taak_uitkering e on e.overheid_code = r.overheid_code and e.taak_id = r.taak_id and e.jaar = r.jaar and e.circulaire = r.stand
left join indicator.taak_vergelijking z on z.overheid_code = r.overheid_code and z.taak_id = r.taak_id and z.jaar = r.jaar and z.verslagsoort = r.verslagsoort
left join indicator.taak_nabij n on n.overheid_code = r.overheid_code and n.taak_id = r.taak_id and n.jaar = r.jaar and n.verslagsoort = r.verslagsoort
left join indicator.uitvoeringskracht u on u.overheid_code = r.overheid_code and u.taak_id = r.taak_id and u.jaar = r.jaar and u.verslagsoort = r.verslagsoort
left join indicator.bevoegdheid b on b.taak_id = r.taak_id and b.jaar = r.jaar and b.orgaan = 'alle'
