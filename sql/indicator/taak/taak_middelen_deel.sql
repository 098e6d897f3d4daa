/* model
naam: indicator.taak_middelen_deel
betekenis: "Waaruit de middelen van een taak bij een overheid zijn opgeteld, in het jaar, de verslagsoort en de stand waarnaar het rapport kijkt (indicator.peil) en in de standaardvariant: delen van clusters, uitkeringen die de taak noemen, en haar deel van het geld voor overhead. Samen zijn de delen precies middelen_eur van indicator.balans_taak. De algemene uitkering is vrij besteedbaar: het deel van een cluster is een rekenkeuze."
korrel: overheid x taak x onderdeel
sleutel: [overheid_code, taak_id, soort, vorm, onderdeel]
eenheid: euro; aandeel is een fractie
formule: "cluster: geld van het cluster dat geen taak noemt x deel van de taak (indicator.cluster_splitsing, sleutel lasten); uitkering: bedrag, gelijk verdeeld over de taken die zij noemt; overhead: geld voor overhead van de hele overheid x deel van de taak in de overhead"
bron: "indicator.cluster_geld, indicator.cluster_splitsing, indicator.taak_uitkering_deel, indicator.taak_middelen, indicator.taak_lasten"
export: tabel
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: "taak; 'overhead' voor het geld dat over de taken gaat"
  jaar: uitkeringsjaar
  verslagsoort: begroting of rekening waarnaar de sleutels zijn genomen
  circulaire: stand van de circulaire
  soort: cluster, uitkering of overhead
  vorm: "IU, DU of BFU van een uitkering; bij cluster en overhead AU, met wat in het cluster geen taak noemt"
  onderdeel: naam van cluster of uitkering; overhead
  grond_eur: bedrag waarvan de taak een deel krijgt
  aandeel: deel van dat bedrag dat bij de taak telt
  bedrag_eur: deel van de middelen van de taak
*/
with peil as (
    select overheidslaag, jaar, verslagsoort, circulaire
    from indicator.peil
    where circulaire is not null
),

middelen as (
    select m.overheid_code, m.taak_id, m.jaar, m.verslagsoort, m.circulaire, m.in_lasten_eur
    from indicator.taak_middelen m
    join peil p on p.overheidslaag = overheidslaag(m.overheid_code) and p.jaar = m.jaar and p.verslagsoort = m.verslagsoort and p.circulaire = m.circulaire
)

select g.overheid_code, s.onderdeel as taak_id, p.jaar, p.verslagsoort, p.circulaire,
    'cluster' as soort,
    'AU' as vorm,
    g.cluster as onderdeel,
    g.vrij_in_eur as grond_eur,
    s.aandeel,
    (g.vrij_in_eur * s.aandeel::double)::decimal(18, 2) as bedrag_eur
from indicator.cluster_geld g
join peil p on p.overheidslaag = overheidslaag(g.overheid_code) and p.jaar = g.jaar and p.circulaire = g.circulaire
join indicator.cluster_splitsing s on s.overheidslaag = p.overheidslaag and s.cluster = g.cluster and s.jaar = p.jaar and s.verslagsoort = p.verslagsoort
    and s.splitsing = 'lasten' and s.onderdeel <> 'geen taak' and s.aandeel is not null
union all
select m.overheid_code, m.taak_id, m.jaar, m.verslagsoort, m.circulaire, 'uitkering', u.vorm, u.omschrijving,
    u.uitkering_eur,
    (1 / u.taken)::decimal(18, 12),
    u.bedrag_eur
from middelen m
join indicator.taak_uitkering_deel u using (overheid_code, taak_id, jaar, circulaire)
union all
select m.overheid_code, m.taak_id, m.jaar, m.verslagsoort, m.circulaire, 'overhead', 'AU', 'overhead',
    o.in_lasten_eur,
    l.lasten_lasten,
    (o.in_lasten_eur * l.lasten_lasten::double)::decimal(18, 2)
from middelen m
join middelen o on o.overheid_code = m.overheid_code and o.taak_id = 'overhead'
join indicator.taak_lasten l on l.overheid_code = m.overheid_code and l.taak_id = m.taak_id and l.jaar = m.jaar and l.verslagsoort = m.verslagsoort
