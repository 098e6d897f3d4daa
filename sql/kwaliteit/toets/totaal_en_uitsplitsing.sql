/* toets
naam: totaal_en_uitsplitsing
ernst: waarschuwing
betekenis: "Het totaal L0.0 of B0.0 van een taakveld is niet de som van zijn categorieën."
*/
with totaal as (
    select overheid_code, jaar, verslagsoort, taakveld, zijde
    from kern.baten_lasten
    where not telt_mee
)

-- only rows beside a total are looked at: all of them would not fit in memory
select concat(overheid_code, ' ', jaar, ' ', verslagsoort, ' ', taakveld, ' ', zijde, ': ',
    sum(bedrag_eur) filter (not telt_mee), ' tegenover ', sum(bedrag_eur) filter (telt_mee)) as voorbeeld
from kern.baten_lasten b
semi join totaal t on t.overheid_code = b.overheid_code and t.jaar = b.jaar and t.verslagsoort = b.verslagsoort
    and t.taakveld = b.taakveld and t.zijde = b.zijde
group by overheid_code, jaar, verslagsoort, taakveld, zijde
having sum(bedrag_eur) filter (not telt_mee) is distinct from sum(bedrag_eur) filter (telt_mee)
order by voorbeeld
