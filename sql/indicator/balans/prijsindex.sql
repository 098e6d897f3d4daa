/* model
naam: indicator.prijsindex
betekenis: "Prijspeil per jaar, om bedragen van verschillende jaren te vergelijken. Bedragen elders zijn nominaal; wie ze deelt door prijspeil heeft ze in prijzen van het laatste jaar."
korrel: reeks x jaar
sleutel: [reeks, jaar]
eenheid: "prijspeil van het laatste jaar van de reeks is 1"
formule: "prijspeil van een jaar = product van (1 + jaarmutatie) tot en met dat jaar, gedeeld door dat product tot en met het laatste jaar"
bron: "sql/seeds/prijsindex.csv: CBS, consumentenprijsindex"
export: tabel
rol: stap
kolommen:
  reeks: "cpi (consumentenprijzen): een benadering, want lonen en zorgprijzen van overheden volgen haar niet precies"
  jaar: kalenderjaar
  mutatie: verandering ten opzichte van het jaar ervoor, als fractie
  prijspeil: prijspeil ten opzichte van het laatste jaar
  prijspeil_jaar: laatste jaar van de reeks
  zekerheid: "H hoog, M middel, L laag"
  bron: vindplaats
eenheden:
  mutatie: fractie
  prijspeil: verhouding
*/
with keten as (
    select reeks, jaar::integer as jaar, mutatie_procent::decimal(6, 2) / 100 as mutatie, zekerheid, bron,
        -- multiplied in the order of the years, so that it comes out the same
        list_reduce(list_transform(list(mutatie_procent::double) over (partition by reeks order by jaar), lambda m: 1 + m / 100), lambda a, b: a * b) as product
    from seed.prijsindex
)

select
    reeks, jaar,
    mutatie::decimal(6, 4) as mutatie,
    (product / last_value(product) over alle)::decimal(10, 8) as prijspeil,
    last_value(jaar) over alle as prijspeil_jaar,
    zekerheid, bron
from keten
window alle as (partition by reeks order by jaar rows between unbounded preceding and unbounded following)
