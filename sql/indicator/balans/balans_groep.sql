/* model
naam: indicator.balans_groep
betekenis: "Dekking van een taak in een groep van overheden: van de groep als geheel met haar band, en hoe de dekkingen van de overheden erin verspreid liggen. De groep als geheel weegt naar omvang, het midden telt elke overheid gelijk. Geen van beide zegt wat een overheid zou moeten uitgeven. Alleen taken die alleen op hun taakvelden staan."
korrel: taak x groep x jaar x verslagsoort
sleutel: [taak_id, jaar, verslagsoort, groep]
eenheid: "euro; dekking en de maten van spreiding zijn fracties"
formule: "dekking = som van middelen / som van netto lasten in de standaardvariant; band: laagste en hoogste over alle varianten (indicator.groep_variant); kwart_laag, mediaan en kwart_hoog: een kwart, de helft en driekwart van de overheden met een dekking ligt eronder. Geen oordeel bij zekerheid L of onder de drempel"
bron: "indicator.groep_variant, indicator.groep_spreiding, indicator.drempel, kern.bundel_lid, kern.taak"
export: tabel
rol: stap
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
  oordeel: "tekort, overschot, onbeslist of onbekend"
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
with punt as (
    select l.taak_id, g.jaar, g.verslagsoort, g.groep,
        max(g.overheden) filter (g.standaard) as overheden,
        max(g.inwoners) filter (g.standaard) as inwoners,
        max(g.netto_lasten_eur) filter (g.standaard) as lasten,
        max(g.middelen_eur) filter (g.standaard) as middelen,
        max(g.dekking) filter (g.standaard) as dekking,
        min(g.dekking) as laag,
        max(g.dekking) as hoog
    from indicator.groep_variant g
    join kern.bundel_lid l on l.bundel_id = g.id and l.jaar = g.jaar and l.taken = 1
    where g.soort = 'bundel'
    group by all
),

samen as (
    select p.*, t.zekerheid,
        if(p.lasten > 0 and p.lasten < drempel_lasten(p.inwoners, d.lasten_per_inwoner_eur, d.lasten_eur), 'netto lasten onder de drempel', dekking_reden(p.middelen, p.lasten)) as reden
    from punt p
    join kern.taak t using (taak_id)
    cross join indicator.drempel d
)

select p.taak_id, p.jaar, p.verslagsoort, p.groep,
    p.overheden,
    coalesce(s.aantal, 0) as met_dekking,
    p.lasten as netto_lasten_eur,
    p.middelen as middelen_eur,
    if(p.reden is null, p.dekking, null) as dekking,
    if(p.reden is null, p.laag, null) as dekking_laag,
    if(p.reden is null, p.hoog, null) as dekking_hoog,
    if(p.reden is null and p.zekerheid <> 'L', oordeel(p.laag, p.hoog), 'onbekend') as oordeel,
    s.laagste, s.kwart_laag, s.mediaan, s.kwart_hoog, s.hoogste,
    p.reden
from samen p
left join indicator.groep_spreiding s using (taak_id, jaar, verslagsoort, groep)
