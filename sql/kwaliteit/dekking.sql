/* model
naam: kwaliteit.dekking
betekenis: "Hoe volledig en hoe zeker het overzicht van taken is. Normen zijn geteld over het hele register: onderdelen van een lijst zijn een norm."
korrel: cijfer
sleutel: [naam]
formule: "waarde = teller / noemer; leeg als er niets te delen is"
bron: kern.taak_bepaling, kern.product_grondslag, kern.taak_zonder_bepaling
export: tabel
kolommen:
  naam: wat is geteld
  waarde: deel van het geheel, tussen 0 en 1
  teller: aantal dat eraan voldoet
  noemer: aantal waarover is geteld
  toelichting: wat het cijfer wel en niet zegt
*/
-- a norm counts as soon as one of its items does
with norm as (
    select
        b.norm_id,
        any_value(b.bwb_id) as bwb_id,
        any_value(b.overheidslaag) as overheidslaag,
        bool_or(t.herkomst = 'vastgelegd') as vastgelegd,
        bool_or(t.relatie = 'grondslag') as grondslag,
        bool_or(t.relatie = 'voorganger') as voorganger,
        min(array_position(['H', 'M', 'L'], t.zekerheid)) = 3 as onzeker
    from kern.bepaling b
    join kern.taak_bepaling t using (bepaling_id)
    where b.aard = 'medebewind'
    group by b.norm_id
),

met_taak as (
    select distinct bwb_id, overheidslaag from kern.taak_artikel
),

product as (
    select *, reden is null as gevonden from kern.product_grondslag
),

tellingen as (
    select 1 as nr, 'normen onder een vastgelegde taak' as naam, count(*) filter (vastgelegd) as teller, count(*) as noemer,
        'medebewindsnormen van alle regelingen en versies. De rest valt onder een afgeleide kandidaat-taak' as toelichting
    from norm
    union all
    select 2, 'normen onder een vastgelegde taak, regelingen met een taak', count(*) filter (vastgelegd), count(*),
        'alleen regelingen waarin voor dezelfde overheidslaag een taak is vastgelegd'
    from norm semi join met_taak using (bwb_id, overheidslaag)
    union all
    select 3, 'normen in een artikel of wet die de bron noemt', count(*) filter (grondslag), count(*),
        'zonder eigen lezing van de indeling en zonder voorgangers'
    from norm
    union all
    select 4, 'normen in een voorganger', count(*) filter (voorganger), count(*),
        'de wet is vervangen of de taak naar een andere wet verhuisd'
    from norm
    union all
    select 5, 'normen met een onzekere taak', count(*) filter (onzeker), count(*),
        'zekerheid L: een afgeleide kandidaat-taak, of een eigen lezing die ook anders kan'
    from norm
    union all
    select 6, 'vastgelegde taken zonder bepaling', count(z.taak_id), count(*), 'redenen in kern.taak_zonder_bepaling'
    from kern.taak t
    left join kern.taak_zonder_bepaling z using (taak_id)
    where t.herkomst = 'vastgelegd'
    union all
    select 7, 'UPL-producten met een bepaling van hun artikel', count(*) filter (gevonden), count(*),
        'medebewindsproducten van gemeente en provincie waarvan de regeling is opgenomen en de grondslag een artikel noemt'
    from product where in_magazijn and artikel is not null
    union all
    select 8, 'UPL-producten met een bepaling van hun artikel, artikel noemt het orgaan', count(*) filter (gevonden), count(*),
        'als hierboven, zonder artikelen die in de opgenomen versies niet voorkomen of die geen orgaan van de overheid noemen: daar is geen bepaling te vinden'
    from product
    where in_magazijn and artikel is not null
        and (reden is null or reden not in ('artikel niet in deze versies', 'artikel noemt geen orgaan van deze overheid'))
    union all
    select 9, 'UPL-producten met een opgenomen regeling', count(*) filter (in_magazijn), count(*),
        'medebewindsproducten van gemeente en provincie. Van de andere is de tekst van de regeling niet opgenomen'
    from product
)

select
    naam,
    (teller / nullif(noemer, 0))::decimal(5, 4) as waarde,
    teller,
    noemer,
    toelichting
from tellingen
order by nr
