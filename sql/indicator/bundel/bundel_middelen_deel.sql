/* model
naam: indicator.bundel_middelen_deel
betekenis: "Waaruit de middelen van een bundel bij een overheid zijn opgeteld, in het jaar, de verslagsoort en de stand waarnaar het rapport kijkt (indicator.peil) en in de standaardvariant: delen van clusters, uitkeringen die een van haar taken noemen, en haar deel van het geld voor overhead. Samen zijn de delen precies middelen_eur van indicator.balans_bundel. De algemene uitkering is vrij besteedbaar: het deel van een cluster is een rekenkeuze."
korrel: overheid x bundel x onderdeel
sleutel: [overheid_code, bundel_id, soort, vorm, onderdeel]
eenheid: euro; aandeel is een fractie
formule: "cluster: geld van het cluster dat geen taak noemt x deel van de bundel (indicator.cluster_splitsing); uitkering: bedrag voor de taken van de bundel; overhead: geld voor overhead van de hele overheid x deel van de bundel in de overhead"
bron: "indicator.cluster_geld, indicator.cluster_splitsing, indicator.taak_uitkering_deel, indicator.bundel_middelen, indicator.bundel_lasten"
export: tabel
kolommen:
  overheid_code: code van gemeente of provincie
  bundel_id: "bundel; 'overhead' voor het geld dat over de bundels gaat"
  jaar: uitkeringsjaar
  verslagsoort: begroting of rekening waarnaar de sleutels zijn genomen
  circulaire: stand van de circulaire
  soort: cluster, uitkering of overhead
  vorm: "IU, DU of BFU van een uitkering; bij cluster en overhead AU, met wat in het cluster geen taak noemt"
  onderdeel: naam van cluster of uitkering; overhead
  grond_eur: bedrag waarvan de bundel een deel krijgt
  aandeel: deel van dat bedrag dat bij de bundel telt
  bedrag_eur: deel van de middelen van de bundel
*/
with peil as (
    select overheidslaag, jaar, verslagsoort, circulaire
    from indicator.peil
    where circulaire is not null
),

middelen as (
    select m.overheid_code, m.bundel_id, m.jaar, m.verslagsoort, m.circulaire, m.in_land_eur
    from indicator.bundel_middelen m
    join peil p on p.overheidslaag = overheidslaag(m.overheid_code) and p.jaar = m.jaar and p.verslagsoort = m.verslagsoort and p.circulaire = m.circulaire
)

select g.overheid_code, s.onderdeel as bundel_id, p.jaar, p.verslagsoort, p.circulaire,
    'cluster' as soort,
    'AU' as vorm,
    g.cluster as onderdeel,
    g.vrij_in_eur as grond_eur,
    s.aandeel,
    (g.vrij_in_eur * s.aandeel::double)::decimal(18, 2) as bedrag_eur
from indicator.cluster_geld g
join peil p on p.overheidslaag = overheidslaag(g.overheid_code) and p.jaar = g.jaar and p.circulaire = g.circulaire
join indicator.cluster_splitsing s on s.overheidslaag = p.overheidslaag and s.cluster = g.cluster and s.jaar = p.jaar and s.verslagsoort = p.verslagsoort
    and s.onderdeel <> 'geen taak' and s.aandeel is not null
union all
select m.overheid_code, m.bundel_id, m.jaar, m.verslagsoort, m.circulaire, 'uitkering', u.vorm, u.omschrijving,
    max(u.uitkering_eur),
    (sum(u.bedrag_eur) / nullif(max(u.uitkering_eur), 0))::decimal(18, 12),
    sum(u.bedrag_eur)::decimal(18, 2)
from middelen m
join kern.bundel_lid l on l.bundel_id = m.bundel_id and l.jaar = m.jaar
join indicator.taak_uitkering_deel u on u.overheid_code = m.overheid_code and u.taak_id = l.taak_id and u.jaar = m.jaar and u.circulaire = m.circulaire
group by m.overheid_code, m.bundel_id, m.jaar, m.verslagsoort, m.circulaire, u.vorm, u.omschrijving
union all
select m.overheid_code, m.bundel_id, m.jaar, m.verslagsoort, m.circulaire, 'overhead', 'AU', 'overhead',
    o.in_land_eur,
    l.deel_lasten,
    (o.in_land_eur * l.deel_lasten::double)::decimal(18, 2)
from middelen m
join middelen o on o.overheid_code = m.overheid_code and o.bundel_id = 'overhead'
join indicator.bundel_lasten l on l.overheid_code = m.overheid_code and l.bundel_id = m.bundel_id and l.jaar = m.jaar and l.verslagsoort = m.verslagsoort
