/* model
naam: kern.levering
betekenis: Of een overheid haar begroting of rekening aan CBS heeft geleverd. Wie niet leverde heeft nergens anders een rij en is hier zichtbaar.
korrel: overheid x jaar x verslagsoort
sleutel: [overheid_code, jaar, verslagsoort]
eenheid: aantal cellen
bron: CBS Iv3 onbewerkte data en gebiedsindeling
volgt:
  - {per: jaar, uit: {kern.baten_lasten: jaar}}
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

-- the governments of a year, and of one that CBS has not listed yet those of the last
-- that it has: three that are early are three of all, and not three of three
bekend as (
    select left(overheid_code, 2) as laag, overheid_code, jaar
    from kern.overheid
),

laatste as (
    select laag, max(jaar) as jaar
    from bekend
    group by laag
),

bestaan as (
    select laag, overheid_code, jaar from bekend
    union all
    select b.laag, b.overheid_code, g.jaar
    from (select distinct left(overheid_code, 2) as laag, jaar from gevuld) g
    join laatste l on l.laag = g.laag and g.jaar > l.jaar
    join bekend b on b.laag = l.laag and b.jaar = l.jaar
),

-- a verslagsoort that the publisher has opened for this tier in this year
verwacht as (
    select o.overheid_code, o.jaar, s.verslagsoort
    from bestaan o
    join (
        select distinct left(overheid_code, 2) as laag, jaar, verslagsoort from gevuld
    ) s on s.laag = o.laag and s.jaar = o.jaar
    union
    -- Iv3 of a government that is not in the list, such as one of a merger to come
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
