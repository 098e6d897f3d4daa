/* model
naam: mart.geld_vorm
betekenis: "Wat een overheid uit het fonds ontvangt, per vorm, uitkering en cluster, in de stand die bij de begroting of de rekening hoort. De algemene uitkering is vrij besteedbaar; haar verdeling over clusters is een model."
korrel: overheid x jaar x verslagsoort x vorm x uitkering x cluster
sleutel: [overheid_code, jaar, verslagsoort, vorm, uitkering, cluster]
eenheid: "euro"
bron: "kern.uitkering, indicator.stand, mart.overheid_jaar"
export: per jaar
als: zicht
plaats: 5
thema: geld
kolommen:
  overheid_code: code van gemeente of provincie
  overheid_naam: naam in dat jaar
  overheidslaag: gemeente of provincie
  provincie_naam: naam van die provincie
  groep: vergelijkingsgroep naar inwoners; provincies vormen een groep
  jaar: uitkeringsjaar
  verslagsoort: "begroting of rekening: bij welke van beide de stand hoort; kies er altijd een"
  circulaire: "stand van de circulaire, bijvoorbeeld 2024-september; leeg als er geen is"
  vorm: "AU, IU, DU, suppletie of BFU"
  uitkering: naam van de uitkering
  cluster: cluster van het fonds; onbekend als de bron de uitkering aan geen cluster toedeelt
  bedrag_eur: bedrag
  per_inwoner_eur: bedrag per inwoner
  inwoners: inwoners op 1 januari; leeg als CBS ze niet heeft gepubliceerd
  status: eigen (zoals gepubliceerd) of geschat
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
    s.verslagsoort,
    b.circulaire,
    b.vorm,
    b.omschrijving as uitkering,
    b.cluster,
    b.bedrag_eur,
    round(b.bedrag_eur / nullif(o.inwoners, 0), 2)::decimal(18, 2) as per_inwoner_eur,
    o.inwoners,
    b.status
from kern.uitkering b
join indicator.stand s on s.overheidslaag = if(b.fonds = 'provinciefonds', 'provincie', 'gemeente')
    and s.jaar = b.jaar and s.circulaire = b.circulaire and s.standaard_stand
left join mart.overheid_jaar o on o.overheid_code = b.overheid_code and o.jaar = b.jaar
