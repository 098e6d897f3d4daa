/* model
naam: kwaliteit.grond
betekenis: "Hoe ver de euro's te volgen zijn: tot een taak, tot een bundel van taken die taakvelden deelt, of niet verder dan het cluster. Het zegt hoe vast de cijfers staan, niet of zij in balans zijn."
korrel: overheidslaag x jaar x verslagsoort x zijde x grond
sleutel: [overheidslaag, jaar, verslagsoort, zijde, grond]
eenheid: "euro, zonder teken opgeteld; aandeel is een fractie van de zijde"
formule: "lasten: taak is een taakveld dat een taak alleen draagt (zekerheid H of M), bundel een taakveld met meer taken, cluster de rest: taakvelden zonder zekere taak, codes die bij meer bundels horen, en overhead. Middelen in de stand van het punt: taak is een uitkering die een taak noemt die alleen staat, bundel een uitkering voor een andere taak, cluster de algemene uitkering en wat geen taak noemt. Overheden die niet leverden tellen niet mee bij de lasten"
bron: "kern.netto_lasten, kern.bundel_veld, kern.bundel_lid, indicator.balans_cluster, indicator.taak_uitkering"
export: tabel
kolommen:
  overheidslaag: gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  zijde: lasten of middelen
  grond: taak, bundel of cluster
  bedrag_eur: som van de bedragen zonder teken
  aandeel: deel van de zijde
*/
with lasten as (
    select v.overheidslaag, n.jaar, n.verslagsoort, 'lasten' as zijde,
        case when l.taken = 1 then 'taak' when v.bundel_id is not null then 'bundel' else 'cluster' end as grond,
        sum(abs(n.netto_lasten_eur)) as bedrag
    from kern.netto_lasten n
    join kern.bundel_veld v on v.overheidslaag = overheidslaag(n.overheid_code) and v.taakveld = n.taakveld and v.jaar = n.jaar
    left join (select distinct bundel_id, jaar, taken from kern.bundel_lid) l on l.bundel_id = v.bundel_id and l.jaar = n.jaar
    where n.netto_lasten_eur is not null
    group by all
),

uitkering as (
    select c.overheidslaag, c.jaar, c.verslagsoort, if(l.taken = 1, 'taak', 'bundel') as grond, sum(abs(u.bedrag_eur)) as bedrag
    from indicator.taak_uitkering u
    join indicator.stand c on c.overheidslaag = overheidslaag(u.overheid_code) and c.jaar = u.jaar and c.circulaire = u.circulaire and c.standaard_stand
    left join kern.bundel_lid l on l.taak_id = u.taak_id and l.jaar = u.jaar
    group by all
),

geld as (
    select overheidslaag(overheid_code) as overheidslaag, jaar, verslagsoort, sum(abs(middelen_eur)) as bedrag
    from indicator.balans_cluster
    where standaard_stand and middelen_rijk_eur is not null
    group by all
),

gronden as (
    select * from lasten
    union all
    select u.overheidslaag, u.jaar, u.verslagsoort, 'middelen', u.grond, u.bedrag
    from uitkering u
    semi join geld g on g.overheidslaag = u.overheidslaag and g.jaar = u.jaar and g.verslagsoort = u.verslagsoort
    union all
    select g.overheidslaag, g.jaar, g.verslagsoort, 'middelen', 'cluster', g.bedrag - coalesce(sum(u.bedrag), 0)
    from geld g
    left join uitkering u using (overheidslaag, jaar, verslagsoort)
    group by g.overheidslaag, g.jaar, g.verslagsoort, g.bedrag
)

select overheidslaag, jaar, verslagsoort, zijde, grond,
    bedrag::decimal(18, 2) as bedrag_eur,
    vast(bedrag / nullif(sum(bedrag) over (partition by overheidslaag, jaar, verslagsoort, zijde), 0)) as aandeel
from gronden
