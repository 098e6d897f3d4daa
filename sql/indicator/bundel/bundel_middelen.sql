/* model
naam: indicator.bundel_middelen
betekenis: "Wat een overheid uit de fondsen ontvangt per bundel, voor beide sleutels van de splitsing, eigen middelen in en uit. De splitsing van het cluster is een keuze. De regel met bundel 'overhead' is het geld voor de overhead van de hele overheid. Hulptabel van indicator.keuze_middelen."
korrel: overheid x bundel x jaar x verslagsoort x circulaire
sleutel: [overheid_code, bundel_id, jaar, verslagsoort, circulaire]
eenheid: euro
formule: "sleutel land: geld van het cluster dat geen taak noemt x deel van de bundel in de landelijke lasten die uitkeringen niet al betalen, + uitkeringen die voor haar taken zijn; sleutel eigen: geld van het cluster met die uitkeringen x deel van de bundel in de eigen lasten, zodat elke bundel van het cluster bij een overheid dezelfde dekking heeft"
bron: "indicator.cluster_geld, indicator.bundel_uitkering, indicator.cluster_splitsing, indicator.eigen_splitsing"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  bundel_id: "bundel met algemene uitkering of een eigen uitkering in deze stand; of 'overhead'"
  jaar: uitkeringsjaar
  verslagsoort: begroting of rekening waarnaar de sleutels zijn genomen
  circulaire: stand van de circulaire
  uitkering_eur: daarvan uitkeringen die voor de taken van de bundel zijn
  in_land_eur: middelen, eigen middelen in, sleutel landelijke lasten
  uit_land_eur: middelen, eigen middelen uit, sleutel landelijke lasten
  in_eigen_eur: middelen, eigen middelen in, sleutel eigen lasten
  uit_eigen_eur: middelen, eigen middelen uit, sleutel eigen lasten
*/
with splitsing as (
    select *, count(*) over (partition by overheidslaag, jaar, verslagsoort, onderdeel) as clusters
    from indicator.cluster_splitsing
    where onderdeel <> 'geen taak' and aandeel is not null
),

deel as (
    select g.overheid_code, s.onderdeel as bundel_id, g.jaar, s.verslagsoort, g.circulaire, s.clusters,
        (g.vrij_in_eur * s.aandeel::double)::decimal(18, 2) as in_land,
        (g.vrij_uit_eur * s.aandeel::double)::decimal(18, 2) as uit_land,
        -- who has nothing in the part gives it nothing
        (g.pot_in_eur * if(e.onderdeel is null, if(d.overheid_code is null, null, 0), e.aandeel::double))::decimal(18, 2) as in_eigen,
        (g.pot_uit_eur * if(e.onderdeel is null, if(d.overheid_code is null, null, 0), e.aandeel::double))::decimal(18, 2) as uit_eigen
    from indicator.cluster_geld g
    join splitsing s on s.overheidslaag = overheidslaag(g.overheid_code) and s.cluster = g.cluster and s.jaar = g.jaar
    left join indicator.eigen_splitsing e on e.overheid_code = g.overheid_code and e.cluster = g.cluster and e.jaar = g.jaar
        and e.verslagsoort = s.verslagsoort and e.onderdeel = s.onderdeel
    left join (select distinct overheid_code, cluster, jaar, verslagsoort from indicator.eigen_splitsing where aandeel is not null) d
        on d.overheid_code = g.overheid_code and d.cluster = g.cluster and d.jaar = g.jaar and d.verslagsoort = s.verslagsoort
),

-- almost every bundle has one cluster: only the others are summed
uit_cluster as (
    select overheid_code, bundel_id, jaar, verslagsoort, circulaire, in_land, uit_land, in_eigen, uit_eigen, false as alleen_uitkering
    from deel
    where clusters = 1
    union all
    select overheid_code, bundel_id, jaar, verslagsoort, circulaire,
        sum(in_land)::decimal(18, 2) as in_land, sum(uit_land)::decimal(18, 2) as uit_land,
        volledige_som(in_eigen)::decimal(18, 2) as in_eigen, volledige_som(uit_eigen)::decimal(18, 2) as uit_eigen,
        false
    from deel
    where clusters > 1
    group by overheid_code, bundel_id, jaar, verslagsoort, circulaire
),

uitkering as (
    select overheid_code, bundel_id, jaar, circulaire, sum(bedrag_eur)::decimal(18, 2) as bedrag_eur
    from indicator.bundel_uitkering
    group by all
),

-- bundles with a grant of their own only. A grant that others get and this
-- government does not is zero to it
uit_uitkering as (
    select o.overheid_code, m.bundel_id, o.jaar, v.verslagsoort, o.circulaire, 0, 0, 0, 0, true
    from (select distinct overheid_code, jaar, circulaire from indicator.cluster_geld) o
    join (select distinct overheidslaag(overheid_code) as laag, bundel_id, jaar, circulaire from uitkering) m
        on m.laag = overheidslaag(o.overheid_code) and m.jaar = o.jaar and m.circulaire = o.circulaire
    join (select distinct overheidslaag, jaar, verslagsoort from indicator.cluster_splitsing) v on v.overheidslaag = m.laag and v.jaar = o.jaar
    anti join indicator.cluster_splitsing c on c.overheidslaag = m.laag and c.jaar = o.jaar and c.verslagsoort = v.verslagsoort and c.onderdeel = m.bundel_id
)

select t.overheid_code, t.bundel_id, t.jaar, t.verslagsoort, t.circulaire,
    coalesce(u.bedrag_eur, 0)::decimal(18, 2) as uitkering_eur,
    (t.in_land + coalesce(u.bedrag_eur, 0))::decimal(18, 2) as in_land_eur,
    (t.uit_land + coalesce(u.bedrag_eur, 0))::decimal(18, 2) as uit_land_eur,
    (t.in_eigen + if(t.alleen_uitkering, coalesce(u.bedrag_eur, 0), 0))::decimal(18, 2) as in_eigen_eur,
    (t.uit_eigen + if(t.alleen_uitkering, coalesce(u.bedrag_eur, 0), 0))::decimal(18, 2) as uit_eigen_eur
from (from uit_cluster union all from uit_uitkering) t
left join uitkering u using (overheid_code, bundel_id, jaar, circulaire)
