/* model
naam: indicator.taak_middelen
betekenis: "Wat een overheid uit de fondsen ontvangt per taak, met de delen waaruit het met overhead en eigen middelen wordt opgebouwd. De splitsing van het cluster over taken is een keuze. Hulptabel van indicator.balans_variant."
korrel: overheid x taak x jaar x verslagsoort x splitsing x circulaire
sleutel: [overheid_code, taak_id, jaar, verslagsoort, splitsing, circulaire]
eenheid: euro
formule: "geld van het cluster (algemene uitkering en uitkeringen zonder taak) x deel van de taak + uitkeringen die voor de taak zijn (kern.taak_uitkering), gelijk verdeeld als zij voor meer taken zijn"
bron: "kern.uitkering, kern.taak_uitkering, indicator.balans_cluster, indicator.cluster_splitsing"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak met algemene uitkering of een eigen uitkering in deze stand
  jaar: uitkeringsjaar
  verslagsoort: begroting of rekening waarnaar de sleutels zijn genomen
  splitsing: "sleutel: lasten of normen"
  circulaire: stand van de circulaire
  laatste_stand: waar bij de laatste opgenomen stand
  in_eur: middelen zonder die voor overhead, eigen middelen meegeteld
  uit_eur: hetzelfde, eigen middelen niet meegeteld
  overhead_in_eur: middelen voor de overhead van de hele overheid, eigen middelen meegeteld
  overhead_uit_eur: hetzelfde, eigen middelen niet meegeteld
*/
with stand as (
    select fondslaag(fonds) as laag, uitkeringsjaar as jaar, circulaire,
        row_number() over (partition by fonds, uitkeringsjaar order by stand_rang(circulaire) desc) = 1 as laatste_stand
    from kern.rekenbestand
),

-- grants that name a task, an equal part for each
taken as (
    select t.taak_id, t.fonds, t.vorm, t.omschrijving, count(*) over (partition by t.fonds, t.vorm, t.omschrijving) as taken
    from (
        select distinct taak_id, fonds, vorm, omschrijving
        from kern.taak_uitkering
        where vorm in ('IU', 'DU', 'BFU') and fonds is not null
    ) t
),

eigen_uitkering as (
    select u.overheid_code, t.taak_id, u.jaar, u.circulaire,
        sum(round(u.bedrag_eur / t.taken, 2)::decimal(18, 2))::decimal(18, 2) as bedrag
    from (
        select fonds, overheid_code, jaar, circulaire, vorm, omschrijving, sum(bedrag_eur)::decimal(18, 2) as bedrag_eur
        from kern.uitkering
        group by all
    ) u
    join taken t using (fonds, vorm, omschrijving)
    group by all
),

-- a grant that a government is not in is zero to it: it is published for others
met_uitkering as (
    select distinct overheidslaag(overheid_code) as laag, taak_id, jaar, circulaire from eigen_uitkering
),

gebonden as (
    select u.overheid_code, u.jaar, u.circulaire, u.cluster, sum(u.bedrag_eur) as bedrag
    from kern.uitkering u
    semi join taken t on t.fonds = u.fonds and t.vorm = u.vorm and t.omschrijving = u.omschrijving
    group by all
),

geld as (
    select c.overheid_code, c.jaar, c.circulaire, c.cluster,
        max(c.middelen_eur) - coalesce(max(g.bedrag), 0) as vrij_in,
        max(c.middelen_eur) - coalesce(max(g.bedrag), 0) + coalesce(max(c.eigen_middelen_eur), 0) as vrij_uit
    from indicator.balans_cluster c
    left join gebonden g using (overheid_code, jaar, circulaire, cluster)
    where c.middelen_eur is not null and c.eigen_middelen_eur is not null
    group by all
),

ontvanger as (
    select distinct overheid_code, jaar, circulaire from geld
),

delen as (
    select g.overheid_code, s.onderdeel as taak_id, g.jaar, s.verslagsoort, s.splitsing, g.circulaire,
        round(g.vrij_in * s.aandeel, 2)::decimal(18, 2) as in_eur,
        round(g.vrij_uit * s.aandeel, 2)::decimal(18, 2) as uit_eur
    from geld g
    join indicator.cluster_splitsing s on s.overheidslaag = overheidslaag(g.overheid_code) and s.cluster = g.cluster and s.jaar = g.jaar
    where s.onderdeel <> 'geen taak' and s.aandeel is not null
    union all
    select o.overheid_code, m.taak_id, o.jaar, v.verslagsoort, v.splitsing, o.circulaire,
        coalesce(e.bedrag, 0), coalesce(e.bedrag, 0)
    from ontvanger o
    join met_uitkering m on m.laag = overheidslaag(o.overheid_code) and m.jaar = o.jaar and m.circulaire = o.circulaire
    join (select distinct overheidslaag, jaar, verslagsoort, splitsing from indicator.cluster_splitsing) v
        on v.overheidslaag = m.laag and v.jaar = o.jaar
    left join eigen_uitkering e on e.overheid_code = o.overheid_code and e.taak_id = m.taak_id and e.jaar = o.jaar and e.circulaire = o.circulaire
),

samen as (
    select overheid_code, taak_id, jaar, verslagsoort, splitsing, circulaire,
        sum(in_eur)::decimal(18, 2) as in_eur, sum(uit_eur)::decimal(18, 2) as uit_eur
    from delen
    group by all
)

select
    t.overheid_code, t.taak_id, t.jaar, t.verslagsoort, t.splitsing, t.circulaire,
    s.laatste_stand,
    t.in_eur, t.uit_eur,
    coalesce(o.in_eur, 0)::decimal(18, 2) as overhead_in_eur,
    coalesce(o.uit_eur, 0)::decimal(18, 2) as overhead_uit_eur
from samen t
join stand s on s.laag = overheidslaag(t.overheid_code) and s.jaar = t.jaar and s.circulaire = t.circulaire
left join samen o on o.taak_id = 'overhead' and o.overheid_code = t.overheid_code and o.jaar = t.jaar
    and o.verslagsoort = t.verslagsoort and o.splitsing = t.splitsing and o.circulaire = t.circulaire
where t.taak_id <> 'overhead'
