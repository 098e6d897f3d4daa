/* model
naam: kern.bundel_taak
betekenis: "De taken van een bundel, en taken die er misschien bij horen: een onzekere koppeling aan een taakveld van de bundel draagt geen lasten, maar verzwijgt zij ook niet."
korrel: bundel x taak
sleutel: [bundel_id, taak_id]
bron: "kern.bundel, kern.bundel_lid, kern.taak_taakveld"
export: tabel
kolommen:
  bundel_id: bundel (kern.bundel)
  taak_id: taak
  binding: "zeker (met H of M), of mogelijk (alleen met L)"
  taakvelden: "taakvelden waarop de taak in de bundel staat, in alle periodes samen"
*/
with velden as (
    select distinct b.bundel_id, b.overheidslaag, l.taakveld
    from kern.bundel b
    join kern.bundel_lid m on m.bundel_id = b.bundel_id
    join kern.taak_taakveld l on l.taak_id = m.taak_id and l.zekerheid <> 'L' and jaren_ernaast(m.jaar, l.jaar_van, l.jaar_tot) = 0
),

leden as (
    select distinct bundel_id, taak_id from kern.bundel_lid
)

select v.bundel_id, l.taak_id,
    if(bool_or(m.taak_id is not null), 'zeker', 'mogelijk') as binding,
    string_agg(distinct v.taakveld, ', ' order by v.taakveld) as taakvelden
from velden v
join kern.taak_taakveld l on l.taakveld = v.taakveld and left(l.taak_id, 1) = if(v.overheidslaag = 'provincie', 'P', 'G')
left join leden m on m.bundel_id = v.bundel_id and m.taak_id = l.taak_id
where m.taak_id is not null or l.zekerheid = 'L'
group by v.bundel_id, l.taak_id
