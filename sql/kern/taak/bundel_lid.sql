/* model
naam: kern.bundel_lid
betekenis: "In welke bundel een taak in een jaar zit: de kleinste groep taken die dezelfde taakvelden delen. Hulptabel van kern.bundel en kern.bundel_taak."
korrel: taak x jaar
sleutel: [taak_id, jaar]
formule: "taken die langs zekere koppelingen (H of M) een taakveld delen horen samen, ook langs een derde; onzekere koppelingen (L) binden niet"
bron: kern.taak_taakveld, kern.levering
export: nee
kolommen:
  taak_id: taak
  jaar: verslagjaar, vanaf 2017
  bundel_id: "bundel: B en de taken erin"
  taken: aantal taken in de bundel
*/
with recursive jaren as (
    select unnest(range(2017, greatest(2026, coalesce((select max(jaar) from kern.levering), 2026)) + 1))::integer as jaar
),

zeker as (
    select l.taak_id, left(l.taak_id, 1) as laag, l.taakveld, j.jaar
    from kern.taak_taakveld l
    join jaren j on jaren_ernaast(j.jaar, l.jaar_van, l.jaar_tot) = 0
    where l.zekerheid <> 'L'
),

paar as (
    select distinct jaar, a.taak_id as van, b.taak_id as naar
    from zeker a
    join zeker b using (jaar, laag, taakveld)
),

bereik as (
    select jaar, van, naar from paar
    union
    select b.jaar, b.van, p.naar
    from bereik b
    join paar p on p.jaar = b.jaar and p.van = b.naar
)

select van as taak_id, jaar, 'B-' || string_agg(naar, '-' order by naar) as bundel_id, count(*)::integer as taken
from bereik
group by van, jaar
