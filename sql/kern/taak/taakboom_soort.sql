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
)

select
    o.knoop_id,
    laag_van_taak(n.taak_id) as overheidslaag,
    coalesce(n.soort_norm, 'onbekend') as soort_norm,
    n.modaliteit,
    count(distinct n.norm_id) as normen
from onder o
join kern.taak_norm n using (taak_id)
where n.geldig_tot = date '9999-12-31'
group by all
