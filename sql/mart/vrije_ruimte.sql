/* model
naam: mart.vrije_ruimte
betekenis: "Wat van de algemene middelen van een overheid overblijft na de netto lasten van het medebewind. Het medebewind is te ruim gemeten: autonoom beleid op een taakveld met een taak telt mee."
korrel: overheid x jaar x verslagsoort
sleutel: [overheid_code, jaar, verslagsoort]
eenheid: "euro; aandeel is een fractie"
bron: "indicator.vrije_ruimte, mart.overheid_jaar"
export: tabel
als: zicht
plaats: 7
thema: kosten
kolommen:
  overheid_code: code van gemeente of provincie
  overheid_naam: naam in dat jaar
  overheidslaag: gemeente of provincie
  provincie_naam: naam van die provincie
  groep: vergelijkingsgroep naar inwoners; provincies vormen een groep
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: "begroting of rekening; kies er altijd een, zij worden nergens gemengd"
  circulaire: "stand van de circulaire, bijvoorbeeld 2024-september; leeg als er geen is"
  fondsen_eur: uitkeringen uit het fonds
  belastingen_eur: eigen belastingen na de lasten daarvan
  algemene_middelen_eur: som van beide
  medebewind_eur: netto lasten met overhead van de taakvelden waarop een taak staat
  overig_eur: "netto lasten van de andere taakvelden, met hun overhead"
  vrije_ruimte_eur: algemene middelen min medebewind
  vrije_ruimte_laag_eur: laagste over de keuzes
  vrije_ruimte_hoog_eur: hoogste over de keuzes
  vrije_ruimte_per_inwoner_eur: vrije ruimte per inwoner
  aandeel: vrije ruimte als deel van de algemene middelen
  inwoners: inwoners op 1 januari; leeg als CBS ze niet heeft gepubliceerd
  status: "geschat, voorlopig, niet geleverd of onbekend"
  reden: waarom de vrije ruimte leeg is
eenheden:
  inwoners: personen
*/
select
    b.overheid_code,
    o.overheid_naam,
    if(left(b.overheid_code, 2) = 'PV', 'provincie', 'gemeente') as overheidslaag,
    o.provincie_naam,
    o.groep,
    b.jaar,
    b.verslagsoort,
    nullif(b.circulaire, 'geen') as circulaire,
    b.fondsen_eur::decimal(18, 2) as fondsen_eur,
    b.belastingen_eur::decimal(18, 2) as belastingen_eur,
    b.algemene_middelen_eur::decimal(18, 2) as algemene_middelen_eur,
    b.medebewind_eur::decimal(18, 2) as medebewind_eur,
    b.overig_eur::decimal(18, 2) as overig_eur,
    b.vrije_ruimte_eur::decimal(18, 2) as vrije_ruimte_eur,
    b.vrije_ruimte_laag_eur::decimal(18, 2) as vrije_ruimte_laag_eur,
    b.vrije_ruimte_hoog_eur::decimal(18, 2) as vrije_ruimte_hoog_eur,
    b.vrije_ruimte_per_inwoner_eur::decimal(18, 2) as vrije_ruimte_per_inwoner_eur,
    b.aandeel,
    b.inwoners,
    b.status,
    b.reden
from indicator.vrije_ruimte b
left join mart.overheid_jaar o on o.overheid_code = b.overheid_code and o.jaar = b.jaar
