/* toets
naam: taak_middelen_sluit
ernst: fout
betekenis: "Wat over taken, overhead en 'geen taak' is verdeeld is niet het geld van de clusters met taakvelden."
*/
with verdeeld as (
    select overheid_code, jaar, verslagsoort, circulaire, sum(in_lasten_eur) as eur, count(*) as delen
    from indicator.taak_middelen
    group by all
),

gebonden as (
    select distinct fonds, vorm, omschrijving
    from kern.taak_uitkering
    where vorm in ('IU', 'DU', 'BFU') and fonds is not null
),

-- what a task names goes to it whole; of the rest the part that is no task's
uitkering as (
    select u.overheid_code, u.jaar, u.circulaire, u.cluster,
        sum(u.bedrag_eur) filter (g.vorm is not null) as gebonden,
        sum(u.bedrag_eur) filter (g.vorm is null) as vrij
    from kern.uitkering u
    left join gebonden g on g.fonds = u.fonds and g.vorm = u.vorm and g.omschrijving = u.omschrijving
    group by all
),

rest as (
    select overheidslaag, cluster, jaar, verslagsoort, sum(aandeel) filter (onderdeel <> 'geen taak') as aandeel
    from indicator.cluster_splitsing
    where splitsing = 'lasten'
    group by all
),

verwacht as (
    select u.overheid_code, u.jaar, v.verslagsoort, u.circulaire,
        sum(coalesce(u.gebonden, 0) + coalesce(u.vrij * r.aandeel, 0)) as eur
    from uitkering u
    join (select distinct overheidslaag, jaar, verslagsoort from rest) v on v.overheidslaag = overheidslaag(u.overheid_code) and v.jaar = u.jaar
    left join rest r on r.overheidslaag = v.overheidslaag and r.cluster = u.cluster and r.jaar = u.jaar and r.verslagsoort = v.verslagsoort
    group by all
)

select w.overheid_code || ' ' || w.jaar || ' ' || w.verslagsoort || ' ' || w.circulaire || ': ' || round(w.eur, 2) || ' tegenover ' || coalesce(d.eur, 0) as voorbeeld
from verwacht w
left join verdeeld d using (overheid_code, jaar, verslagsoort, circulaire)
where abs(w.eur - coalesce(d.eur, 0)) > 0.01 * coalesce(d.delen, 0) + 0.05
order by voorbeeld
