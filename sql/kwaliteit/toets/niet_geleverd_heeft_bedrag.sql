/* toets
naam: niet_geleverd_heeft_bedrag
ernst: fout
betekenis: "Van een overheid die een begroting of rekening niet leverde staat daarin toch een bedrag, ook een nul."
*/
with bedrag as (
    select 'taakveld_bedrag' as tabel, overheid_code, jaar, verslagsoort, taakveld || ' ' || zijde as wat, coalesce(bedrag_eur, personeel_eur, inhuur_eur, samenwerking_eur) as bedrag_eur
    from kern.taakveld_bedrag
    union all
    select 'netto_lasten', overheid_code, jaar, verslagsoort, taakveld, coalesce(lasten_eur, baten_totaal_eur, spuk_eur, personeel_eur)
    from kern.netto_lasten
    union all
    select 'uitvoeringskracht_taakveld', overheid_code, jaar, verslagsoort, taakveld, coalesce(lasten_eur, personeel_eur, inhuur_eur, samenwerking_eur)
    from indicator.uitvoeringskracht_taakveld
    union all
    select 'uitvoeringskracht_taakveld, begroting', overheid_code, jaar, 'begroting', taakveld, begroting_eur
    from indicator.uitvoeringskracht_taakveld
    union all
    select 'uitvoeringskracht', overheid_code, jaar, verslagsoort, taak_id, lasten_eur
    from indicator.uitvoeringskracht
    union all
    select 'kengetal_onderdeel', overheid_code, jaar, 'rekening', onderdeel, bedrag_eur
    from indicator.kengetal_onderdeel
)

select b.tabel || ': ' || b.overheid_code || ' ' || b.jaar || ' ' || b.verslagsoort || ' ' || b.wat as voorbeeld
from bedrag b
semi join (select overheid_code, jaar, verslagsoort from kern.levering where status = 'niet geleverd') l using (overheid_code, jaar, verslagsoort)
where b.bedrag_eur is not null
union all
-- on the boundaries of now a sum may lack one, and then says so
select 'taak_jaarcijfer: ' || j.overheid_code || ' ' || j.jaar || ' ' || j.verslagsoort || ' ' || j.taak_id
from indicator.taak_jaarcijfer j
semi join (
    select g.naar_code as overheid_code, l.jaar, l.verslagsoort
    from kern.levering l
    join kern.grens g on g.van_code = l.overheid_code and g.jaar = l.jaar
    where l.status = 'niet geleverd'
) x using (overheid_code, jaar, verslagsoort)
order by voorbeeld
