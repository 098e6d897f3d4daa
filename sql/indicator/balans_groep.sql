/* model
naam: indicator.balans_groep
betekenis: "Dekking van een taak in een groep van overheden: van de groep als geheel met haar bandbreedte, en hoe de dekkingen van de overheden erin verspreid liggen. De groep als geheel weegt naar omvang, het midden telt elke overheid gelijk. Geen van beide zegt wat een overheid zou moeten uitgeven."
korrel: taak x groep x jaar x verslagsoort
sleutel: [taak_id, jaar, verslagsoort, groep]
eenheid: "euro; dekking en de maten van spreiding zijn fracties"
formule: "dekking = som van middelen / som van netto lasten in de standaardvariant; bandbreedte: laagste en hoogste over alle varianten; kwart_laag, mediaan en kwart_hoog: een kwart, de helft en driekwart van de overheden met een dekking ligt eronder"
bron: "indicator.balans_variant, indicator.taak_vergelijking, kern.vergelijkingsgroep"
export: tabel
kolommen:
  taak_id: taak
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  groep: "groep naar inwoners, of provincies; 'landelijk' is alle overheden van de laag"
  overheden: overheden met lasten en middelen
  met_dekking: overheden met een dekking
  netto_lasten_eur: netto lasten van die overheden, in de standaardvariant
  middelen_eur: middelen van die overheden, in de standaardvariant
  dekking: middelen gedeeld door netto lasten van de groep als geheel
  dekking_laag: laagste over de varianten
  dekking_hoog: hoogste over de varianten
  ligging: "waar de band ligt: tekort (geheel onder evenwicht), over (geheel erboven) of beide (evenwicht ligt erin)"
  laagste: laagste dekking van een overheid in de groep
  kwart_laag: eerste kwartiel van de dekkingen; leeg onder vier overheden
  mediaan: middelste dekking; leeg onder vier overheden
  kwart_hoog: derde kwartiel van de dekkingen; leeg onder vier overheden
  hoogste: hoogste dekking van een overheid in de groep
  reden: waarom de dekking leeg is
eenheden:
  laagste: fractie
  kwart_laag: fractie
  mediaan: fractie
  kwart_hoog: fractie
  hoogste: fractie
*/
with groep as (
    select overheid_code, jaar, groep
    from kern.vergelijkingsgroep
    where indeling in ('grootte', 'provincies')
),

per_groep as (
    select v.taak_id, v.jaar, v.verslagsoort, v.circulaire, v.variant, v.standaard, coalesce(g.groep, 'onbekend') as groep,
        count(*) filter (v.middelen_eur is not null) as overheden,
        sum(v.netto_lasten_eur) filter (v.middelen_eur is not null) as lasten,
        sum(v.middelen_eur) as middelen
    from indicator.balans_variant v
    left join groep g using (overheid_code, jaar)
    group by all
),

met_landelijk as (
    select * from per_groep
    union all by name
    select taak_id, jaar, verslagsoort, circulaire, variant, standaard, 'landelijk' as groep,
        sum(overheden)::bigint as overheden, sum(lasten) as lasten, sum(middelen) as middelen
    from per_groep
    group by all
),

punt as (
    select m.taak_id, m.jaar, m.verslagsoort, m.groep,
        b.uit_fonds = 'deel' as deel,
        max(overheden) filter (standaard) as overheden,
        max(lasten) filter (standaard) as lasten,
        max(middelen) filter (standaard) as middelen,
        min(dekking(middelen, lasten)) as laag,
        max(dekking(middelen, lasten)) as hoog
    from met_landelijk m
    join kern.taak_bekostiging b using (taak_id)
    group by all
),

ligging as (
    select taak_id, jaar, verslagsoort, coalesce(groep, 'onbekend') as groep, dekking
    from indicator.taak_vergelijking
    where dekking is not null
),

spreiding as (
    select taak_id, jaar, verslagsoort, groep,
        count(*) as aantal,
        min(dekking) as laagste, max(dekking) as hoogste,
        if(count(*) >= 4, quantile_cont(dekking::double, [0.25, 0.5, 0.75]), null) as kwart
    from (select * from ligging union all by name select * replace ('landelijk' as groep) from ligging)
    group by all
),

samen as (
    select p.taak_id, p.jaar, p.verslagsoort, p.groep, p.overheden, p.lasten, p.middelen,
        if(p.deel, 'uitkering betaalt een deel van de taak', dekking_reden(p.middelen, p.lasten)) as reden,
        if(reden is null, vast(dekking(p.middelen, p.lasten)), null) as dekking,
        if(reden is null, vast(p.laag), null) as laag,
        if(reden is null, vast(p.hoog), null) as hoog
    from punt p
)

select p.taak_id, p.jaar, p.verslagsoort, p.groep,
    p.overheden,
    coalesce(s.aantal, 0) as met_dekking,
    p.lasten::decimal(18, 2) as netto_lasten_eur,
    p.middelen::decimal(18, 2) as middelen_eur,
    p.dekking,
    p.laag as dekking_laag,
    p.hoog as dekking_hoog,
    ligging(p.laag, p.hoog) as ligging,
    s.laagste,
    s.kwart[1]::decimal(18, 6) as kwart_laag,
    s.kwart[2]::decimal(18, 6) as mediaan,
    s.kwart[3]::decimal(18, 6) as kwart_hoog,
    s.hoogste,
    p.reden
from samen p
left join spreiding s using (taak_id, jaar, verslagsoort, groep)
