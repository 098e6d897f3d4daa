/* model
naam: mart.balans_cluster
betekenis: "Netto lasten tegenover middelen per overheid en cluster, alleen in de stand die bij de begroting of de rekening hoort: een rij per cluster, dus op te tellen binnen een jaar en verslagsoort. De algemene uitkering is vrij besteedbaar: haar toedeling aan een cluster is een model."
korrel: overheid x cluster x jaar x verslagsoort
sleutel: [overheid_code, cluster, jaar, verslagsoort]
eenheid: "euro; dekking is een fractie"
bron: "indicator.balans_cluster, indicator.balans_band, mart.overheid_jaar"
export: per jaar
als: zicht
plaats: 1
thema: balans
kolommen:
  overheid_code: code van gemeente of provincie
  overheid_naam: naam in dat jaar
  overheidslaag: gemeente of provincie
  provincie_naam: naam van die provincie
  groep: vergelijkingsgroep naar inwoners; provincies vormen een groep
  cluster: cluster van het fonds
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: "begroting of rekening; kies er altijd een, zij worden nergens gemengd"
  circulaire: "stand van de circulaire, bijvoorbeeld 2024-september; leeg als er geen is"
  netto_lasten_eur: netto lasten; leeg met een reden
  spuk_eur: "specifieke uitkeringen op de taakvelden, ter vergelijking; noch in de netto lasten, noch in de middelen"
  au_eur: algemene uitkering
  iu_eur: integratie-uitkeringen
  du_eur: decentralisatie-uitkeringen
  suppletie_eur: suppletie-uitkeringen
  bfu_eur: bijzondere fondsuitkeringen
  eigen_middelen_eur: deel van de eigen middelen dat op dit cluster valt (negatief)
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
    b.cluster,
    b.jaar,
    b.verslagsoort,
    nullif(b.circulaire, 'geen') as circulaire,
    b.netto_lasten_eur::decimal(18, 2) as netto_lasten_eur,
    b.spuk_eur::decimal(18, 2) as spuk_eur,
    b.au_eur,
    b.iu_eur,
    b.du_eur,
    b.suppletie_eur,
    b.bfu_eur,
    b.eigen_middelen_eur::decimal(18, 2) as eigen_middelen_eur,
    b.middelen_rijk_eur,
    b.middelen_eur,
    b.dekking,
    b.dekking_rijk,
    d.dekking_laag,
    d.dekking_hoog,
    d.oordeel,
    round(b.netto_lasten_eur / nullif(o.inwoners, 0), 2)::decimal(18, 2) as netto_lasten_per_inwoner_eur,
    b.verschil_per_inwoner_eur,
    b.inwoners,
    b.status,
    b.reden
from indicator.balans_cluster b
left join mart.overheid_jaar o on o.overheid_code = b.overheid_code and o.jaar = b.jaar
left join indicator.balans_band d on d.soort = 'cluster' and d.id = b.cluster
    and d.overheid_code = b.overheid_code and d.jaar = b.jaar and d.verslagsoort = b.verslagsoort
where b.standaard_stand
