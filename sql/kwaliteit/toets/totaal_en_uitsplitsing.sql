/* toets
naam: totaal_en_uitsplitsing
ernst: waarschuwing
betekenis: "Het totaal L0.0 of B0.0 van een taakveld is niet de som van zijn categorieen."
*/
with totaal as (
    select overheid_code, jaar, verslagsoort, taakveld, zijde, bedrag_eur
    from kern.baten_lasten
    where not telt_mee
)

select concat(t.overheid_code, ' ', t.jaar, ' ', t.verslagsoort, ' ', t.taakveld, ' ', t.zijde, ': ', t.bedrag_eur, ' tegenover ', sum(b.bedrag_eur)) as voorbeeld
from totaal t
join kern.baten_lasten b on b.overheid_code = t.overheid_code and b.jaar = t.jaar and b.verslagsoort = t.verslagsoort
    and b.taakveld = t.taakveld and b.zijde = t.zijde and b.telt_mee
group by t.overheid_code, t.jaar, t.verslagsoort, t.taakveld, t.zijde, t.bedrag_eur
having sum(b.bedrag_eur) is distinct from t.bedrag_eur
order by voorbeeld
