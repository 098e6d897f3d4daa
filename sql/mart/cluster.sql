/* model
naam: mart.cluster
betekenis: "De clusters van gemeentefonds en provinciefonds, met hun taakvelden en taken."
korrel: overheidslaag x cluster
sleutel: [overheidslaag, cluster]
eenheid: "aantal"
bron: "kern.cluster_taakveld, kern.taak"
export: tabel
plaats: 17
thema: indeling
kolommen:
  overheidslaag: gemeente of provincie
  cluster: cluster van het fonds
  taakvelden: "codes van nu, met een komma ertussen"
  taken: vastgelegde taken in het cluster
  bundels: bundels in het cluster
*/
with veld as (
    select overheidslaag, cluster, string_agg(distinct taakveld, ', ' order by taakveld) filter (jaar_tot is null) as taakvelden
    from kern.cluster_taakveld
    where cluster is not null
    group by all
)

select
    v.overheidslaag,
    v.cluster,
    v.taakvelden,
    (select count(*) from kern.taak t where t.overheidslaag = v.overheidslaag and t.cluster = v.cluster and t.herkomst = 'vastgelegd') as taken,
    (select count(distinct bundel_id) from kern.bundel b where b.overheidslaag = v.overheidslaag and b.cluster = v.cluster and b.jaar_tot is null) as bundels
from veld v
