/* model
naam: indicator.cluster_splitsing
betekenis: "Hoe het geld van een cluster is gesplitst over de bundels die uit de algemene uitkering worden bekostigd, over overhead en over wat geen taak is, naar de landelijke netto lasten. Alleen het cluster is gemeten; de splitsing is een keuze. De andere sleutel, naar de eigen lasten, staat in indicator.eigen_splitsing."
korrel: overheidslaag x cluster x onderdeel x jaar x verslagsoort
sleutel: [overheidslaag, cluster, onderdeel, jaar, verslagsoort]
eenheid: fractie
formule: "gewicht van een taakveld = landelijke netto lasten, ten minste nul; van een bundel gaat af wat uitkeringen voor haar taken al betalen (indicator.bundel_uitkering, stand van het punt). Bundels zonder algemene uitkering (indicator.bundel_bekostiging) vallen uit teller en noemer"
bron: "kern.netto_lasten, kern.bundel_veld, indicator.bundel_bekostiging, indicator.bundel_uitkering"
export: tabel
rol: stap
kolommen:
  overheidslaag: gemeente of provincie
  cluster: cluster van het fonds
  onderdeel: "bundel, of 'overhead', of 'geen taak' (taakvelden die geen bundel draagt)"
  jaar: verslagjaar
  verslagsoort: begroting of rekening, waarvan de landelijke netto lasten zijn genomen
  aandeel: deel van het geld van het cluster; de delen zijn samen 1
*/
with veld as (
    select v.overheidslaag, v.cluster, n.jaar, n.verslagsoort, n.taakveld,
        case when v.bundel_id is not null then v.bundel_id when v.rol = 'overhead' then 'overhead' else 'geen taak' end as onderdeel,
        greatest(sum(n.netto_lasten_eur), 0)::bigint as gewicht
    from kern.netto_lasten n
    join kern.bundel_veld v on v.overheidslaag = overheidslaag(n.overheid_code) and v.taakveld = n.taakveld and v.jaar = n.jaar
    group by all
),

onderdelen as (
    select v.overheidslaag, v.cluster, v.onderdeel, v.jaar, v.verslagsoort, sum(v.gewicht)::decimal(28, 0) as gewicht
    from veld v
    left join indicator.bundel_bekostiging b on b.bundel_id = v.onderdeel
    where b.bundel_id is null or b.uit_fonds = 'algemeen'
    group by all
),

-- what a grant for the bundle pays already, in the stand of the point
uitkering as (
    select s.overheidslaag, u.bundel_id, u.cluster, s.jaar, s.verslagsoort, sum(u.bedrag_eur) as bedrag
    from indicator.bundel_uitkering u
    join indicator.stand s on s.overheidslaag = overheidslaag(u.overheid_code) and s.jaar = u.jaar and s.circulaire = u.circulaire and s.standaard_stand
    group by all
),

open as (
    select o.overheidslaag, o.cluster, o.onderdeel, o.jaar, o.verslagsoort, greatest(o.gewicht - coalesce(u.bedrag, 0), 0)::decimal(28, 2) as gewicht
    from onderdelen o
    left join uitkering u on u.overheidslaag = o.overheidslaag and u.bundel_id = o.onderdeel and u.cluster = o.cluster and u.jaar = o.jaar and u.verslagsoort = o.verslagsoort
)

select overheidslaag, cluster, onderdeel, jaar, verslagsoort,
    (gewicht::double / nullif(sum(gewicht) over (partition by overheidslaag, cluster, jaar, verslagsoort), 0)::double)::decimal(18, 12) as aandeel
from open
