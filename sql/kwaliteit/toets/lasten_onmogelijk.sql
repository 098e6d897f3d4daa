/* toets
naam: lasten_onmogelijk
ernst: fout
vroeg: "van zulke bedragen past geen som of product in de kolommen van de indicatoren"
volgt: {kern.baten_lasten: jaar}
betekenis: "Lasten of baten van een overheid zijn per inwoner meer dan enige overheid uitgeeft: een bedrag of een inwonertal staat in een andere eenheid (grenswaarde onmogelijk_per_inwoner)."
*/
with grens as (
    select max(grens::bigint) as eur from seed.grenswaarde where naam = 'onmogelijk_per_inwoner'
),

som as (
    select overheid_code, jaar, verslagsoort, zijde, sum(bedrag_eur) as eur, any_value(document_id) as document_id
    from kern.baten_lasten
    where telt_mee and zijde is not null
    group by all
)

-- without inhabitants a government counts for a million of them: as many as the largest has
select s.overheid_code || ' ' || s.jaar || ' ' || s.verslagsoort as onderwerp,
    s.document_id || ': ' || s.overheid_code || ' ' || s.jaar || ' ' || s.verslagsoort || ' ' || s.zijde || ' ' || s.eur || ' euro, '
        || coalesce(o.inwoners::varchar, 'onbekend aantal') || ' inwoners' as voorbeeld
from som s
left join kern.overheid o on o.overheid_code = s.overheid_code and o.jaar = s.jaar
cross join grens g
where abs(s.eur)::hugeint > g.eur::hugeint * coalesce(nullif(o.inwoners, 0), 1000000)
order by voorbeeld
