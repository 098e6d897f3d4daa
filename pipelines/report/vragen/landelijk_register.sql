-- the duties and powers that rest on governments, on the day of the run and a year
-- before: all together, by ministry of the law, and by domain, as the overview has it.
-- Only norms that make tasks. A norm of two tasks counts once in each domain
with dag as (
    select true as nu, gestart::date as dag from meta.run
    union all
    select false, (gestart::date - interval 1 year)::date from meta.run
),

norm as (
    select b.overheidslaag as laag, tekstnummer(b.norm_id) as norm, b.modaliteit, b.bepaling_id, b.bwb_id, d.nu
    from kern.bepaling b
    join dag d on d.dag between b.geldig_van and b.geldig_tot
    where b.aard in ('medebewind', 'verlengd') and b.modaliteit in ('plicht', 'bevoegdheid')
),

wet as (
    select bwb_id, coalesce(max_by(ministerie, versie_datum), 'ministerie onbekend') as ministerie
    from kern.regeling
    group by bwb_id
),

-- each norm once: a group goes to disk where memory ends, and a count of different ones does not
ingedeeld as (
    select laag, 'alles' as soort, 'alle samen' as naam, modaliteit, norm, bool_or(nu) as nu, bool_or(not nu) as toen
    from norm
    group by all
    union all
    select n.laag, 'ministerie', coalesce(w.ministerie, 'ministerie onbekend') as naam, n.modaliteit, n.norm, bool_or(n.nu), bool_or(not n.nu)
    from norm n
    left join wet w using (bwb_id)
    group by all
    union all
    select n.laag, 'domein', coalesce(t.domein, 'zonder taak') as naam, n.modaliteit, n.norm, bool_or(n.nu), bool_or(not n.nu)
    from norm n
    left join kern.taak_bepaling l using (bepaling_id)
    left join kern.taak t on t.taak_id = l.taak_id and t.overheidslaag = n.laag
    group by all
)

select laag, soort, naam, plichten, bevoegdheden, plichten - plichten_toen as plichten_erbij, bevoegdheden - bevoegdheden_toen as bevoegdheden_erbij
from (
    select laag, soort, naam,
        count(*) filter (nu and modaliteit = 'plicht') as plichten,
        count(*) filter (nu and modaliteit = 'bevoegdheid') as bevoegdheden,
        count(*) filter (toen and modaliteit = 'plicht') as plichten_toen,
        count(*) filter (toen and modaliteit = 'bevoegdheid') as bevoegdheden_toen
    from ingedeeld
    group by laag, soort, naam
)
order by laag, list_position(['alles', 'ministerie', 'domein'], soort), plichten desc, naam
