/* model
naam: kern.wetswijziging
betekenis: "Elke verandering van een regeling die een taak raakt: een nieuwe regeling, een wijziging of een intrekking, met de aantallen bepalingen die zij de taak brengt of ontneemt."
korrel: regeling x datum x taak
sleutel: [bwb_id, datum, taak_id]
eenheid: aantal bepalingen
formule: "wijziging en intrekking: rijen van kern.bepaling_wijziging onder medebewind, per taak; nieuwe regeling: de bepalingen van haar eerste tekst, als die geldt vanaf de dag waarop de regeling in werking trad"
bron: kern.bepaling_wijziging, kern.bepaling, kern.taak_bepaling, kern.regeling, bron.bwb_werk
export: tabel
kolommen:
  bwb_id: nummer van de regeling
  datum: eerste dag waarop de verandering geldt
  taak_id: taak
  overheidslaag: gemeente of provincie
  aard: "nieuwe regeling, wijziging of intrekking"
  nieuw: aantal nieuwe bepalingen
  gewijzigd: aantal gewijzigde bepalingen
  vervallen: aantal vervallen bepalingen
  plichten_erbij: nieuwe plichten min vervallen plichten
*/
-- the first text that is here is a birth only if the regulation came into force
-- with it
with eerste as (
    select r.bwb_id, min(r.versie_datum) as datum
    from kern.regeling r
    join bron.bwb_werk w using (bwb_id)
    group by r.bwb_id, w.inwerkingtreding
    having min(r.versie_datum) = w.inwerkingtreding
),

geboren as (
    select b.bwb_id, e.datum, t.taak_id, b.overheidslaag, 'nieuwe regeling' as aard, b.bepaling_id, 'nieuw' as soort, b.modaliteit, null as modaliteit_oud
    from kern.bepaling b
    join eerste e on e.bwb_id = b.bwb_id and e.datum = b.geldig_van
    join kern.taak_bepaling t using (bepaling_id)
    where is_taak(b.aard)
),

gewijzigd as (
    select w.bwb_id, w.naar_datum as datum, t.taak_id, w.overheidslaag,
        if(w.regeling_vervallen, 'intrekking', 'wijziging') as aard,
        w.bepaling_id, w.soort, w.modaliteit, w.modaliteit_oud
    from kern.bepaling_wijziging w
    join kern.taak_bepaling t using (bepaling_id)
    where is_taak(w.aard)
)

select
    bwb_id,
    datum,
    taak_id,
    min(overheidslaag) as overheidslaag,
    min(aard) as aard,
    count(*) filter (soort = 'nieuw')::bigint as nieuw,
    count(*) filter (soort = 'gewijzigd')::bigint as gewijzigd,
    count(*) filter (soort = 'vervallen')::bigint as vervallen,
    (count(*) filter (soort = 'nieuw' and modaliteit = 'plicht' or soort = 'gewijzigd' and modaliteit = 'plicht' and modaliteit_oud <> 'plicht')
        - count(*) filter (soort = 'vervallen' and coalesce(modaliteit_oud, modaliteit) = 'plicht' or soort = 'gewijzigd' and modaliteit <> 'plicht' and modaliteit_oud = 'plicht'))::bigint as plichten_erbij
from (from geboren union all from gewijzigd)
group by bwb_id, datum, taak_id
