/* toets
naam: balans_cluster_sluit_op_uitkering
ernst: fout
betekenis: "De middelen van alle clusters zijn samen niet wat kern.uitkering uitkeert, of de vormen van een cluster tellen niet op tot zijn middelen."
*/
with cluster_geld as (
    select overheidslaag(overheid_code) as laag, jaar, verslagsoort, circulaire, sum(middelen_eur) as eur
    from indicator.balans_cluster
    where circulaire <> 'geen'
    group by all
),

uitgekeerd as (
    select fondslaag(fonds) as laag, jaar, circulaire, sum(bedrag_eur) as eur
    from kern.fondsuitkering
    group by all
)

select u.laag || ' ' || u.jaar || ' ' || coalesce(c.verslagsoort, 'geen') || ' ' || u.circulaire || ': ' || coalesce(c.eur, 0) || ' tegenover ' || u.eur as voorbeeld
from uitgekeerd u
left join cluster_geld c using (laag, jaar, circulaire)
where c.eur is distinct from u.eur
union all
select overheid_code || ' ' || cluster || ' ' || circulaire
from indicator.balans_cluster
where middelen_eur <> au_eur + iu_eur + du_eur + suppletie_eur + bfu_eur
order by voorbeeld
