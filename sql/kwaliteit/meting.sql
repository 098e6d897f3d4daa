/* model
naam: kwaliteit.meting
betekenis: "Hoeveel er in dit bestand staat: rijen en gevulde cellen van elke tabel, totalen, en de velden die uitgevers leveren. De volgende uitgave wordt ermee vergeleken (kwaliteit.verschil)."
korrel: meting x onderwerp
sleutel: [naam, onderwerp]
eenheid: zie de kolom eenheid
formule: "een onderwerp dat in delen is geteld (per jaar of per tabel van CBS) staat er ook als geheel, zonder deel"
bron: alle tabellen van bron, kern en indicator
export: tabel
kolommen:
  naam: "rijen, gevuld (cellen met een waarde), documenten, veld (van een uitgever), gelezen veld (waarvan de modellen afhangen), of de naam van een totaal"
  onderwerp: "waarover: tabel, kolom, veld, of het deel waarvan het totaal is, met het jaar of de tabel van CBS erachter"
  jaar: jaar van het deel; leeg als het er geen heeft
  waarde: aantal of totaal
  eenheid: "rijen, cellen, documenten, euro, personen, m2, bepalingen, regelingen; bij een veld de eenheid volgens de uitgever"
eenheden:
  waarde: zie de kolom eenheid
*/
-- what was counted in parts is added up for the whole as well
with telling as (
    select tabel, kolom, groep, jaar, sum(aantal)::bigint as aantal
    from staged.telling
    group by grouping sets ((tabel, kolom), (tabel, kolom, groep, jaar))
    having grouping(groep) = 1 or groep is not null or jaar is not null
),

tellingen as (
    select
        if(kolom is null, 'rijen', 'gevuld') as naam,
        concat_ws(' ', concat_ws('.', tabel, kolom), groep, jaar::varchar) as onderwerp,
        jaar, aantal as waarde, if(kolom is null, 'rijen', 'cellen') as eenheid
    from telling
    union all
    -- a table without any row has no part to add up
    select 'rijen', t.table_schema || '.' || t.table_name, null, 0, 'rijen'
    from information_schema.tables t
    where t.table_schema in ('bron', 'kern', 'indicator') and t.table_catalog = current_database()
        and t.table_schema || '.' || t.table_name not in (select tabel from staged.telling)
),

aantallen as (
    select 'inwoners' as naam, soort as onderwerp, jaar, sum(inwoners) as waarde, 'personen' as eenheid
    from kern.overheid
    group by all
    union all
    select 'oppervlakte', 'gemeente', jaar, sum(oppervlakte_m2), 'm2'
    from kern.gemeentevlak
    group by all
    union all
    select 'bepalingen', overheidslaag || ' ' || modaliteit, null, count(*), 'bepalingen'
    from kern.bepaling
    group by all
    union all
    select 'regelingen', soort, null, count(distinct bwb_id), 'regelingen'
    from kern.regeling
    group by all
    union all
    select 'documenten', bron, null, count(*), 'documenten'
    from meta.document
    group by all
    union all
    select 'leveringen', overheidslaag(overheid_code) || ' ' || verslagsoort, jaar, count(*), 'overheden'
    from kern.levering
    where status <> 'niet geleverd'
    group by all
),

-- fields that models look for by their titles, and the columns of the newest
-- rekenbestand of each fund
velden as (
    select
        if(soort <> 'Topic' or titel ilike '%plaatsing%' or titel in ('Totale bevolking', 'Bevolking op 1 januari') or lower(trim(titel)) in ('naam', 'code'),
            'gelezen veld', 'veld') as naam,
        tabel || ' ' || sleutel as onderwerp, coalesce(eenheid, 'geen') as eenheid
    from bron.cbs_onderwerp
    union all
    select distinct 'veld', r.fonds || ' ' || coalesce(e.maatstaf, 'zonder kop'), 'geen'
    from bron.fonds_eenheid e
    join kern.rekenbestand r using (document_id)
    where r.circulaire = (select max(n.circulaire) from kern.rekenbestand n where n.fonds = r.fonds)
)

select naam, onderwerp, jaar::integer as jaar, waarde::decimal(18, 4) as waarde, eenheid
from tellingen
union all
select naam, onderwerp, jaar, waarde, eenheid
from kwaliteit.geldmeting
union all
select naam, concat_ws(' ', onderwerp, jaar::varchar), jaar, waarde::decimal(18, 4), eenheid
from aantallen
where waarde is not null
union all
select naam, onderwerp, null, 1, max(eenheid)
from velden
group by naam, onderwerp
