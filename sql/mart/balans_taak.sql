/* model
naam: mart.balans_taak
betekenis: "Profiel van een taak bij een overheid: recht, bevoegdheden, mensen en uitkeringen altijd; lasten, dekking en oordeel alleen waar een taakveld deze ene taak draagt."
korrel: overheid x taak x jaar x verslagsoort
sleutel: [overheid_code, taak_id, jaar, verslagsoort]
eenheid: "euro; dekking en aandelen zijn fracties"
bron: "indicator.balans_taak, kern.taak, mart.overheid_jaar"
export: per jaar
als: zicht
plaats: 3
thema: balans
kolommen:
  overheid_code: code van gemeente of provincie
  overheid_naam: naam in dat jaar
  overheidslaag: gemeente of provincie
  provincie_naam: naam van die provincie
  groep: vergelijkingsgroep naar inwoners; provincies vormen een groep
  taak_id: taak
  taak_naam: naam van de taak
  ministerie: eerst verantwoordelijk ministerie
  cluster: cluster van de taakvelden van de taak; leeg als zij bij meer clusters of bij geen horen
  bundel_id: "bundel: B en de taken erin"
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: "begroting of rekening; kies er altijd een, zij worden nergens gemengd"
  circulaire: "stand van de circulaire, bijvoorbeeld 2024-september; leeg als er geen is"
  netto_lasten_eur: netto lasten; leeg met een reden
  spuk_eur: "specifieke uitkeringen op de taakvelden, ter vergelijking; noch in de netto lasten, noch in de middelen"
  uitkering_eur: uitkeringen uit het fonds die deze taak noemen
  middelen_rijk_eur: "wat het Rijk betaalt: middelen zonder eigen middelen"
  middelen_eur: middelen met eigen middelen
  dekking: middelen_eur gedeeld door netto_lasten_eur; leeg met een reden
  dekking_laag: laagste dekking over elke doorgerekende keuze
  dekking_hoog: hoogste dekking over elke doorgerekende keuze
  oordeel: "tekort, overschot, onbeslist of onbekend: wat in elke doorgerekende keuze klopt"
  verschil_per_inwoner_eur: "middelen min netto lasten, per inwoner"
  plichten: plichten die op 1 januari golden; leeg als het recht van de taak dan niet bekend is
  bevoegdheden: bevoegdheden die op 1 januari golden
  beleidsruimte: bevoegdheden als deel van plichten en bevoegdheden
  beleidsruimte_reden: "waarom beleidsruimte, plichten of bevoegdheden leeg zijn"
  personeel_aandeel: deel van de lasten van de taakvelden dat eigen personeel is
  personeel_reden: waarom het personeelsaandeel leeg is
  inhuur_aandeel: deel van de personeelskosten dat inhuur is
  inhuur_reden: waarom het inhuuraandeel leeg is
  begrotingsafwijking: (rekening - begroting) / begroting van de taakvelden
  begrotingsafwijking_reden: waarom de begrotingsafwijking leeg is
  z_score: robuuste afwijking van ln(dekking) binnen de groep
  z_nabij: robuuste afwijking van ln(dekking) van de vijftien gemeenten die er in structuur het meest op lijken
  inwoners: inwoners op 1 januari; leeg als CBS ze niet heeft gepubliceerd
  zekerheid: "H hoog, M middel, L laag"
  status: "geschat, voorlopig, niet geleverd of onbekend"
  reden: "waarom lasten, middelen of dekking leeg zijn, of een voorbehoud"
  z_reden: waarom z_score leeg is terwijl er een dekking is
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
select
    b.overheid_code,
    o.overheid_naam,
    if(left(b.overheid_code, 2) = 'PV', 'provincie', 'gemeente') as overheidslaag,
    o.provincie_naam,
    o.groep,
    b.taak_id,
    t.naam as taak_naam,
    t.ministerie,
    t.cluster,
    b.bundel_id,
    b.jaar,
    b.verslagsoort,
    b.circulaire,
    b.netto_lasten_eur::decimal(18, 2) as netto_lasten_eur,
    b.spuk_eur::decimal(18, 2) as spuk_eur,
    b.uitkering_eur::decimal(18, 2) as uitkering_eur,
    b.middelen_rijk_eur,
    b.middelen_eur,
    b.dekking,
    b.dekking_laag,
    b.dekking_hoog,
    b.oordeel,
    b.verschil_per_inwoner_eur,
    b.plichten,
    b.bevoegdheden,
    b.beleidsruimte,
    b.beleidsruimte_reden,
    b.personeel_aandeel,
    b.personeel_reden,
    b.inhuur_aandeel,
    b.inhuur_reden,
    b.begrotingsafwijking,
    b.begrotingsafwijking_reden,
    b.z_score,
    b.z_nabij,
    b.inwoners,
    b.zekerheid,
    b.status,
    b.reden,
    b.z_reden
from indicator.balans_taak b
join kern.taak t using (taak_id)
left join mart.overheid_jaar o on o.overheid_code = b.overheid_code and o.jaar = b.jaar
