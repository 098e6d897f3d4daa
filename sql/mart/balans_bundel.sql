/* model
naam: mart.balans_bundel
betekenis: "Netto lasten tegenover middelen per overheid en bundel: de kleinste groep taken waarvan de lasten bekend zijn. Alleen de stand die bij de begroting of de rekening hoort."
korrel: overheid x bundel x jaar x verslagsoort
sleutel: [overheid_code, bundel_id, jaar, verslagsoort]
eenheid: "euro; dekking is een fractie"
bron: "indicator.balans_bundel, kern.bundel_jaar, kern.bundel, mart.overheid_jaar"
export: per jaar
als: zicht
plaats: 2
thema: balans
kolommen:
  overheid_code: code van gemeente of provincie
  overheid_naam: naam in dat jaar
  overheidslaag: gemeente of provincie
  provincie_naam: naam van die provincie
  groep: vergelijkingsgroep naar inwoners; provincies vormen een groep
  bundel_id: "bundel: B en de taken erin"
  bundel_naam: "naam van de taak, of de taakvelden en het aantal taken"
  cluster: cluster van de taakvelden; leeg als zij bij meer clusters of bij geen horen
  taakvelden: "taakvelden in het jaar, met een komma ertussen"
  taken: aantal taken
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: "begroting of rekening; kies er altijd een, zij worden nergens gemengd"
  circulaire: "stand van de circulaire, bijvoorbeeld 2024-september; leeg als er geen is"
  netto_lasten_eur: netto lasten; leeg met een reden
  spuk_eur: "specifieke uitkeringen op de taakvelden, ter vergelijking; noch in de netto lasten, noch in de middelen"
  middelen_rijk_eur: "wat het Rijk betaalt: middelen zonder eigen middelen"
  middelen_eur: middelen met eigen middelen
  dekking: middelen_eur gedeeld door netto_lasten_eur; leeg met een reden
  dekking_rijk: middelen_rijk_eur gedeeld door netto_lasten_eur
  dekking_laag: laagste dekking over elke doorgerekende keuze
  dekking_hoog: hoogste dekking over elke doorgerekende keuze
  oordeel: "tekort, overschot, onbeslist of onbekend: wat in elke doorgerekende keuze klopt"
  netto_lasten_per_inwoner_eur: netto lasten per inwoner
  verschil_per_inwoner_eur: "middelen min netto lasten, per inwoner"
  inwoners: inwoners op 1 januari; leeg als CBS ze niet heeft gepubliceerd
  zekerheid: "H hoog, M middel, L laag"
  status: "geschat, voorlopig, niet geleverd of onbekend"
  reden: "waarom een cijfer leeg is, of een voorbehoud"
eenheden:
  dekking: fractie
  dekking_rijk: fractie
  dekking_laag: fractie
  dekking_hoog: fractie
  inwoners: personen
*/
select
    b.overheid_code,
    o.overheid_naam,
    if(left(b.overheid_code, 2) = 'PV', 'provincie', 'gemeente') as overheidslaag,
    o.provincie_naam,
    o.groep,
    b.bundel_id,
    n.naam as bundel_naam,
    j.cluster,
    j.taakvelden,
    j.taken::bigint as taken,
    b.jaar,
    b.verslagsoort,
    b.circulaire,
    b.netto_lasten_eur::decimal(18, 2) as netto_lasten_eur,
    b.spuk_eur::decimal(18, 2) as spuk_eur,
    b.middelen_rijk_eur,
    b.middelen_eur,
    b.dekking,
    b.dekking_rijk,
    b.dekking_laag,
    b.dekking_hoog,
    b.oordeel,
    round(b.netto_lasten_eur / nullif(o.inwoners, 0), 2)::decimal(18, 2) as netto_lasten_per_inwoner_eur,
    b.verschil_per_inwoner_eur,
    b.inwoners,
    b.zekerheid,
    b.status,
    b.reden
from indicator.balans_bundel b
left join mart.overheid_jaar o on o.overheid_code = b.overheid_code and o.jaar = b.jaar
left join kern.bundel_jaar j on j.bundel_id = b.bundel_id and j.jaar = b.jaar
left join kern.bundel n on n.bundel_id = b.bundel_id and b.jaar between n.jaar_van and coalesce(n.jaar_tot, 9999)
