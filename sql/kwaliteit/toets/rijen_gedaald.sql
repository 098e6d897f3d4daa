/* toets
naam: rijen_gedaald
ernst: fout
andere_code: waarschuwing
betekenis: "Een tabel heeft veel minder rijen dan in de vorige uitgave (grenswaarden rijen_aandeel en rijen_minstens)."
*/
-- v3 and v4 of CBS have different tables: only a table that is in both says
-- anything. A table of bron without rows is for bron_leeg_geworden. A table that holds
-- only the year or two that is looked at goes on with the years: what it lost of an
-- older one it must have of a newer. A table of what is missing (kern.taak_zonder_bepaling)
-- grows shorter when a source comes back, which is no loss.
with grens as (
    select
        max(grens::decimal(9, 4)) filter (naam = 'rijen_aandeel') as aandeel,
        max(grens::decimal(9, 4)) filter (naam = 'rijen_minstens') as minstens
    from seed.grenswaarde
),

nu as (
    select split_part(onderwerp, ' ', 1) as tabel, min(jaar) as eerste, max(jaar) as laatste, count(*) as jaren, sum(waarde) as rijen
    from kwaliteit.meting
    where naam = 'rijen' and jaar is not null and waarde > 0
    group by all
),

toen as (
    select split_part(onderwerp, ' ', 1) as tabel, min(jaar) as eerste, max(jaar) as laatste, count(*) as jaren, sum(waarde) as rijen
    from staged.vorige_meting
    where naam = 'rijen' and jaar is not null and waarde > 0
    group by all
),

verder as (
    select tabel, nu.eerste
    from nu
    join toen using (tabel)
    cross join grens
    where nu.jaren <= 2 and toen.jaren <= 2 and nu.laatste > toen.laatste and nu.eerste >= toen.eerste
        and (nu.rijen >= (1 - grens.aandeel) * toen.rijen or nu.rijen > toen.rijen - grens.minstens)
)

select v.onderwerp, v.onderwerp || ': ' || coalesce(v.waarde, 0)::bigint || ' rijen, waren ' || v.vorige::bigint as voorbeeld
from kwaliteit.verschil v
cross join grens
left join verder d on d.tabel = split_part(v.onderwerp, ' ', 1) and v.jaar is not null
where v.naam = 'rijen'
    and v.vorige - coalesce(v.waarde, 0) > grens.aandeel * v.vorige
    and v.vorige - coalesce(v.waarde, 0) >= grens.minstens
    and d.tabel is null
    and not (v.onderwerp like 'bron.cbs\_%' escape '\' and (v.waarde is null or v.onderwerp not like '% %'))
    and not (v.onderwerp like 'bron.%' and v.onderwerp not like '% %' and v.waarde = 0)
    and v.onderwerp not like 'kern.%\_zonder\_%' escape '\'
