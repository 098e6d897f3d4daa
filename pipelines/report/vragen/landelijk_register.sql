-- the duties and powers that rest on governments, on the day of the run and a year
-- before: all together, by ministry of the law, and by domain, as the overview has it.
-- Only norms that make tasks. A norm of two tasks counts once in each domain
with dag as (
    select 'nu' as moment, gestart::date as dag from meta.run
    union all
    select 'toen', (gestart::date - interval 1 year)::date from meta.run
),

norm as (
    select d.moment, b.overheidslaag as laag, b.norm_id, b.modaliteit, b.bepaling_id, b.bwb_id
    from kern.bepaling b
    join dag d on d.dag between b.geldig_van and b.geldig_tot
    where b.aard in ('medebewind', 'verlengd') and b.modaliteit in ('plicht', 'bevoegdheid')
),

wet as (
    select bwb_id, coalesce(max_by(ministerie, versie_datum), 'ministerie onbekend') as ministerie
    from kern.regeling
    group by bwb_id
),

ingedeeld as (
    select n.*, 'alles' as soort, 'alle samen' as naam from norm n
    union all
    select n.*, 'ministerie', coalesce(w.ministerie, 'ministerie onbekend') from norm n left join wet w using (bwb_id)
    union all
    select n.*, 'domein', coalesce(t.domein, 'zonder taak')
    from norm n
    left join kern.taak_bepaling l using (bepaling_id)
    left join kern.taak t on t.taak_id = l.taak_id and t.overheidslaag = n.laag
)

select laag, soort, naam, plichten, bevoegdheden, plichten - plichten_toen as plichten_erbij, bevoegdheden - bevoegdheden_toen as bevoegdheden_erbij
from (
    select laag, soort, naam,
        count(distinct norm_id) filter (moment = 'nu' and modaliteit = 'plicht') as plichten,
        count(distinct norm_id) filter (moment = 'nu' and modaliteit = 'bevoegdheid') as bevoegdheden,
        count(distinct norm_id) filter (moment = 'toen' and modaliteit = 'plicht') as plichten_toen,
        count(distinct norm_id) filter (moment = 'toen' and modaliteit = 'bevoegdheid') as bevoegdheden_toen
    from ingedeeld
    group by laag, soort, naam
)
order by laag, list_position(['alles', 'ministerie', 'domein'], soort), plichten desc, naam
