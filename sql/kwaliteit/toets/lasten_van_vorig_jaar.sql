/* toets
naam: lasten_van_vorig_jaar
ernst: fout
betekenis: "Van veel overheden zijn de lasten in een jaar tot op de euro die van het jaar ervoor: de cijfers van een ander jaar staan onder dit jaar (grenswaarden vorig_jaar_*)."
*/
-- of a government with ten taakvelden or more: of fewer, chance can have all alike
with lasten as (
    select overheid_code, jaar, verslagsoort, taakveld, bedrag_eur
    from kern.taakveld_bedrag
    where zijde = 'lasten' and bedrag_eur > 0
),

per_overheid as (
    select n.overheid_code, n.jaar, n.verslagsoort, count(*) as velden, count(*) filter (n.bedrag_eur = v.bedrag_eur) as gelijk
    from lasten n
    join lasten v on v.overheid_code = n.overheid_code and v.verslagsoort = n.verslagsoort and v.taakveld = n.taakveld and v.jaar = n.jaar - 1
    group by all
    having count(*) >= 10
),

grens as (
    select
        max(grens::decimal(9, 4)) filter (naam = 'vorig_jaar_velden') as velden,
        max(grens::decimal(9, 4)) filter (naam = 'vorig_jaar_overheden') as overheden
    from seed.grenswaarde
),

per_jaar as (
    select overheidslaag(overheid_code) as laag, jaar, verslagsoort, count(*) as overheden, count(*) filter (gelijk >= g.velden * p.velden) as gelijk
    from per_overheid p
    cross join grens g
    group by all
)

select laag || ' ' || jaar || ' ' || verslagsoort as onderwerp,
    laag || ' ' || jaar || ' ' || verslagsoort || ': ' || gelijk || ' van ' || per_jaar.overheden || ' overheden' as voorbeeld
from per_jaar
cross join grens g
where gelijk > 0 and gelijk >= g.overheden * per_jaar.overheden
order by voorbeeld
