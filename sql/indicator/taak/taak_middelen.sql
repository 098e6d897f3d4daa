/* model
naam: indicator.taak_middelen
betekenis: "Wat een overheid uit de fondsen ontvangt per taak, voor beide sleutels van de splitsing, eigen middelen in en uit. De splitsing van het cluster over taken is een keuze. De regel met taak 'overhead' is het geld voor de overhead van de hele overheid. Hulptabel van indicator.balans_variant."
korrel: overheid x taak x jaar x verslagsoort x circulaire
sleutel: [overheid_code, taak_id, jaar, verslagsoort, circulaire]
eenheid: euro
formule: "geld van het cluster (algemene uitkering en uitkeringen zonder taak) x deel van de taak + uitkeringen die voor de taak zijn (kern.taak_uitkering), gelijk verdeeld als zij voor meer taken zijn"
bron: "indicator.cluster_geld, indicator.taak_uitkering, indicator.cluster_splitsing"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: "taak met algemene uitkering of een eigen uitkering in deze stand; of 'overhead'"
  jaar: uitkeringsjaar
  verslagsoort: begroting of rekening waarnaar de sleutels zijn genomen
  circulaire: stand van de circulaire
  laatste_stand: waar bij de laatste opgenomen stand
  in_lasten_eur: middelen, eigen middelen in, splitsing lasten
  uit_lasten_eur: middelen, eigen middelen uit, splitsing lasten
  in_normen_eur: middelen, eigen middelen in, splitsing normen
  uit_normen_eur: middelen, eigen middelen uit, splitsing normen
*/
with stand as (
    select fondslaag(fonds) as laag, uitkeringsjaar as jaar, circulaire,
        row_number() over (partition by fonds, uitkeringsjaar order by stand_rang(circulaire) desc) = 1 as laatste_stand
    from kern.rekenbestand
),

-- both keys of a part in one row. Most tasks have one cluster
onderdeel as (
    select overheidslaag, jaar, verslagsoort, cluster, onderdeel,
        max(aandeel::double) filter (splitsing = 'lasten') as a,
        max(aandeel::double) filter (splitsing = 'normen') as b
    from indicator.cluster_splitsing
    where onderdeel <> 'geen taak' and aandeel is not null
    group by all
),

clusters as (
    select *, count(*) over (partition by overheidslaag, jaar, verslagsoort, onderdeel) as clusters
    from onderdeel
),

deel as (
    select g.overheid_code, s.onderdeel as taak_id, g.jaar, s.verslagsoort, g.circulaire, s.clusters,
        (g.vrij_in_eur * s.a)::decimal(18, 2) as in_a,
        (g.vrij_uit_eur * s.a)::decimal(18, 2) as uit_a,
        (g.vrij_in_eur * s.b)::decimal(18, 2) as in_b,
        (g.vrij_uit_eur * s.b)::decimal(18, 2) as uit_b
    from indicator.cluster_geld g
    join clusters s on s.overheidslaag = overheidslaag(g.overheid_code) and s.cluster = g.cluster and s.jaar = g.jaar
),

uit_cluster as (
    select * exclude (clusters) from deel where clusters = 1
    union all
    select overheid_code, taak_id, jaar, verslagsoort, circulaire,
        sum(in_a)::decimal(18, 2), sum(uit_a)::decimal(18, 2), sum(in_b)::decimal(18, 2), sum(uit_b)::decimal(18, 2)
    from deel
    where clusters > 1
    group by overheid_code, taak_id, jaar, verslagsoort, circulaire
),

-- tasks with a grant of their own only. A grant that others get and this
-- government does not is zero to it
uit_uitkering as (
    select o.overheid_code, m.taak_id, o.jaar, v.verslagsoort, o.circulaire, 0 as in_a, 0 as uit_a, 0 as in_b, 0 as uit_b
    from (select distinct overheid_code, jaar, circulaire from indicator.cluster_geld) o
    join (select distinct overheidslaag(overheid_code) as laag, taak_id, jaar, circulaire from indicator.taak_uitkering) m
        on m.laag = overheidslaag(o.overheid_code) and m.jaar = o.jaar and m.circulaire = o.circulaire
    join (select distinct overheidslaag, jaar, verslagsoort from onderdeel) v on v.overheidslaag = m.laag and v.jaar = o.jaar
    anti join onderdeel c on c.overheidslaag = m.laag and c.jaar = o.jaar and c.verslagsoort = v.verslagsoort and c.onderdeel = m.taak_id
),

samen as (
    select * from uit_cluster
    union all
    select * from uit_uitkering
)

select
    t.overheid_code, t.taak_id, t.jaar, t.verslagsoort, t.circulaire,
    s.laatste_stand,
    (t.in_a + coalesce(e.bedrag_eur, 0))::decimal(18, 2) as in_lasten_eur,
    (t.uit_a + coalesce(e.bedrag_eur, 0))::decimal(18, 2) as uit_lasten_eur,
    (t.in_b + coalesce(e.bedrag_eur, 0))::decimal(18, 2) as in_normen_eur,
    (t.uit_b + coalesce(e.bedrag_eur, 0))::decimal(18, 2) as uit_normen_eur
from samen t
join stand s on s.laag = overheidslaag(t.overheid_code) and s.jaar = t.jaar and s.circulaire = t.circulaire
left join indicator.taak_uitkering e on e.overheid_code = t.overheid_code and e.taak_id = t.taak_id and e.jaar = t.jaar and e.circulaire = t.circulaire
