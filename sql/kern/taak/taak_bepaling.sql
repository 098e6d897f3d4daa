/* model
naam: kern.taak_bepaling
betekenis: "Tot welke taak een bepaling hoort. Elke bepaling van medebewind of verlengd lokaal bestuur hoort bij precies een taak: de vastgelegde taak met het scherpste bereik, en anders een afgeleide kandidaat-taak per regeling, opschrift en overheidslaag. Een bepaling van andere aard hoort alleen bij een taak die haar artikel noemt."
korrel: bepaling
sleutel: [bepaling_id]
formule: "bij meer vastgelegde taken gaan achtereenvolgens voor: de hoogste scherpte, de laagste voorrang, de eerste taak_id; geteld wordt de laatste plaats van de bepaling. Het opschrift van een afgeleide taak is de buitenste titel boven het artikel die op zichzelf iets zegt (is_algemene_kop() in sql/macros/naam.sql); wat er geen heeft, of minder dan taak_drempel() normen, is de taak van de wet zelf"
bron: kern.bepaling, kern.taak_artikel
volgt:
  - {per: bwb_id, uit: {kern.bepaling: bwb_id, kern.taak_artikel: bwb_id, kern.artikel: bwb_id}}
export: tabel
kolommen:
  taak_id: taak
  bepaling_id: bepaling
  herkomst: vastgelegd of afgeleid
  relatie: "waarom: grondslag, reikwijdte, uitwerking of voorganger (zie kern.taak_artikel); leeg bij een afgeleide taak"
  bereik: het bereik van de taak waarin de bepaling valt; leeg bij een afgeleide taak
  zekerheid: "van de koppeling: H hoog, M middel, L laag; een afgeleide taak is altijd L"
  bwb_id: nummer van de regeling
  overheidslaag: gemeente of provincie
  hoofdstuk: buitenste titel boven het artikel in de laatste versie waarin het voorkomt; leeg als de regeling geen hoofdstukken heeft
  kop: "opschrift dat de afgeleide taak haar naam geeft; leeg bij een vastgelegde taak en bij de taak van een hele wet"
  aard: "aard van de bepaling (kern.bepaling)"
*/
-- not materialized: where one law is made anew, DuckDB takes that down to what is read
with laatste as not materialized (
    select bepaling_id, bwb_id, overheidslaag, artikel, lid, onderdeel, aard, norm_id, geldig_van
    from kern.bepaling
    qualify row_number() over (partition by bwb_id, bepaling_id order by is_taak(aard) desc, geldig_van desc) = 1
),

passend as not materialized (
    select
        l.bwb_id,
        l.bepaling_id,
        a.taak_id,
        a.relatie,
        a.bereik,
        a.zekerheid
    from laatste l
    join kern.taak_artikel a on a.bwb_id = l.bwb_id and a.overheidslaag = l.overheidslaag
        and (a.artikel_van is null or artikel_sleutel(l.artikel) between artikel_sleutel(a.artikel_van) and artikel_sleutel(a.artikel_tot))
        and (a.lid is null or a.lid = l.lid)
        -- onder b: also b.1° and b.2°
        and (a.onderdeel is null or a.onderdeel = l.onderdeel or starts_with(l.onderdeel, a.onderdeel || '.'))
        and (a.geldig_vanaf is null or a.geldig_vanaf <= l.geldig_van)
    where is_taak(l.aard) or a.scherpte > 1
    qualify row_number() over (partition by l.bwb_id, l.bepaling_id order by a.scherpte desc, a.voorrang, a.taak_id, a.bereik) = 1
),

-- the titles that the article has last: a chapter that is renamed stays one task
titels as (
    select
        bwb_id,
        artikel,
        string_split(nullif(arg_max(coalesce(opschrift, ''), strftime(versie_datum, '%Y%m%d') || lpad((99999999 - volgnummer)::varchar, 8, '0')), ''), ' > ') as titels
    from kern.artikel
    where bwb_id in (select bwb_id from kern.bepaling)
    group by bwb_id, artikel
),

koppen as (
    select bwb_id, artikel, titels[1] as hoofdstuk,
        list_filter(list_transform(titels[1:2], lambda t: kop_zonder_nummer(t)), lambda t: not is_algemene_kop(t))[1] as kop
    from titels
),

genoemd as not materialized (
    select
        l.*,
        h.hoofdstuk,
        p.taak_id is null and is_taak(l.aard) as afgeleid,
        h.kop,
        sleutel_van_naam(h.kop) as naam
    from laatste l
    left join koppen h on h.bwb_id = l.bwb_id and h.artikel = l.artikel
    left join passend p on p.bwb_id = l.bwb_id and p.bepaling_id = l.bepaling_id
),

groot as (
    select bwb_id, overheidslaag, naam
    from genoemd
    where afgeleid and naam is not null
    group by bwb_id, overheidslaag, naam
    having count(distinct norm_id) >= taak_drempel()
)

select
    -- a long title keeps its own name by four digits of its hash
    coalesce(p.taak_id, concat_ws('-', 'K', g.bwb_id, g.overheidslaag,
        if(length(r.naam) > 60, rtrim(left(r.naam, 55), '-') || '-' || left(md5(r.naam), 4), r.naam))) as taak_id,
    g.bepaling_id,
    if(p.taak_id is null, 'afgeleid', 'vastgelegd') as herkomst,
    p.relatie,
    p.bereik,
    coalesce(p.zekerheid, 'L') as zekerheid,
    g.bwb_id,
    g.overheidslaag,
    g.hoofdstuk,
    if(p.taak_id is null and r.naam is not null, g.kop, null) as kop,
    g.aard
from genoemd g
left join passend p using (bwb_id, bepaling_id)
left join groot r on r.bwb_id = g.bwb_id and r.overheidslaag = g.overheidslaag and r.naam = g.naam
where is_taak(g.aard) or p.taak_id is not null
