/* model
naam: kern.taak_zonder_bepaling
betekenis: Vastgelegde taken waar geen enkele bepaling bij hoort, met de reden.
korrel: taak
sleutel: [taak_id]
bron: sql/seeds/taken.csv, kern.taak_artikel, kern.taak_bepaling, kern.bepaling
export: tabel
kolommen:
  taak_id: taak
  naam: naam van de taak
  reden: "geen artikel vastgelegd, regeling niet opgenomen, artikel niet in de opgenomen versies, geen bepaling gelezen of bepalingen horen bij een andere taak"
  regelingen: regelingen waarin de artikelen liggen
*/
with artikelen as (
    select
        a.taak_id,
        string_agg(distinct a.bwb_id, ' ' order by a.bwb_id) as regelingen,
        bool_or(a.in_magazijn) as in_magazijn,
        bool_or(k.artikel is not null) as artikel_gevonden,
        bool_or(b.artikel is not null) as bepaling_gevonden
    from kern.taak_artikel a
    left join (select distinct bwb_id, artikel from kern.artikel) k on k.bwb_id = a.bwb_id
        and (a.artikel_van is null or artikel_sleutel(k.artikel) between artikel_sleutel(a.artikel_van) and artikel_sleutel(a.artikel_tot))
    left join (select distinct bwb_id, artikel, lid, overheidslaag from kern.bepaling) b on b.bwb_id = a.bwb_id
        and b.artikel = k.artikel and b.overheidslaag = a.overheidslaag and (a.lid is null or b.lid = a.lid)
    group by a.taak_id
)

select
    t.taak_id,
    t.naam,
    case
        when a.taak_id is null then 'geen artikel vastgelegd'
        when not a.in_magazijn then 'regeling niet opgenomen'
        when not a.artikel_gevonden then 'artikel niet in de opgenomen versies'
        when not a.bepaling_gevonden then 'geen bepaling gelezen'
        else 'bepalingen horen bij een andere taak'
    end as reden,
    a.regelingen
from seed.taken t
left join artikelen a using (taak_id)
anti join kern.taak_bepaling b on b.taak_id = t.taak_id
