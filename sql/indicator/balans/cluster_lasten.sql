/* model
naam: indicator.cluster_lasten
betekenis: "Netto lasten van een overheid per cluster en van alle clusters samen. Hulptabel van indicator.balans_cluster en indicator.verslag_verhouding."
korrel: overheid x cluster x jaar x verslagsoort
sleutel: [overheid_code, cluster, jaar, verslagsoort]
eenheid: hele euro's
formule: "som van de netto lasten van de taakvelden van het cluster, ook van codes van andere jaren; leeg zodra een ervan onbekend is"
bron: kern.netto_lasten
volgt:
  - {per: jaar, uit: {kern.netto_lasten: jaar}}
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  cluster: "cluster van het fonds, of alle clusters"
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  netto_lasten_eur: netto lasten
  spuk_eur: specifieke uitkeringen op die taakvelden
  voorlopig: een of meer lasten zijn voorlopig
*/
with per_cluster as (
    select overheid_code, cluster, jaar, verslagsoort,
        volledige_som(netto_lasten_eur)::bigint as netto_lasten_eur,
        volledige_som(spuk_eur)::bigint as spuk_eur,
        bool_or(status = 'voorlopig') as voorlopig
    from kern.netto_lasten
    where cluster is not null
    group by all
)

select * from per_cluster
union all
select overheid_code, 'alle clusters', jaar, verslagsoort,
    volledige_som(netto_lasten_eur)::bigint, volledige_som(spuk_eur)::bigint, bool_or(voorlopig)
from per_cluster
group by overheid_code, jaar, verslagsoort
