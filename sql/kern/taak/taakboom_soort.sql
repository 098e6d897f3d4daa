/* model
naam: kern.taakboom_soort
betekenis: "Normen die gelden per knoop van de boom, overheidslaag, soort norm en modaliteit."
korrel: knoop x overheidslaag x soort norm x modaliteit
sleutel: [knoop_id, overheidslaag, soort_norm, modaliteit]
formule: "onderdelen van een lijst zijn een norm; alleen normen zonder laatste dag"
bron: kern.taakboom, kern.taak_norm
export: tabel
kolommen:
  knoop_id: knoop (kern.taakboom)
  overheidslaag: gemeente of provincie
  soort_norm: "soort norm: zorgplicht, uitvoering, beslissing, regelstelling, toezicht, informatie, procedure, financieel of organisatie van de taak; onbekend als de zin haar niet laat zien"
  modaliteit: plicht, bevoegdheid of verbod
  normen: aantal normen
*/
with recursive onder as (
    select knoop_id, knoop_id as taak_id from kern.taakboom where niveau = 'taak'
    union all
    select b.boven_id, o.taak_id
    from onder o
    join kern.taakboom b on b.knoop_id = o.knoop_id
    where b.boven_id is not null
),

geldend as (
    select taak_id, coalesce(soort_norm, 'onbekend') as soort_norm, modaliteit, norm_id
    from kern.taak_norm
    where geldig_tot = date '9999-12-31'
),

-- a number for the three takes less memory than they do
soort as (
    select *, row_number() over () as nr
    from (select distinct taak_id, soort_norm, modaliteit from geldend)
),

norm as (
    select distinct s.nr, tekstnummer(g.norm_id) as norm
    from geldend g
    join soort s using (taak_id, soort_norm, modaliteit)
),

gedeeld as (
    select norm from norm group by norm having count(*) > 1
),

-- a norm of one task counts once wherever that task is, and of several once a knoop
aantal as (
    select o.knoop_id, laag_van_taak(s.taak_id) as overheidslaag, s.soort_norm, s.modaliteit, t.normen
    from (select nr, count(*) as normen from norm anti join gedeeld using (norm) group by nr) t
    join soort s using (nr)
    join onder o using (taak_id)
    union all
    select o.knoop_id, laag_van_taak(s.taak_id), s.soort_norm, s.modaliteit, count(distinct n.norm)
    from norm n
    semi join gedeeld using (norm)
    join soort s using (nr)
    join onder o using (taak_id)
    group by all
)

select knoop_id, overheidslaag, soort_norm, modaliteit, sum(normen)::bigint as normen
from aantal
group by all
