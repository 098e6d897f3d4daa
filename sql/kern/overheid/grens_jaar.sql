/* model
naam: kern.grens_jaar
betekenis: "Naar welke gemeenten van een jaar naar keuze het gebied van een gemeente is gegaan, en met welk deel van haar inwoners: kern.grens is hetzelfde voor het laatste jaar."
korrel: overheid x jaar x grensjaar x gemeente van het grensjaar
sleutel: [grens_jaar, van_code, jaar, naar_code]
eenheid: "fractie van de inwoners"
bron: "kern.herindeling (CBS), kern.overheid"
export: nee
kolommen:
  grens_jaar: op de grenzen van 1 januari van dit jaar
  van_code: overheid zoals zij in het jaar bestond
  jaar: "kalenderjaar, hooguit het grensjaar"
  naar_code: overheid van het grensjaar
  aandeel: deel van de overheid dat daarbij hoort; de delen tellen op tot 1
  delen: aantal overheden van het grensjaar waarover zij is verdeeld
*/
with recursive grensjaar as (
    select distinct jaar as grens_jaar from kern.overheid
),

stap as (
    select g.grens_jaar, h.van_code, h.naar_code, h.datum, h.aandeel::decimal(9, 8) as aandeel
    from kern.herindeling h
    join grensjaar g on h.datum <= make_date(g.grens_jaar, 1, 1)
    where h.aandeel > 0
),

keten as (
    select distinct g.grens_jaar, o.overheid_code as van_code, o.overheid_code as naar_code, date '0001-01-01' as datum, 1::double as aandeel
    from kern.overheid o
    join grensjaar g on g.grens_jaar >= o.jaar
    union all
    -- dates go up along a chain, so that none goes round
    select k.grens_jaar, k.van_code, s.naar_code, s.datum, k.aandeel * s.aandeel::double
    from keten k
    join stap s on s.grens_jaar = k.grens_jaar and s.van_code = k.naar_code and s.datum > k.datum
),

deel as (
    select k.grens_jaar, k.van_code, k.naar_code, round(sum(k.aandeel::decimal(18, 12)), 8)::decimal(9, 8) as aandeel
    from keten k
    anti join stap s on s.grens_jaar = k.grens_jaar and s.van_code = k.naar_code
    group by all
),

-- what rounding leaves of 1 goes with the greatest part
sluitend as (
    select grens_jaar, van_code, naar_code,
        aandeel + if(row_number() over (partition by grens_jaar, van_code order by aandeel desc, naar_code) = 1, 1 - sum(aandeel) over (partition by grens_jaar, van_code), 0) as aandeel,
        count(*) over (partition by grens_jaar, van_code) as delen
    from deel
)

select
    s.grens_jaar,
    s.van_code,
    o.jaar,
    s.naar_code,
    s.aandeel::decimal(9, 8) as aandeel,
    s.delen::integer as delen
from sluitend s
join kern.overheid o on o.overheid_code = s.van_code and o.jaar <= s.grens_jaar
