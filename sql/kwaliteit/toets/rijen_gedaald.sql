/* toets
naam: rijen_gedaald
ernst: fout
andere_code: waarschuwing
betekenis: "Een tabel heeft veel minder rijen dan in de vorige uitgave (grenswaarden rijen_aandeel en rijen_minstens)."
*/
-- v3 and v4 of CBS have different tables: only a table that is in both says
-- anything. A table of bron without rows is for bron_leeg_geworden.
with grens as (
    select
        max(grens::decimal(9, 4)) filter (naam = 'rijen_aandeel') as aandeel,
        max(grens::decimal(9, 4)) filter (naam = 'rijen_minstens') as minstens
    from seed.grenswaarde
)

select onderwerp, onderwerp || ': ' || coalesce(waarde, 0)::bigint || ' rijen, waren ' || vorige::bigint as voorbeeld
from kwaliteit.verschil, grens
where naam = 'rijen'
    and vorige - coalesce(waarde, 0) > aandeel * vorige
    and vorige - coalesce(waarde, 0) >= minstens
    and not (onderwerp like 'bron.cbs\_%' escape '\' and (waarde is null or onderwerp not like '% %'))
    and not (onderwerp like 'bron.%' and onderwerp not like '% %' and waarde = 0)
