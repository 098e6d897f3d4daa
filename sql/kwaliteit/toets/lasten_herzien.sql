/* toets
naam: lasten_herzien
ernst: fout
andere_code: waarschuwing
betekenis: "De lasten van een overheid of van een taakveld in een jaar zijn ver van die in de vorige uitgave, of verdwenen (grenswaarden herzien_*)."
*/
-- of a taakveld in a year that is coming in only when as many delivered as before
with grens as (
    select
        max(grens::decimal(9, 4)) filter (naam = 'herzien_gesloten') as gesloten,
        max(grens::decimal(9, 4)) filter (naam = 'herzien_lopend') as lopend,
        1000000 * max(grens::decimal(9, 4)) filter (naam = 'herzien_minstens_mln') as minstens
    from seed.grenswaarde
),

gegroeid as (
    select onderwerp, abs(verandering) > 0.1 or verandering is null as anders
    from kwaliteit.verschil
    where naam = 'leveringen'
)

select
    v.naam || ' ' || v.onderwerp as onderwerp,
    v.naam || ' ' || v.onderwerp || ': ' || coalesce(v.waarde::decimal(18, 0)::varchar, 'verdwenen') || ', was ' || v.vorige::decimal(18, 0) as voorbeeld
from kwaliteit.verschil v
cross join grens g
left join gegroeid l on v.naam = 'lasten taakveld' and l.onderwerp = regexp_replace(v.onderwerp, '^(\w+) \S+ ', '\1 ')
where v.naam in ('lasten overheid', 'lasten taakveld')
    and v.vorige > 0
    and abs(coalesce(v.waarde, 0) - v.vorige) >= g.minstens
    and case
        when v.waarde is null then v.gesloten
        when v.gesloten then abs(v.verandering) > g.gesloten
        when coalesce(l.anders, false) then false
        else abs(v.verandering) > g.lopend
    end
