/* model
naam: kern.bepaling_paar
betekenis: "Welk stuk van kern.bepaling_stuk in de volgende versie van de regeling verder gaat als welk ander. Wat hier aan geen van beide kanten staat is nieuw of vervallen."
korrel: stuk dat eindigt x stuk dat de versie erna begint
sleutel: [oud]
formule: >-
  Alleen stukken van dezelfde regeling, hetzelfde orgaan en opeenvolgende versies komen bij elkaar, een op een.
  Eerst dezelfde tekst (letters van een lijst en het leesteken achter een onderdeel tellen niet mee), waar zij ook staat: wordt voor lid 2 een lid ingevoegd, dan is het oude
  lid 2 het nieuwe lid 3. Dan teksten die voor ten minste gelijkenis_drempel() van sql/macros/ gelijk zijn, de meest gelijke eerst;
  dezelfde plaats telt daarbij als een tiende meer gelijkenis en hetzelfde artikel als een twintigste, want zinnen die elkaars
  evenbeeld zijn staan vaak bij elkaar. Wat dan over is en op dezelfde plaats staat is herschreven. Een andere modaliteit op
  dezelfde plaats is dezelfde bepaling; een ander orgaan nooit
bron: kern.bepaling_zijde
export: nee
kolommen:
  oud: stuk dat met de oude versie eindigt
  nieuw: stuk dat met de nieuwe versie begint
  grond: "tekst, gelijkenis of plaats: waaraan het herkend is"
  gelijkenis: "deel van de woorden dat beide teksten hebben (Jaccard); bij een onderdeel het laagste van de hele tekst en het onderdeel zelf"
  zelfde_plaats: "artikel, lid, onderdeel en zin zijn gelijk"
eenheden:
  oud: geen
  nieuw: geen
  gelijkenis: fractie
*/
with recursive losse_woorden as (
    select kant, stuk_id, bwb_id, grens, orgaan, len(woorden) as aantal, unnest(woorden) as woord
    from kern.bepaling_zijde
    where over
),

geteld as (
    select *, count(*) over (partition by bwb_id, grens, orgaan, woord) as keer
    from losse_woorden
),

-- Texts that share 0.8 of their words share one of the rarest 0.2 and one more
-- of each: only those are compared, and none that is like enough is missed.
zeldzame as (
    select kant, stuk_id, bwb_id, grens, orgaan, woord, aantal
    from geteld
    qualify row_number() over (partition by kant, stuk_id order by keer, woord) <= aantal - floor(gelijkenis_drempel() * aantal) + 1
),

te_vergelijken as (
    select o.stuk_id as oud, n.stuk_id as nieuw
    from zeldzame o
    join zeldzame n on n.bwb_id = o.bwb_id and n.grens = o.grens and n.orgaan = o.orgaan and n.woord = o.woord
    where o.kant = 'oud' and n.kant = 'nieuw' and least(o.aantal, n.aantal) >= floor(gelijkenis_drempel() * greatest(o.aantal, n.aantal))
    union
    select o.stuk_id, n.stuk_id
    from kern.bepaling_zijde o
    join kern.bepaling_zijde n on n.bwb_id = o.bwb_id and n.grens = o.grens and n.orgaan = o.orgaan and n.artikel = o.artikel
        and (n.lid, n.onderdeel, n.zin) is not distinct from (o.lid, o.onderdeel, o.zin)
    where o.kant = 'oud' and n.kant = 'nieuw' and o.over and n.over
),

gelijk as (
    select o.stuk_id as oud, n.stuk_id as nieuw, 1::decimal(4, 3) as gelijkenis, 'tekst' as grond, o.grens
    from kern.bepaling_zijde o
    join kern.bepaling_zijde n on n.bwb_id = o.bwb_id and n.grens = o.grens and n.orgaan = o.orgaan and n.kaal = o.kaal
    where o.kant = 'oud' and n.kant = 'nieuw'
),

-- The inequality stays out of the join: DuckDB would join on it first, each
-- with each.
vergeleken as (
    select oud, nieuw, gelijkenis, grens, zelfde_plaats
    from (
        select
            o.stuk_id as oud, n.stuk_id as nieuw,
            if(o.kaal = n.kaal, null, least(gelijkenis(o.woorden, n.woorden), gelijkenis(o.eigen_woorden, n.eigen_woorden))) as gelijkenis,
            o.grens,
            (o.artikel, o.lid, o.onderdeel, o.zin) is not distinct from (n.artikel, n.lid, n.onderdeel, n.zin) as zelfde_plaats
        from te_vergelijken t
        join kern.bepaling_zijde o on o.stuk_id = t.oud and o.kant = 'oud'
        join kern.bepaling_zijde n on n.stuk_id = t.nieuw and n.kant = 'nieuw'
    )
    where gelijkenis is not null
),

kandidaten as (
    select oud, nieuw, gelijkenis, grond, grens from gelijk
    union all
    select oud, nieuw, gelijkenis, if(gelijkenis >= gelijkenis_drempel(), 'gelijkenis', 'plaats'), grens
    from vergeleken
    where gelijkenis >= gelijkenis_drempel() or zelfde_plaats
),

gerangschikt as (
    select
        k.*,
        (o.artikel, o.lid, o.onderdeel, o.zin) is not distinct from (n.artikel, n.lid, n.onderdeel, n.zin) as zelfde_plaats,
        row_number() over (
            order by
                o.bwb_id, k.grens,
                case k.grond when 'tekst' then 1 when 'gelijkenis' then 2 else 3 end,
                k.grond = 'tekst' and o.modaliteit <> n.modaliteit,
                k.gelijkenis + case when zelfde_plaats then 0.1 when o.artikel = n.artikel then 0.05 else 0 end desc,
                o.modaliteit <> n.modaliteit,
                abs(o.volgnummer - n.volgnummer), k.oud, k.nieuw
        ) as rang
    from kandidaten k
    join kern.bepaling_zijde o on o.stuk_id = k.oud and o.kant = 'oud'
    join kern.bepaling_zijde n on n.stuk_id = k.nieuw and n.kant = 'nieuw'
),

-- Each round takes the pairs that are the best of both their sides, and the
-- next goes on with what these leave: the outcome is that of taking the best
-- pair of all time and again.
rondes as (
    select oud, nieuw, rang, false as gekozen, false as klaar
    from gerangschikt
    union all
    select oud, nieuw, rang, gekozen, bool_or(gekozen) over (partition by oud) or bool_or(gekozen) over (partition by nieuw)
    from (
        select oud, nieuw, rang, rang = min(rang) over (partition by oud) and rang = min(rang) over (partition by nieuw) as gekozen
        from rondes
        where not klaar
    )
)

select g.oud, g.nieuw, g.grond, g.gelijkenis, g.zelfde_plaats
from gerangschikt g
join rondes r on r.rang = g.rang
where r.gekozen
