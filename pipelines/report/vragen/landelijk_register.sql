-- the duties and powers that rest on governments, on the day of the run and a year
-- before: all together, by ministry of the law, and by domain, as the overview has it.
-- Only norms that make tasks. A norm of two tasks counts once in each domain
with bepaling as (
    select b.overheidslaag as laag, b.modaliteit, b.bepaling_id, b.bwb_id, tekstnummer(b.norm_id) as norm,
        r.gestart::date between b.geldig_van and b.geldig_tot as nu,
        (r.gestart::date - interval 1 year)::date between b.geldig_van and b.geldig_tot as toen
    from kern.bepaling b
    cross join meta.run r
    where b.aard in ('medebewind', 'verlengd') and b.modaliteit in ('plicht', 'bevoegdheid') and b.geldig_van <= r.gestart::date and b.geldig_tot >= (r.gestart::date - interval 1 year)::date
),

wet as (
    select bwb_id, coalesce(max_by(ministerie, versie_datum), 'ministerie onbekend') as ministerie
    from kern.regeling
    group by bwb_id
),

-- each norm once: a group goes to disk where memory ends, and a count of different ones does
-- not. A norm is of one law
norm as (
    select laag, modaliteit, norm, any_value(bwb_id) as bwb_id, bool_or(nu) as nu, bool_or(toen) as toen
    from bepaling
    group by laag, modaliteit, norm
),

-- and it can be of more than one task
domein as (
    select b.laag, coalesce(t.domein, 'zonder taak') as naam, b.modaliteit, b.norm, bool_or(b.nu) as nu, bool_or(b.toen) as toen
    from bepaling b
    left join kern.taak_bepaling l using (bepaling_id)
    left join kern.taak t on t.taak_id = l.taak_id and t.overheidslaag = b.laag
    where b.nu or b.toen
    group by all
),

ingedeeld as (
    select n.laag, unnest(['alles', 'ministerie']) as soort, unnest(['alle samen', coalesce(w.ministerie, 'ministerie onbekend')]) as naam, n.modaliteit, n.nu, n.toen
    from norm n
    left join wet w using (bwb_id)
    where n.nu or n.toen
    union all
    select laag, 'domein', naam, modaliteit, nu, toen from domein
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
