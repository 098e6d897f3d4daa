-- the series since 2017 that a task is in: those on the widest codes of its
-- taakvelden, for the country
with reeks as (
    select distinct t.taak_id, r.reeks
    from kern.taakveld_reeks r
    join kern.taak_taakveld t using (taakveld)
    join kern.taak k on k.taak_id = t.taak_id and k.overheidslaag = 'gemeente'
    where not coalesce(t.onzeker, false)
)

select k.taak_id as code, l.reeks, l.naam, l.jaar, l.verslagsoort, l.netto_lasten_eur::double as lasten
from reeks k
join indicator.lasten_reeks l on l.reeks = k.reeks and l.overheid_code = 'GM'
where l.netto_lasten_eur is not null
order by k.taak_id, l.reeks, l.verslagsoort, l.jaar
