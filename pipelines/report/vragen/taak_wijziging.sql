-- changes of law per task, the youngest first
select
    m.taak_id, m.bwb_id as bwb, m.datum, coalesce(r.citeertitel, l.citeertitel, m.bwb_id) as regeling, coalesce(r.url, 'https://wetten.overheid.nl/' || m.bwb_id) as url, m.aard,
    m.nieuw, m.gewijzigd, m.vervallen, m.middelen, m.grond, coalesce(m.zekerheid, '') as zekerheid, m.toelichting, coalesce(m.laatste_circulaire, '') as stand
from indicator.taakmutatie m
left join kern.regeling r on r.bwb_id = m.bwb_id and r.versie_datum = m.datum
-- the day on which a regulation ended has no version of it
left join (select bwb_id, max_by(citeertitel, versie_datum) as citeertitel from kern.regeling group by bwb_id) l on l.bwb_id = m.bwb_id
order by m.taak_id, m.datum desc, m.bwb_id
