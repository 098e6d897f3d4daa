/* model
naam: kern.bundel
betekenis: "Bundels: de kleinste groepen taken die dezelfde taakvelden delen. De lasten van een bundel zijn bekend, die van een taak in een bundel met meer taken niet. Waar een taak alleen op haar taakvelden staat is de bundel die taak."
korrel: bundel x periode
sleutel: [bundel_id, jaar_van]
formule: "samenhang langs zekere koppelingen van kern.taak_taakveld, per jaar; een periode heeft dezelfde codes, en een andere verdeling van codes (2023, 2025) kan een bundel samenvoegen of splitsen"
bron: "kern.bundel_lid, kern.taak_taakveld, kern.cluster_taakveld"
export: tabel
kolommen:
  bundel_id: "bundel: B en de taken erin"
  naam: "naam van de taak, of de taakvelden en het aantal taken"
  overheidslaag: gemeente of provincie
  cluster: cluster van de taakvelden; leeg als zij bij meer clusters of bij geen horen
  taken: aantal taken
  taakvelden: "codes van de taakvelden in de periode, met een komma ertussen"
  zekerheid: "laagste van de koppelingen en van de indeling van de taakvelden: H of M, en L als het cluster van een taakveld dat is"
  jaar_van: eerste jaar van de periode
  jaar_tot: laatste jaar van de periode; leeg is nog steeds
*/
with codes as (
    select b.bundel_id, b.taken, b.jaar, list_sort(list(distinct l.taakveld)) as codes
    from kern.bundel_lid b
    join kern.taak_taakveld l on l.taak_id = b.taak_id and l.zekerheid <> 'L' and jaren_ernaast(b.jaar, l.jaar_van, l.jaar_tot) = 0
    group by all
),

per_jaar as (
    select *, jaar - row_number() over (partition by bundel_id, codes order by jaar) as eiland
    from codes
),

periode as (
    select bundel_id, any_value(taken) as taken, codes, min(jaar) as jaar_van, nullif(max(jaar), (select max(jaar) from kern.bundel_lid)) as jaar_tot
    from per_jaar
    group by bundel_id, codes, eiland
),

losse_code as (
    select bundel_id, taken, jaar_van, unnest(codes) as taakveld, if(starts_with(bundel_id, 'B-P'), 'provincie', 'gemeente') as laag
    from periode
),

veld as (
    select p.bundel_id, p.jaar_van, p.taakveld, c.cluster, c.zekerheid as zeker_cluster, max(t.titel) as titel,
        (select laagste_zekerheid(list(l.zekerheid)) from kern.taak_taakveld l
            join kern.bundel_lid b on b.taak_id = l.taak_id and b.bundel_id = p.bundel_id and b.jaar = p.jaar_van
            where l.taakveld = p.taakveld and l.zekerheid <> 'L') as zekerheid
    from losse_code p
    left join kern.cluster_taakveld c on c.overheidslaag = p.laag and c.taakveld = p.taakveld and jaren_ernaast(p.jaar_van, c.jaar_van, c.jaar_tot) = 0
    left join kern.taakveld t on t.soort = p.laag and t.taakveld = p.taakveld
    group by all
),

velden as (
    select bundel_id, jaar_van,
        string_agg(distinct taakveld, ', ' order by taakveld) as taakvelden,
        string_agg(distinct coalesce(titel, 'taakveld ' || taakveld), ' en ' order by coalesce(titel, 'taakveld ' || taakveld)) as titels,
        case when count(distinct coalesce(cluster, '')) = 1 then max(cluster) end as cluster,
        laagste_zekerheid(list(zekerheid) || list(coalesce(zeker_cluster, zekerheid))) as zekerheid
    from veld
    group by all
)

select p.bundel_id,
    if(p.taken = 1, t.naam, v.titels || ' (' || p.taken || ' taken)') as naam,
    if(starts_with(p.bundel_id, 'B-P'), 'provincie', 'gemeente') as overheidslaag,
    v.cluster, p.taken, v.taakvelden, v.zekerheid, p.jaar_van, p.jaar_tot
from periode p
join velden v using (bundel_id, jaar_van)
left join seed.taken t on p.bundel_id = 'B-' || t.taak_id
