/* toets
naam: waarschuwing_gesprongen
ernst: fout
andere_code: waarschuwing
betekenis: "Een toets die alleen waarschuwt vindt veel meer dan in de vorige uitgave (grenswaarden waarschuwing_*): zelf een bevinding."
*/
with grens as (
    select
        max(grens::decimal(9, 4)) filter (naam = 'waarschuwing_factor') as factor,
        max(grens::decimal(9, 4)) filter (naam = 'waarschuwing_meer') as meer
    from seed.grenswaarde
)

select t.naam as onderwerp, t.naam || ': ' || t.rijen || ' rijen, waren ' || v.waarde::bigint as voorbeeld
from staged.toetsing t
join staged.vorige_meting v on v.naam = 'toets' and v.onderwerp = t.naam
cross join kwaliteit.vergelijking k
cross join grens
where k.vergeleken
    and t.ernst = 'waarschuwing'
    and t.rijen > grens.factor * v.waarde
    and t.rijen - v.waarde >= grens.meer
