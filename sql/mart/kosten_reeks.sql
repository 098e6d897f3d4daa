/* model
naam: mart.kosten_reeks
betekenis: "Netto lasten per inwoner en cluster op de grenzen van een jaar naar keuze (grens_jaar), door herindelingen en door de codewisselingen van 2023 en 2025 heen. Kies altijd een grens_jaar en een verslagsoort. Uitgaven van wie er toen niet alleen was zijn naar inwoners verdeeld."
korrel: grens_jaar x overheid x cluster x jaar x verslagsoort
sleutel: [grens_jaar, overheid_code, cluster, jaar, verslagsoort]
eenheid: "euro"
bron: "indicator.cluster_lasten, kern.grens_jaar, kern.levering, mart.overheid_jaar"
export: zicht
plaats: 21
thema: kosten
kolommen:
  grens_jaar: op de grenzen van 1 januari van dit jaar; kies er een
  overheid_code: code van gemeente of provincie in het grensjaar
  overheid_naam: naam in het grensjaar
  overheidslaag: gemeente of provincie
  cluster: cluster van het fonds
  jaar: "verslagjaar, hooguit het grensjaar"
  verslagsoort: "begroting of rekening; kies er altijd een, zij worden nergens gemengd"
  netto_lasten_eur: netto lasten; leeg als een van de overheden van toen niet leverde
  netto_lasten_per_inwoner_eur: netto lasten per inwoner
  inwoners: "inwoners op 1 januari van het verslagjaar, op de grenzen van het grensjaar"
  overheden: aantal overheden van toen waaruit het is opgeteld
  gedeeld: "een daarvan is over meer overheden verdeeld: een schatting"
  reden: waarom het bedrag leeg is
eenheden:
  inwoners: personen
*/
with deel as (
    select g.grens_jaar, g.naar_code as overheid_code, g.jaar, g.van_code, g.aandeel, o.inwoners, g.aandeel < 1 as gedeeld
    from kern.grens_jaar g
    join mart.overheid_jaar o on o.overheid_code = g.van_code and o.jaar = g.jaar
),

velden as (
    select distinct if(left(overheid_code, 2) = 'PV', 'provincie', 'gemeente') as overheidslaag, jaar, verslagsoort, cluster
    from indicator.cluster_lasten
    where cluster is not null and cluster <> 'alle clusters'
),

som as (
    select d.grens_jaar, d.overheid_code, v.cluster, d.jaar, v.verslagsoort,
        count(*) as overheden,
        bool_or(d.gedeeld) as gedeeld,
        count(*) filter (l.status is null or l.status = 'niet geleverd' or n.overheid_code is not null and n.netto_lasten_eur is null) as onbekend,
        sum(coalesce(n.netto_lasten_eur, 0) * d.aandeel) as netto,
        if(count(*) = count(d.inwoners), sum(d.inwoners * d.aandeel), null) as inwoners
    from deel d
    join velden v on v.overheidslaag = if(left(d.overheid_code, 2) = 'PV', 'provincie', 'gemeente') and v.jaar = d.jaar
    left join kern.levering l on l.overheid_code = d.van_code and l.jaar = d.jaar and l.verslagsoort = v.verslagsoort
    left join indicator.cluster_lasten n on n.overheid_code = d.van_code and n.jaar = d.jaar and n.verslagsoort = v.verslagsoort and n.cluster = v.cluster
    group by all
)

select
    s.grens_jaar,
    s.overheid_code,
    o.overheid_naam,
    o.overheidslaag,
    s.cluster,
    s.jaar,
    s.verslagsoort,
    if(s.onbekend = 0, round(s.netto, 2), null)::decimal(18, 2) as netto_lasten_eur,
    if(s.onbekend = 0, round(s.netto / nullif(s.inwoners, 0), 2), null)::decimal(18, 2) as netto_lasten_per_inwoner_eur,
    round(s.inwoners, 0)::bigint as inwoners,
    s.overheden,
    s.gedeeld,
    case when s.onbekend > 0 then 'lasten van ' || s.onbekend || ' van ' || s.overheden || ' overheden onbekend' when s.inwoners is null then 'inwoners onbekend' end as reden
from som s
join mart.overheid_jaar o on o.overheid_code = s.overheid_code and o.jaar = s.grens_jaar
