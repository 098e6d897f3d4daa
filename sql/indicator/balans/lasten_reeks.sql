/* model
naam: indicator.lasten_reeks
betekenis: "Netto lasten van Wmo en Jeugd, en van andere taakvelden die van code wisselden, van 2017 tot nu op de breedste codes die alle jaren hetzelfde omvatten: een reeks die door de verfijning van 2023 en de codewijziging van 2025 heen loopt. Ook wat een overheid op een code van andere jaren boekt telt mee."
korrel: reeks x overheid x jaar x verslagsoort
sleutel: [reeks, overheid_code, jaar, verslagsoort]
eenheid: hele euro's
formule: "som over de taakvelden van de reeks (kern.taakveld_reeks), welke code het ook is; overheid_code GM of PV is de som over de overheden die leverden"
bron: "kern.taakveld_reeks, kern.netto_lasten, kern.levering"
export: tabel
kolommen:
  reeks: naam van de reeks
  naam: wat de reeks omvat
  overheid_code: "code van de gemeente; GM is het land"
  jaar: verslagjaar, vanaf 2017
  verslagsoort: begroting of rekening
  overheden: overheden die in het bedrag zitten
  lasten_eur: lasten
  netto_lasten_eur: "lasten min baten (ook specifieke uitkeringen); leeg met een reden"
  andere_jaren_eur: daarvan netto geboekt op codes van andere jaren
  reden: waarom het bedrag leeg is
*/
with reeks as (
    select reeks, any_value(naam) as naam, taakveld, min(coalesce(jaar_van, 2017)) as jaar_van, max(coalesce(jaar_tot, 9999)) as jaar_tot
    from kern.taakveld_reeks
    group by reeks, taakveld
),

per_overheid as (
    select r.reeks, n.overheid_code, n.jaar, n.verslagsoort,
        volledige_som(n.lasten_eur)::bigint as lasten, volledige_som(n.netto_lasten_eur)::bigint as netto,
        coalesce(sum(n.netto_lasten_eur) filter (jaren_ernaast(n.jaar, r.jaar_van, r.jaar_tot) > 0), 0)::bigint as andere
    from reeks r
    join kern.netto_lasten n on n.taakveld = r.taakveld and n.overheid_code like 'GM%'
    group by all
),

-- who delivered and has nothing on these codes spends nothing on them
rooster as (
    select r.reeks, l.overheid_code, l.jaar, l.verslagsoort, l.status <> 'niet geleverd' as geleverd
    from kern.levering l
    cross join (select distinct reeks from reeks) r
    where l.verslagsoort in ('begroting', 'rekening') and l.overheid_code like 'GM%'
),

gevuld as (
    select r.*,
        if(r.geleverd, if(p.reeks is null, 0, p.lasten), null) as lasten,
        if(r.geleverd, if(p.reeks is null, 0, p.netto), null) as netto,
        if(r.geleverd, coalesce(p.andere, 0), null) as andere
    from rooster r
    left join per_overheid p using (reeks, overheid_code, jaar, verslagsoort)
),

-- every year since 2017, also one without any figures
land as (
    select k.reeks, 'GM' as overheid_code, j.jaar::integer as jaar, v.verslagsoort,
        count(g.netto) as overheden, sum(g.lasten) filter (g.netto is not null) as lasten, sum(g.netto) as netto, sum(g.andere) filter (g.netto is not null) as andere
    from (select distinct reeks from reeks) k
    cross join range(2017, greatest(2026, coalesce((select max(jaar) from kern.levering), 2026)) + 1) j(jaar)
    cross join (values ('begroting'), ('rekening')) v(verslagsoort)
    left join gevuld g on g.reeks = k.reeks and g.jaar = j.jaar and g.verslagsoort = v.verslagsoort
    group by all
),

alle as (
    select reeks, overheid_code, jaar, verslagsoort, if(netto is null, 0, 1) as overheden, lasten, netto, andere,
        case when not geleverd then 'niet geleverd' when netto is null then 'lasten onbekend' end as reden
    from gevuld
    union all
    select reeks, overheid_code, jaar, verslagsoort, overheden, lasten, netto, andere,
        if(netto is null, 'geen cijfers van dit jaar opgenomen', null)
    from land
)

select a.reeks, n.naam, a.overheid_code, a.jaar, a.verslagsoort, a.overheden::integer as overheden,
    a.lasten::bigint as lasten_eur, a.netto::bigint as netto_lasten_eur, a.andere::bigint as andere_jaren_eur, a.reden
from alle a
join (select reeks, any_value(naam) as naam from reeks group by reeks) n using (reeks)
