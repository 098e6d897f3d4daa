/* model
naam: kern.taak_bepaling
betekenis: "Tot welke taak een bepaling hoort. Elke medebewindsbepaling hoort bij precies een taak: de vastgelegde taak met het scherpste bereik, en anders een afgeleide kandidaat-taak per regeling, hoofdstuk en overheidslaag. Een bepaling over de eigen inrichting hoort alleen bij een taak die haar artikel noemt."
korrel: bepaling
sleutel: [bepaling_id]
formule: "bij meer vastgelegde taken gaan achtereenvolgens voor: de hoogste scherpte, de laagste voorrang, de eerste taak_id; geteld wordt de laatste plaats van de bepaling"
bron: kern.bepaling, kern.taak_artikel
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
  aard: "medebewind, verlengd of organisatie"
*/
with laatste as (
    select bepaling_id, bwb_id, overheidslaag, artikel, lid, onderdeel, aard, geldig_van
    from kern.bepaling
    qualify row_number() over (partition by bepaling_id order by aard = 'medebewind' desc, geldig_van desc) = 1
),

passend as (
    select
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
    where l.aard = 'medebewind' or a.scherpte > 1
    qualify row_number() over (partition by l.bepaling_id order by a.scherpte desc, a.voorrang, a.taak_id, a.bereik) = 1
),

-- the title that the article has last: a chapter that is renamed stays one task
hoofdstukken as (
    select
        bwb_id,
        artikel,
        nullif(arg_max(split_part(coalesce(opschrift, ''), ' > ', 1), strftime(versie_datum, '%Y%m%d') || lpad((99999999 - volgnummer)::varchar, 8, '0')), '') as hoofdstuk
    from kern.artikel
    where bwb_id in (select bwb_id from laatste)
    group by bwb_id, artikel
),

genoemd as (
    select
        l.*,
        h.hoofdstuk,
        trim(regexp_replace(lower(strip_accents(h.hoofdstuk)), '[^a-z0-9]+', '-', 'g'), '-') as naam
    from laatste l
    left join hoofdstukken h on h.bwb_id = l.bwb_id and h.artikel = l.artikel
)

select
    -- a long title keeps its own name by four digits of its hash
    coalesce(p.taak_id, concat_ws('-', 'K', g.bwb_id, g.overheidslaag,
        if(length(g.naam) > 60, rtrim(left(g.naam, 55), '-') || '-' || left(md5(g.naam), 4), g.naam))) as taak_id,
    g.bepaling_id,
    if(p.taak_id is null, 'afgeleid', 'vastgelegd') as herkomst,
    p.relatie,
    p.bereik,
    coalesce(p.zekerheid, 'L') as zekerheid,
    g.bwb_id,
    g.overheidslaag,
    g.hoofdstuk,
    g.aard
from genoemd g
left join passend p using (bepaling_id)
where g.aard = 'medebewind' or p.taak_id is not null
