/* model
naam: kern.baten_lasten_vandaag
betekenis: "Baten en lasten per taakveld op de gemeentegrenzen van nu: een reeks die door herindelingen heen loopt. De som over alle overheden is die van kern.baten_lasten."
korrel: overheid van nu x jaar x verslagsoort x taakveld x zijde
sleutel: [overheid_code, jaar, verslagsoort, taakveld, zijde]
eenheid: hele euro's
formule: "som over de overheden van toen van bedrag x aandeel, per overheid, taakveld en zijde afgerond; het grootste deel krijgt wat er dan overblijft"
bron: kern.baten_lasten, kern.grens
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
with toen as (
    select overheid_code, jaar, verslagsoort, taakveld, zijde,
        sum(bedrag_eur)::bigint as bedrag_eur,
        case when count(bedrag_eur) = 0 then 'niet geleverd' when bool_or(status = 'voorlopig') then 'voorlopig' else 'eigen' end as status
    from kern.baten_lasten
    where telt_mee and zijde is not null
    group by all
),

-- few governments were split: only their amounts have to be divided
verdeeld as (
    select t.*, g.naar_code, g.aandeel, round(t.bedrag_eur::decimal(18, 0) * g.aandeel, 0)::bigint as deel_eur,
        row_number() over (partition by t.overheid_code, t.jaar, t.verslagsoort, t.taakveld, t.zijde order by g.aandeel desc, g.naar_code) as volgorde
    from toen t
    join kern.grens g on g.van_code = t.overheid_code and g.jaar = t.jaar and g.delen > 1
),

regel as (
    select coalesce(g.naar_code, t.overheid_code) as overheid_code, t.jaar, t.verslagsoort, t.taakveld, t.zijde, t.bedrag_eur, t.status, t.overheid_code as van_code, false as gedeeld
    from toen t
    left join kern.grens g on g.van_code = t.overheid_code and g.jaar = t.jaar
    where coalesce(g.delen, 1) = 1
    union all
    select naar_code, jaar, verslagsoort, taakveld, zijde,
        if(volgorde = 1, bedrag_eur - coalesce(sum(deel_eur) filter (volgorde > 1) over (partition by overheid_code, jaar, verslagsoort, taakveld, zijde), 0), deel_eur)::bigint,
        status, overheid_code, true
    from verdeeld
),

-- a government of then that delivered nothing at all
gat as (
    select distinct coalesce(g.naar_code, l.overheid_code) as overheid_code, l.jaar, l.verslagsoort
    from kern.levering l
    left join kern.grens g on g.van_code = l.overheid_code and g.jaar = l.jaar
    where l.status = 'niet geleverd'
)

select
    r.overheid_code,
    r.jaar,
    r.verslagsoort,
    r.taakveld,
    r.zijde,
    sum(r.bedrag_eur)::bigint as bedrag_eur,
    count(distinct r.van_code)::integer as overheden,
    bool_or(r.gedeeld) as gedeeld,
    case
        when count(r.bedrag_eur) = 0 then 'niet geleverd'
        when bool_or(g.overheid_code is not null) or count(r.bedrag_eur) < count(*) then 'onvolledig'
        when bool_or(r.status = 'voorlopig') then 'voorlopig'
        else 'eigen'
    end as status
from regel r
left join gat g on g.overheid_code = r.overheid_code and g.jaar = r.jaar and g.verslagsoort = r.verslagsoort
group by all
