/* toets
naam: bundel_middelen_sluit
ernst: fout
betekenis: "Wat over bundels, overhead en 'geen taak' is verdeeld is niet het geld van de clusters met taakvelden."
*/
with verdeeld as (
    select overheid_code, jaar, verslagsoort, circulaire, sum(in_land_eur) as eur, count(*) as delen
    from indicator.bundel_middelen
    group by all
),

-- a grant goes to its tasks in equal parts; the part of a task without a bundle
-- stays with that task
genoemd as (
    select distinct taak_id, fonds, vorm, omschrijving
    from kern.taak_uitkering
    where vorm in ('IU', 'DU', 'BFU') and fonds is not null
),

gebonden as (
    select g.fonds, g.vorm, g.omschrijving, j.jaar, count(l.bundel_id)::double / count(*) as deel
    from genoemd g
    cross join (select distinct jaar from kern.fondsuitkering) j
    left join kern.bundel_lid l on l.taak_id = g.taak_id and l.jaar = j.jaar
    group by all
),

uitkering as (
    select u.overheid_code, u.jaar, u.circulaire, u.cluster,
        sum(u.bedrag_eur * g.deel) as gebonden,
        sum(u.bedrag_eur) filter (g.vorm is null) as vrij
    from kern.fondsuitkering u
    left join gebonden g on g.fonds = u.fonds and g.vorm = u.vorm and g.omschrijving = u.omschrijving and g.jaar = u.jaar
    group by all
),

rest as (
    select overheidslaag, cluster, jaar, verslagsoort, sum(aandeel) filter (onderdeel <> 'geen taak') as aandeel
    from indicator.cluster_splitsing
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
