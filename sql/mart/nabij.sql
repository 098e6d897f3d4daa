/* model
naam: mart.nabij
betekenis: "Lasten per inwoner van een gemeente naast die van de vijftien gemeenten die er in structuur het meest op lijken, per cluster. Een verschil is een vraag, geen oordeel."
korrel: gemeente x cluster x jaar x verslagsoort
sleutel: [overheid_code, cluster, jaar, verslagsoort]
eenheid: "euro; verschil_nabij is een fractie"
bron: "mart.balans_cluster, kern.nabije_overheid"
export: per jaar
als: zicht
plaats: 22
thema: kosten
kolommen:
  overheid_code: code van gemeente of provincie
  overheid_naam: naam in dat jaar
  provincie_naam: naam van die provincie
  groep: vergelijkingsgroep naar inwoners; provincies vormen een groep
  cluster: cluster van het fonds
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: "begroting of rekening; kies er altijd een, zij worden nergens gemengd"
  netto_lasten_per_inwoner_eur: netto lasten per inwoner
  mediaan_nabij_eur: middelste lasten per inwoner van de nabije gemeenten; leeg onder tien
  verschil_nabij: "lasten per inwoner, als fractie boven of onder de middelste; leeg met een reden"
  nabije: nabije gemeenten waarvan de lasten bekend zijn
  inwoners: inwoners op 1 januari; leeg als CBS ze niet heeft gepubliceerd
  reden: waarom verschil_nabij leeg is
eenheden:
  mediaan_nabij_eur: euro per inwoner
  verschil_nabij: fractie
  inwoners: personen
*/
with nabij as (
    select n.overheid_code, n.jaar, b.cluster, b.verslagsoort,
        median(b.netto_lasten_per_inwoner_eur) as mediaan,
        count(b.netto_lasten_per_inwoner_eur) as nabije
    from kern.nabije_overheid n
    join mart.balans_cluster b on b.overheid_code = n.nabije_code and b.jaar = n.jaar
    group by all
)

select
    b.overheid_code,
    b.overheid_naam,
    b.provincie_naam,
    b.groep,
    b.cluster,
    b.jaar,
    b.verslagsoort,
    b.netto_lasten_per_inwoner_eur,
    if(n.nabije >= 10, round(n.mediaan, 2), null)::decimal(18, 2) as mediaan_nabij_eur,
    if(n.nabije >= 10 and n.mediaan > 0, round(b.netto_lasten_per_inwoner_eur::double / n.mediaan::double - 1, 6), null)::decimal(18, 6) as verschil_nabij,
    coalesce(n.nabije, 0) as nabije,
    b.inwoners,
    case
        when b.netto_lasten_per_inwoner_eur is null then coalesce(b.reden, 'lasten per inwoner onbekend')
        when n.nabije is null or n.nabije < 10 then 'minder dan tien nabije gemeenten met lasten'
        when n.mediaan <= 0 then 'middelste lasten niet boven nul'
    end as reden
from mart.balans_cluster b
left join nabij n on n.overheid_code = b.overheid_code and n.jaar = b.jaar and n.cluster = b.cluster and n.verslagsoort = b.verslagsoort
where b.overheidslaag = 'gemeente'
