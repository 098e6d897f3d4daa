/* toets
naam: overheden_verwisseld
ernst: fout
betekenis: "Twee overheden hebben elkaars lasten: verwisseld passen beide bij hun vorig jaar, en zo niet (grenswaarden verwisseld_*)."
*/
with grens as (
    select
        max(grens::double) filter (naam = 'verwisseld_verschil') as verschil,
        max(grens::double) filter (naam = 'verwisseld_past') as past
    from seed.grenswaarde
),

lasten as (
    select overheid_code, verslagsoort, jaar, sum(bedrag_eur)::double as eur
    from kern.baten_lasten
    where telt_mee and zijde = 'lasten'
    group by all
    having sum(bedrag_eur) > 0
),

-- those whose total is far from that of the year before
sprong as (
    select n.overheid_code, n.verslagsoort, n.jaar, n.eur, v.eur as vorig
    from lasten n
    join lasten v on v.overheid_code = n.overheid_code and v.verslagsoort = n.verslagsoort and v.jaar = n.jaar - 1
    cross join grens g
    where n.eur / v.eur not between 1 / g.verschil and g.verschil
)

select a.overheid_code || ' en ' || b.overheid_code || ' ' || a.jaar || ' ' || a.verslagsoort as voorbeeld
from sprong a
join sprong b on b.verslagsoort = a.verslagsoort and b.jaar = a.jaar and b.overheid_code > a.overheid_code
    and left(b.overheid_code, 2) = left(a.overheid_code, 2)
cross join grens g
where abs(a.eur / b.vorig - 1) <= g.past and abs(b.eur / a.vorig - 1) <= g.past
order by voorbeeld
