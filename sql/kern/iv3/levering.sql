/* model
naam: kern.levering
betekenis: Of een overheid haar begroting of rekening aan CBS heeft geleverd. Wie niet leverde heeft nergens anders een rij en is hier zichtbaar.
korrel: overheid x jaar x verslagsoort
sleutel: [overheid_code, jaar, verslagsoort]
eenheid: aantal cellen
bron: CBS Iv3 onbewerkte data en gebiedsindeling
export: tabel
kolommen:
  overheid_code: code van gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  cellen: aantal cellen met een rij
  status: "eigen (2e plaatsing in alle cellen), voorlopig (een of meer cellen alleen in de 1e), niet geleverd (geen cel met een bedrag, of overal nul)"
*/
with gevuld as (
    select overheid_code, jaar, verslagsoort, count(*) as cellen, count(*) filter (bedrag_eur <> 0) as bedragen,
        count(*) filter (status = 'voorlopig') as voorlopig
    from kern.baten_lasten
    group by all
),

-- a verslagsoort that the publisher has opened for this tier in this year
verwacht as (
    select o.overheid_code, o.jaar, s.verslagsoort
    from kern.overheid o
    join (
        select distinct left(overheid_code, 2) as laag, jaar, verslagsoort from gevuld
    ) s on s.laag = left(o.overheid_code, 2) and s.jaar = o.jaar
    union
    -- Iv3 of a year whose governments CBS has not listed yet
    select overheid_code, jaar, verslagsoort from gevuld
)

select
    v.overheid_code,
    v.jaar,
    v.verslagsoort,
    coalesce(g.cellen, 0) as cellen,
    case
        when coalesce(g.bedragen, 0) = 0 then 'niet geleverd'
        when g.voorlopig > 0 then 'voorlopig'
        else 'eigen'
    end as status
from verwacht v
left join gevuld g using (overheid_code, jaar, verslagsoort)
