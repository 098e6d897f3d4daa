/* model
naam: indicator.balans_groep
betekenis: "Dekking van een taak in een groep van overheden: van de groep als geheel met haar bandbreedte, en hoe de dekkingen van de overheden erin verspreid liggen. De groep als geheel weegt naar omvang, het midden telt elke overheid gelijk. Geen van beide zegt wat een overheid zou moeten uitgeven."
korrel: taak x groep x jaar x verslagsoort
sleutel: [taak_id, jaar, verslagsoort, groep]
eenheid: "euro; dekking en de maten van spreiding zijn fracties"
formule: "dekking = som van middelen / som van netto lasten in de standaardvariant; bandbreedte: laagste en hoogste over alle varianten; kwart_laag, mediaan en kwart_hoog: een kwart, de helft en driekwart van de overheden met een dekking ligt eronder"
bron: "indicator.groep_variant, indicator.groep_spreiding, kern.taak_bekostiging"
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
  dekking: fractie
  dekking_laag: fractie
  dekking_hoog: fractie
  laagste: fractie
  kwart_laag: fractie
  mediaan: fractie
  kwart_hoog: fractie
  hoogste: fractie
*/
with met_landelijk as (
    select taak_id, jaar, verslagsoort, groep, circulaire, variant, standaard, overheden, netto_lasten_eur as lasten, middelen_eur as middelen
    from indicator.groep_variant
    union all
    select taak_id, jaar, verslagsoort, 'landelijk', circulaire, variant, bool_or(standaard), sum(overheden)::bigint, sum(netto_lasten_eur), sum(middelen_eur)
    from indicator.groep_variant
    group by taak_id, jaar, verslagsoort, circulaire, variant
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
    s.laagste, s.kwart_laag, s.mediaan, s.kwart_hoog, s.hoogste,
    p.reden
from samen p
left join indicator.groep_spreiding s using (taak_id, jaar, verslagsoort, groep)
