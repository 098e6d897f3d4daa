/* model
naam: kern.baten_lasten_vandaag
betekenis: "Baten en lasten per taakveld op de gemeentegrenzen van nu: een reeks die door herindelingen heen loopt. De som over alle overheden is die van kern.baten_lasten."
korrel: overheid van nu x jaar x verslagsoort x taakveld x zijde
sleutel: [overheid_code, jaar, verslagsoort, taakveld, zijde]
eenheid: hele euro's
formule: "som over de overheden van toen van bedrag x aandeel, per overheid, taakveld en zijde afgerond; het grootste deel krijgt wat er dan overblijft"
bron: kern.taakveld_bedrag, kern.grens, kern.levering
volgt:
  - {per: jaar, uit: {kern.taakveld_bedrag: jaar, kern.levering: jaar}}
export: per jaar
kolommen:
  overheid_code: overheid van nu
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  taakveld: taakveld
  zijde: lasten of baten
  bedrag_eur: bedrag; leeg als er geen opgave is
  overheden: aantal overheden van toen waaruit het bedrag komt
  gedeeld: een deel komt van een overheid die over meer dan een is verdeeld
  status: "eigen, voorlopig, niet geleverd, of onvolledig als een van de overheden van toen geen opgave deed"
*/
with weg as (
    select *, (count(*) over (partition by naar_code, jaar)) > 1 or delen > 1 as samen
    from kern.grens
),

-- most governments are what they were: their rows pass
zelfde as (
    select coalesce(g.naar_code, t.overheid_code) as overheid_code, t.jaar, t.verslagsoort, t.taakveld, t.zijde, t.bedrag_eur, 1 as overheden, false as gedeeld, t.status
    from kern.taakveld_bedrag t
    left join weg g on g.van_code = t.overheid_code and g.jaar = t.jaar
    where not coalesce(g.samen, false)
),

-- of amounts that are divided the largest part takes what rounding leaves
verdeeld as (
    select t.overheid_code, g.naar_code, t.jaar, t.verslagsoort, t.taakveld, t.zijde, t.bedrag_eur, t.status, g.delen,
        round(t.bedrag_eur::decimal(28, 0) * g.aandeel, 0)::bigint as deel_eur,
        row_number() over (partition by t.overheid_code, t.jaar, t.verslagsoort, t.taakveld, t.zijde order by g.aandeel desc, g.naar_code) as volgorde
    from kern.taakveld_bedrag t
    join weg g on g.van_code = t.overheid_code and g.jaar = t.jaar
    where g.samen
),

deel as (
    select * replace (
        if(volgorde = 1, bedrag_eur - coalesce(sum(deel_eur) filter (volgorde > 1) over (partition by overheid_code, jaar, verslagsoort, taakveld, zijde), 0), deel_eur)::bigint as deel_eur)
    from verdeeld
),

-- a government of then that delivered nothing at all
gat as (
    select distinct g.naar_code, l.jaar, l.verslagsoort
    from kern.levering l
    join weg g on g.van_code = l.overheid_code and g.jaar = l.jaar
    where g.samen and l.status = 'niet geleverd'
),

samen as (
    select d.naar_code as overheid_code, d.jaar, d.verslagsoort, d.taakveld, d.zijde,
        sum(d.deel_eur)::bigint as bedrag_eur,
        count(*)::integer as overheden,
        bool_or(d.delen > 1) as gedeeld,
        case
            when count(d.deel_eur) = 0 then 'niet geleverd'
            when bool_or(g.naar_code is not null) or count(d.deel_eur) < count(*) then 'onvolledig'
            when bool_or(d.status = 'voorlopig') then 'voorlopig'
            else 'eigen'
        end as status
    from deel d
    left join gat g on g.naar_code = d.naar_code and g.jaar = d.jaar and g.verslagsoort = d.verslagsoort
    group by d.naar_code, d.jaar, d.verslagsoort, d.taakveld, d.zijde
)

from zelfde
union all
from samen
