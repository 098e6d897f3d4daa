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
eenheden:
  waarde: fractie
*/
-- One pass over each source: many branches over one CTE made DuckDB 1.4.1 crash
-- now and then. A norm counts as soon as one of its items does.
with met_taak as (
    select distinct bwb_id, overheidslaag from kern.taak_artikel
),

-- what is counted of it, in less memory than what it says
bepaling as (
    select tekstnummer(bepaling_id) as nummer, herkomst = 'vastgelegd' as vastgelegd, relatie = 'grondslag' as grondslag, relatie = 'voorganger' as voorganger,
        array_position(['H', 'M', 'L'], zekerheid)::tinyint as zekerheid
    from kern.taak_bepaling
),

norm as (
    select
        tekstnummer(b.norm_id) as norm,
        bool_or(t.vastgelegd) as vastgelegd,
        bool_or(t.grondslag) as grondslag,
        bool_or(t.voorganger) as voorganger,
        min(t.zekerheid) = 3 as onzeker,
        bool_or(m.bwb_id is not null) as met_taak
    from kern.bepaling b
    join bepaling t on t.nummer = tekstnummer(b.bepaling_id)
    left join met_taak m on m.bwb_id = b.bwb_id and m.overheidslaag = b.overheidslaag
    where is_taak(b.aard)
    group by norm
),

normen as (
    select
        count(*) as alle,
        count(*) filter (vastgelegd) as vastgelegd,
        count(*) filter (met_taak) as met_taak,
        count(*) filter (met_taak and vastgelegd) as met_taak_vastgelegd,
        count(*) filter (grondslag) as grondslag,
        count(*) filter (voorganger) as voorganger,
        count(*) filter (onzeker) as onzeker
    from norm
),

taken as (
    select count(*) as alle, count(z.taak_id) as zonder
    from kern.taak t
    left join kern.taak_zonder_bepaling z using (taak_id)
    where t.herkomst = 'vastgelegd'
),

producten as (
    select
        count(*) as alle,
        count(*) filter (in_magazijn) as in_magazijn,
        count(*) filter (in_magazijn and artikel is not null) as met_artikel,
        count(*) filter (reden is null) as gevonden,
        count(*) filter (in_magazijn and artikel is not null and taken is not null) as met_taak,
        count(*) filter (in_magazijn and artikel is not null
            and coalesce(reden, '') not in ('artikel niet in deze versies', 'artikel noemt geen orgaan van deze overheid')) as noemt_orgaan
    from kern.product_grondslag
),

tellingen as (
    select unnest([
        {'naam': 'normen onder een vastgelegde taak', 'teller': n.vastgelegd, 'noemer': n.alle,
            'toelichting': 'medebewindsnormen van alle regelingen en versies. De rest valt onder een afgeleide kandidaat-taak'},
        {'naam': 'normen onder een vastgelegde taak, regelingen met een taak', 'teller': n.met_taak_vastgelegd, 'noemer': n.met_taak,
            'toelichting': 'alleen regelingen waarin voor dezelfde overheidslaag een taak is vastgelegd'},
        {'naam': 'normen in een artikel of wet die de bron noemt', 'teller': n.grondslag, 'noemer': n.alle,
            'toelichting': 'zonder eigen lezing van de indeling en zonder voorgangers'},
        {'naam': 'normen in een voorganger', 'teller': n.voorganger, 'noemer': n.alle,
            'toelichting': 'de wet is vervangen of de taak naar een andere wet verhuisd'},
        {'naam': 'normen met een onzekere taak', 'teller': n.onzeker, 'noemer': n.alle,
            'toelichting': 'zekerheid L: een afgeleide kandidaat-taak, of een eigen lezing die ook anders kan'},
        {'naam': 'vastgelegde taken zonder bepaling', 'teller': t.zonder, 'noemer': t.alle,
            'toelichting': 'redenen in kern.taak_zonder_bepaling'},
        {'naam': 'UPL-producten met een bepaling van hun artikel', 'teller': p.gevonden, 'noemer': p.met_artikel,
            'toelichting': 'medebewindsproducten van gemeente en provincie waarvan de regeling is opgenomen en de grondslag een artikel noemt'},
        {'naam': 'UPL-producten met een bepaling van hun artikel, artikel noemt het orgaan', 'teller': p.gevonden, 'noemer': p.noemt_orgaan,
            'toelichting': 'als hierboven, zonder artikelen die in de opgenomen versies niet voorkomen of die geen orgaan van de overheid noemen: daar is geen bepaling te vinden'},
        {'naam': 'UPL-producten met een vastgelegde of afgeleide taak', 'teller': p.met_taak, 'noemer': p.met_artikel,
            'toelichting': 'langs een bepaling van hun artikel, of omdat het artikel in het bereik van een vastgelegde taak ligt'},
        {'naam': 'UPL-producten met een opgenomen regeling', 'teller': p.in_magazijn, 'noemer': p.alle,
            'toelichting': 'medebewindsproducten van gemeente en provincie. Van de andere is de tekst van de regeling niet opgenomen'}
    ], recursive := true)
    from normen n, taken t, producten p
)

select
    naam,
    (teller / nullif(noemer, 0))::decimal(5, 4) as waarde,
    teller,
    noemer,
    toelichting
from tellingen
