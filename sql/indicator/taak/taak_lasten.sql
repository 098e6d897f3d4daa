/* model
naam: indicator.taak_lasten
betekenis: "Netto lasten van een overheid per taak, met de delen waaruit zij met overhead worden opgebouwd, voor beide sleutels van de splitsing. Hulptabel van indicator.balans_variant."
korrel: overheid x taak x jaar x verslagsoort
sleutel: [overheid_code, taak_id, jaar, verslagsoort]
eenheid: euro; delen zijn fracties
formule: "directe lasten = som over taakvelden van deel x netto lasten; overheaddeel = som over taakvelden van deel x sleutel van het taakveld / som van de sleutel over alle taakvelden van de overheid"
bron: "kern.netto_lasten, indicator.taak_splitsing"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  spuk_eur: deel van de specifieke uitkeringen op de taakvelden, ter vergelijking
  overhead_eur: overhead van de hele overheid
  direct_lasten_eur: netto lasten zonder overhead, splitsing lasten; leeg als van een taakveld geen opgave is
  direct_normen_eur: netto lasten zonder overhead, splitsing normen
  lasten_lasten: deel van de overhead naar netto lasten, splitsing lasten
  lasten_normen: deel van de overhead naar netto lasten, splitsing normen
  personeel_lasten: deel van de overhead naar salarislasten, splitsing lasten; leeg als niet alle salarislasten zijn opgegeven
  personeel_normen: deel van de overhead naar salarislasten, splitsing normen
  voorlopig: een of meer bedragen zijn voorlopig
eenheden:
  lasten_lasten: fractie
  lasten_normen: fractie
  personeel_lasten: fractie
  personeel_normen: fractie
*/
with overheid as (
    select overheid_code, jaar, verslagsoort,
        volledige_som(if(rol = 'overhead', netto_lasten_eur, 0))::decimal(18, 2) as overhead_eur,
        nullif(volledige_som(if(rol = 'taak', gewicht(netto_lasten_eur), 0)), 0) as som_lasten,
        nullif(volledige_som(if(rol = 'taak', gewicht(personeel_eur), 0)), 0) as som_personeel
    from kern.netto_lasten
    where rol in ('taak', 'overhead')
    group by all
    having bool_or(netto_lasten_eur is not null)
),

veld as (
    select n.overheid_code, n.jaar, n.verslagsoort, n.taakveld, n.netto_lasten_eur, n.spuk_eur,
        gewicht(n.netto_lasten_eur) / o.som_lasten::double as lasten,
        gewicht(n.personeel_eur) / o.som_personeel::double as personeel,
        n.status = 'voorlopig' as voorlopig
    from kern.netto_lasten n
    join overheid o using (overheid_code, jaar, verslagsoort)
    where n.rol = 'taak'
),

-- both keys of a pair in one row
paar as (
    select overheidslaag, taak_id, taakveld, jaar, any_value(taakvelden) as taakvelden,
        max(aandeel::double) filter (splitsing = 'lasten') as a,
        max(aandeel::double) filter (splitsing = 'normen') as b
    from indicator.taak_splitsing
    group by all
),

-- a delivering government without a row on a taakveld spends nothing on it
deel as (
    select o.overheid_code, p.taak_id, o.jaar, o.verslagsoort, p.taakvelden,
        if(v.taakveld is null, 0, v.spuk_eur * p.a)::decimal(18, 2) as spuk,
        if(v.taakveld is null, 0, v.netto_lasten_eur * p.a)::decimal(18, 2) as direct_a,
        if(v.taakveld is null, 0, v.netto_lasten_eur * p.b)::decimal(18, 2) as direct_b,
        if(v.taakveld is null, 0, v.lasten * p.a)::decimal(12, 10) as lasten_a,
        if(v.taakveld is null, 0, v.lasten * p.b)::decimal(12, 10) as lasten_b,
        if(v.taakveld is null, 0, v.personeel * p.a)::decimal(12, 10) as personeel_a,
        if(v.taakveld is null, 0, v.personeel * p.b)::decimal(12, 10) as personeel_b,
        coalesce(v.voorlopig, false) as voorlopig
    from overheid o
    join paar p on p.overheidslaag = overheidslaag(o.overheid_code) and p.jaar = o.jaar
    left join veld v on v.overheid_code = o.overheid_code and v.jaar = o.jaar and v.verslagsoort = o.verslagsoort and v.taakveld = p.taakveld
),

-- most tasks stand on one taakveld: only the others are summed, which keeps the
-- sum small
samen as (
    select * exclude (taakvelden) from deel where taakvelden = 1
    union all
    select overheid_code, taak_id, jaar, verslagsoort,
        volledige_som(spuk)::decimal(18, 2),
        volledige_som(direct_a)::decimal(18, 2),
        volledige_som(direct_b)::decimal(18, 2),
        volledige_som(lasten_a)::decimal(12, 10),
        volledige_som(lasten_b)::decimal(12, 10),
        volledige_som(personeel_a)::decimal(12, 10),
        volledige_som(personeel_b)::decimal(12, 10),
        bool_or(voorlopig)
    from deel
    where taakvelden > 1
    group by overheid_code, taak_id, jaar, verslagsoort
)

select
    s.overheid_code, s.taak_id, s.jaar, s.verslagsoort,
    s.spuk as spuk_eur,
    o.overhead_eur,
    s.direct_a as direct_lasten_eur,
    s.direct_b as direct_normen_eur,
    s.lasten_a as lasten_lasten,
    s.lasten_b as lasten_normen,
    s.personeel_a as personeel_lasten,
    s.personeel_b as personeel_normen,
    s.voorlopig
from samen s
join overheid o using (overheid_code, jaar, verslagsoort)
