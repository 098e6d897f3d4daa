/* model
naam: kern.grens
betekenis: "Naar welke gemeenten van nu het gebied van een gemeente is gegaan, en met welk deel van haar inwoners. Ketens van herindelingen zijn gevolgd; grenscorrecties tussen gemeenten die bleven bestaan zijn niet meegenomen."
korrel: overheid x jaar x gemeente van nu
sleutel: [van_code, jaar, naar_code]
eenheid: fractie van de inwoners
formule: "aandelen van opeenvolgende herindelingen vermenigvuldigd; wat door afronding aan 1 ontbreekt komt bij het grootste deel. Nu is 1 januari van het laatste jaar in kern.overheid: een herindeling van een later jaar is bekend voordat CBS de gebieden van dat jaar opsomt"
bron: kern.herindeling (CBS)
export: tabel
kolommen:
  van_code: "overheid zoals zij in het jaar bestond"
  jaar: kalenderjaar
  naar_code: overheid van nu
  aandeel: "deel van de overheid dat daar nu bij hoort; de delen tellen op tot 1"
  delen: aantal overheden van nu waarover zij is verdeeld
*/
with recursive stap as (
    select van_code, naar_code, datum, aandeel::decimal(9, 8) as aandeel
    from kern.herindeling
    where datum <= (select make_date(max(jaar), 1, 1) from kern.overheid) and aandeel > 0
),

keten as (
    select distinct overheid_code as van_code, overheid_code as naar_code, date '0001-01-01' as datum, 1::double as aandeel
    from kern.overheid
    union all
    -- dates go up along a chain, so that none goes round
    select k.van_code, s.naar_code, s.datum, k.aandeel * s.aandeel::double
    from keten k
    join stap s on s.van_code = k.naar_code and s.datum > k.datum
),

deel as (
    select van_code, naar_code, round(sum(aandeel::decimal(18, 12)), 8)::decimal(9, 8) as aandeel
    from keten
    where naar_code not in (select van_code from stap)
    group by van_code, naar_code
),

sluitend as (
    select van_code, naar_code,
        aandeel + if(row_number() over (partition by van_code order by aandeel desc, naar_code) = 1, 1 - sum(aandeel) over (partition by van_code), 0) as aandeel,
        count(*) over (partition by van_code) as delen
    from deel
)

select
    s.van_code,
    o.jaar,
    s.naar_code,
    s.aandeel::decimal(9, 8) as aandeel,
    s.delen::integer as delen
from sluitend s
join kern.overheid o on o.overheid_code = s.van_code
