/* model
naam: indicator.taak_lasten
betekenis: "Netto lasten van een overheid per taak, met de delen waaruit zij met overhead worden opgebouwd. Hulptabel van indicator.balans_variant."
korrel: overheid x taak x jaar x verslagsoort x splitsing
sleutel: [overheid_code, taak_id, jaar, verslagsoort, splitsing]
eenheid: euro
formule: "directe lasten = som over taakvelden van deel x netto lasten; overheaddeel = som over taakvelden van deel x sleutel van het taakveld / som van de sleutel over alle taakvelden van de overheid"
bron: "kern.netto_lasten, indicator.taak_splitsing"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  splitsing: "sleutel waarmee een taakveld over taken is gesplitst: lasten of normen"
  direct_eur: netto lasten zonder overhead; leeg als van een taakveld geen opgave is
  spuk_eur: deel van de specifieke uitkeringen op de taakvelden, ter vergelijking
  overhead_eur: overhead van de hele overheid
  deel_lasten: deel van de overhead voor de taak, naar netto lasten
  deel_personeel: deel van de overhead voor de taak, naar salarislasten; leeg als niet alle zijn opgegeven
  voorlopig: een of meer bedragen zijn voorlopig
*/
with veld as (
    select *,
        greatest(netto_lasten_eur, 0) as sleutel_lasten,
        greatest(personeel_eur, 0) as sleutel_personeel
    from kern.netto_lasten
    where rol in ('taak', 'overhead')
),

overheid as (
    select overheid_code, jaar, verslagsoort,
        volledige_som(if(rol = 'overhead', netto_lasten_eur, 0))::decimal(18, 2) as overhead_eur,
        nullif(volledige_som(if(rol = 'taak', sleutel_lasten, 0)), 0) as som_lasten,
        nullif(volledige_som(if(rol = 'taak', sleutel_personeel, 0)), 0) as som_personeel
    from veld
    group by all
    having bool_or(netto_lasten_eur is not null)
),

-- a delivering government without a row on a taakveld spends nothing on it
deel as (
    select o.overheid_code, s.taak_id, o.jaar, o.verslagsoort, s.splitsing,
        volledige_som(if(v.taakveld is null, 0, v.netto_lasten_eur * s.aandeel)) as direct,
        volledige_som(if(v.taakveld is null, 0, v.spuk_eur * s.aandeel)) as spuk,
        volledige_som(if(v.taakveld is null, 0, v.sleutel_lasten * s.aandeel)) as lasten,
        volledige_som(if(v.taakveld is null, 0, v.sleutel_personeel * s.aandeel)) as personeel,
        coalesce(bool_or(v.status = 'voorlopig'), false) as voorlopig
    from overheid o
    join indicator.taak_splitsing s on s.overheidslaag = overheidslaag(o.overheid_code) and s.jaar = o.jaar
    left join veld v on v.overheid_code = o.overheid_code and v.jaar = o.jaar and v.verslagsoort = o.verslagsoort and v.taakveld = s.taakveld
    group by all
)

select
    d.overheid_code, d.taak_id, d.jaar, d.verslagsoort, d.splitsing,
    round(d.direct, 2)::decimal(18, 2) as direct_eur,
    round(d.spuk, 2)::decimal(18, 2) as spuk_eur,
    o.overhead_eur,
    (d.lasten::double / o.som_lasten)::decimal(12, 10) as deel_lasten,
    (d.personeel::double / o.som_personeel)::decimal(12, 10) as deel_personeel,
    d.voorlopig
from deel d
join overheid o using (overheid_code, jaar, verslagsoort)
