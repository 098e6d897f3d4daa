/* model
naam: indicator.kengetal_onderdeel
betekenis: "Waaruit de kengetallen van het BBV bestaan: standen aan het eind van het jaar en de baten van dat jaar, per overheid. Een onderdeel waarvan een balanspost niet is herkend is onbekend."
korrel: overheid x jaar x onderdeel
sleutel: [overheid_code, jaar, onderdeel]
eenheid: hele euro's
formule: "som van de eindstanden van de balansposten waarvan code en titel bij het onderdeel passen; baten zonder mutaties van reserves en zonder het resultaat"
bron: "indicator.kengetal_post, kern.balanspost, kern.levering, kern.taakveld_bedrag en kern.taakveld; sql/seeds/kengetal_post.csv (Iv3, BBV)"
volgt:
  - {per: jaar, uit: {kern.balanspost: jaar, kern.levering: jaar, kern.taakveld_bedrag: jaar}}
export: tabel
rol: stap
kolommen:
  overheid_code: code van gemeente of provincie
  jaar: verslagjaar van de jaarrekening
  onderdeel: "onderdeel van een kengetal"
  bedrag_eur: bedrag; leeg als het onbekend is
  reden: waarom het bedrag leeg is
*/
with stand as (
    -- a balance of zeros beside an account that was not delivered is not one either
    select b.overheid_code, overheidslaag(b.overheid_code) as soort, b.jaar, b.post,
        if(l.status = 'niet geleverd', null, b.bedrag_eur) as bedrag_eur,
        l.status = 'niet geleverd' as niet_geleverd
    from kern.balanspost b
    left join kern.levering l using (overheid_code, jaar, verslagsoort)
    where b.verslagsoort = 'rekening' and b.categorie = 'Ultimo' and b.bedrag_eur is not null
),

post as (
    select s.soort, s.jaar, s.post, t.titel
    from (select distinct soort, jaar, post from stand) s
    left join kern.taakveld t on t.soort = s.soort and t.jaar = s.jaar and t.taakveld = s.post
),

-- a post whose code says that it belongs here and whose title does not
onbegrepen as (
    select p.soort, p.jaar, k.onderdeel, min(p.post) as post
    from post p
    join seed.kengetal_post k on regexp_matches(p.post, k.code)
    anti join indicator.kengetal_post h on h.soort = p.soort and h.jaar = p.jaar and h.post = p.post
    group by all
),

onderdeel as (
    select j.soort, j.jaar, k.onderdeel,
        case
            when o.post is not null then 'balanspost ' || o.post || ' niet herkend'
            when not exists (from indicator.kengetal_post h where h.soort = j.soort and h.jaar = j.jaar and h.onderdeel = k.onderdeel) then 'niet op de balansen van dit jaar'
        end as reden
    from (select distinct soort, jaar from stand) j
    cross join (select distinct onderdeel from seed.kengetal_post) k
    left join onbegrepen o on o.soort = j.soort and o.jaar = j.jaar and o.onderdeel = k.onderdeel
),

som as (
    select s.overheid_code, s.jaar, h.onderdeel, sum(s.bedrag_eur)::bigint as bedrag_eur
    from stand s
    join indicator.kengetal_post h on h.soort = s.soort and h.jaar = s.jaar and h.post = s.post
    group by all
),

buiten as (
    select soort, jaar, taakveld
    from kern.taakveld
    where not balanspost and (titel ilike '%mutaties reserves%' or titel ilike '%resultaat van de rekening%')
),

baten as (
    select b.overheid_code, b.jaar, sum(b.bedrag_eur)::bigint as bedrag_eur
    from kern.taakveld_bedrag b
    anti join buiten x on x.soort = if(starts_with(b.overheid_code, 'PV'), 'provincie', 'gemeente') and x.jaar = b.jaar and x.taakveld = b.taakveld
    where b.verslagsoort = 'rekening' and b.zijde = 'baten'
    group by all
)

select
    l.overheid_code,
    l.jaar,
    o.onderdeel,
    -- an empty cell of a balance that was delivered is nothing
    if(l.niet_geleverd or o.reden is not null, null, coalesce(s.bedrag_eur, 0))::bigint as bedrag_eur,
    if(l.niet_geleverd, 'niet geleverd', o.reden) as reden
from (select distinct overheid_code, soort, jaar, coalesce(niet_geleverd, false) as niet_geleverd from stand) l
join onderdeel o on o.soort = l.soort and o.jaar = l.jaar
left join som s on s.overheid_code = l.overheid_code and s.jaar = l.jaar and s.onderdeel = o.onderdeel
union all
select overheid_code, jaar, 'balanstotaal', sum(bedrag_eur) filter (starts_with(post, 'P'))::bigint,
    case
        when bool_or(niet_geleverd) then 'niet geleverd'
        when sum(bedrag_eur) filter (starts_with(post, 'P')) is null then 'geen passiva opgegeven'
    end
from stand
group by overheid_code, jaar
union all
select overheid_code, jaar, 'baten', bedrag_eur, if(bedrag_eur is null, 'niet geleverd', null)
from baten
