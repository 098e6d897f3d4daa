-- the laws that tasks rest on, with their ministry, their tasks, and the norms in
-- force on the day of the run
with taken as (
    select p.bwb_id, l.taak_id
    from kern.taak_bepaling l
    join kern.bepaling p using (bepaling_id)
    union
    select bwb_id, taak_id from kern.taak where bwb_id is not null and bwb_id not like '% %'
),

normen as (
    select bwb_id, count(*) filter (modaliteit = 'plicht') as plichten, count(*) filter (modaliteit = 'bevoegdheid') as bevoegdheden
    from (
        select distinct p.bwb_id, p.modaliteit, tekstnummer(p.norm_id) as norm
        from kern.bepaling p
        join meta.run r on r.gestart::date between p.geldig_van and p.geldig_tot
    )
    group by bwb_id
),

regeling as (
    select bwb_id, max_by(citeertitel, versie_datum) as titel, max_by(ministerie, versie_datum) as ministerie, max_by(url, versie_datum) as url
    from kern.regeling
    group by bwb_id
)

-- the name that the register of tasks gives it, where that is of one law: a version
-- can have no short title, or one of long ago
select w.bwb_id as bwb, coalesce(min(t.regeling) filter (t.regeling not like '% / %' and t.regeling not like '%(%'), r.titel, any_value(t.regeling), w.bwb_id) as titel, coalesce(r.titel, '') as opschrift, coalesce(r.ministerie, '') as ministerie, coalesce(r.url, 'https://wetten.overheid.nl/' || w.bwb_id) as url,
    string_agg(w.taak_id, ' ' order by w.taak_id) as taken, n.plichten, n.bevoegdheden, r.bwb_id is not null as met_tekst
from taken w
left join regeling r using (bwb_id)
left join normen n using (bwb_id)
left join kern.taak t on t.taak_id = w.taak_id and t.bwb_id = w.bwb_id
group by w.bwb_id, r.bwb_id, r.titel, r.ministerie, r.url, n.plichten, n.bevoegdheden
order by lower(titel), w.bwb_id
