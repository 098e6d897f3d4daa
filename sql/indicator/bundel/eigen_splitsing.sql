/* model
naam: indicator.eigen_splitsing
betekenis: "Hoe het geld van een cluster bij een overheid is gesplitst over bundels, overhead en wat geen taak is, naar haar eigen netto lasten. Deze sleutel is op lasten en geld gelijk: elke bundel van het cluster heeft bij deze overheid dan dezelfde dekking. Hulptabel van indicator.bundel_middelen."
korrel: overheid x cluster x onderdeel x jaar x verslagsoort
sleutel: [overheid_code, cluster, onderdeel, jaar, verslagsoort]
eenheid: fractie
formule: "als indicator.cluster_splitsing, met de eigen netto lasten in plaats van de landelijke; leeg als van een taakveld van het cluster geen opgave is"
bron: "kern.netto_lasten, kern.bundel_veld, indicator.bundel_bekostiging"
volgt:
  - {per: jaar, uit: {kern.netto_lasten: jaar}}
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  cluster: cluster van het fonds
  onderdeel: "bundel, of 'overhead', of 'geen taak'"
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  aandeel: deel van het geld van het cluster; de delen zijn samen 1
*/
with onderdelen as (
    select n.overheid_code, n.jaar, n.verslagsoort, v.cluster,
        case when v.bundel_id is not null then v.bundel_id when v.rol = 'overhead' then 'overhead' else 'geen taak' end as onderdeel,
        sum(gewicht(n.netto_lasten_eur))::bigint as gewicht,
        bool_or(n.netto_lasten_eur is null) as onbekend
    from kern.netto_lasten n
    join kern.bundel_veld v on v.overheidslaag = overheidslaag(n.overheid_code) and v.taakveld = n.taakveld and v.jaar = n.jaar
    left join indicator.bundel_bekostiging b on b.bundel_id = v.bundel_id
    where b.bundel_id is null or b.uit_fonds = 'algemeen'
    group by all
)

select overheid_code, cluster, onderdeel, jaar, verslagsoort,
    if(bool_or(onbekend) over c, null, gewicht::double / nullif(sum(gewicht) over c, 0)::double)::decimal(18, 12) as aandeel
from onderdelen
window c as (partition by overheid_code, cluster, jaar, verslagsoort)
