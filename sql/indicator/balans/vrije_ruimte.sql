/* model
naam: indicator.vrije_ruimte
betekenis: "Wat van de algemene middelen overblijft voor autonome taken, na de netto lasten van het medebewind. Het medebewind is te ruim gemeten: autonoom beleid op een taakveld waarop ook een taak staat telt mee. Wat overblijft is dus vooral geschikt om overheden en jaren te vergelijken; de band zegt hoe ver de rekenkeuzes uiteenlopen."
korrel: overheid x jaar x verslagsoort
sleutel: [overheid_code, jaar, verslagsoort]
eenheid: euro; aandeel is een fractie
formule: "algemene middelen = fondsuitkeringen, zoals uitbetaald (eigen middelen afgetrokken) + eigen belastingen na de lasten daarvan; medebewind = netto lasten van taakvelden met een taak, ook op codes van andere jaren, met hun deel van de overhead; vrije ruimte = algemene middelen - medebewind. Band: laagste en hoogste over de standen, de sleutel van de overhead, taakvelden met alleen onzekere taken mee of niet, en begroting of rekening"
bron: "kern.uitkering, kern.netto_lasten, kern.bundel_veld, indicator.balans_cluster, indicator.keuze_lasten"
export: tabel
kolommen:
  overheid_code: code van gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  circulaire: stand van het punt
  fondsen_eur: "alle uitkeringen uit gemeentefonds of provinciefonds; integratie- en decentralisatie-uitkeringen horen erbij, want ook zij zijn vrij besteedbaar"
  belastingen_eur: "baten min lasten van de taakvelden van belastingen; heffingen voor een taak (riool, afval, leges) staan bij de taak"
  algemene_middelen_eur: som van beide
  medebewind_eur: netto lasten met overhead van de taakvelden waarop een taak staat
  overig_eur: netto lasten van taakvelden waarop geen taak zeker staat, met hun deel van de overhead
  vrije_ruimte_eur: algemene middelen min medebewind
  vrije_ruimte_laag_eur: laagste over de keuzes
  vrije_ruimte_hoog_eur: hoogste over de keuzes
  vrije_ruimte_per_inwoner_eur: per inwoner
  aandeel: vrije ruimte als deel van de algemene middelen
  inwoners: inwoners op 1 januari
  status: geschat, niet geleverd of onbekend
  reden: waarom de vrije ruimte leeg is
eenheden:
  inwoners: personen
*/
with stand as (
    select overheid_code, jaar, verslagsoort, circulaire, standaard_stand, max(inwoners) as inwoners,
        sum(middelen_eur) as fondsen,
        bool_or(reden = 'niet geleverd') as niet_geleverd
    from indicator.balans_cluster
    group by all
),

rij as (
    select overheid_code, jaar, verslagsoort,
        max(circulaire) filter (standaard_stand) as circulaire,
        max(inwoners) as inwoners,
        max(fondsen) filter (standaard_stand) as fondsen,
        min(fondsen) as fondsen_laag,
        max(fondsen) as fondsen_hoog,
        bool_or(niet_geleverd) as niet_geleverd
    from stand
    group by all
),

velden as (
    select n.overheid_code, n.jaar, n.verslagsoort,
        -volledige_som(if(n.rol = 'belastingen', n.netto_lasten_eur, 0)) as belastingen,
        volledige_som(if(n.rol in ('taak', 'overhead'), n.netto_lasten_eur, 0)) as alle_lasten,
        volledige_som(if(n.rol = 'overhead', n.netto_lasten_eur, 0)) as overhead,
        volledige_som(if(v.taken > 0 and n.rol = 'taak', n.netto_lasten_eur, 0)) as zeker,
        volledige_som(if(v.reden like 'alleen onzeker%', n.netto_lasten_eur, 0)) as onzeker,
        volledige_som(if(v.taken > 0 and n.rol = 'taak', gewicht(n.netto_lasten_eur), 0))::double as zeker_lasten,
        volledige_som(if(v.reden like 'alleen onzeker%', gewicht(n.netto_lasten_eur), 0))::double as onzeker_lasten,
        nullif(volledige_som(if(n.rol = 'taak', gewicht(n.netto_lasten_eur), 0)), 0)::double as som_lasten,
        volledige_som(if(v.taken > 0 and n.rol = 'taak', gewicht(n.personeel_eur), 0))::double as zeker_personeel,
        nullif(volledige_som(if(n.rol = 'taak', gewicht(n.personeel_eur), 0)), 0)::double as som_personeel
    from kern.netto_lasten n
    left join kern.bundel_veld v on v.overheidslaag = overheidslaag(n.overheid_code) and v.taakveld = n.taakveld and v.jaar = n.jaar
    group by all
),

medebewind as (
    select *,
        (zeker + (overhead * (zeker_lasten / som_lasten))::decimal(18, 2))::decimal(18, 2) as punt,
        (zeker + onzeker + (overhead * ((zeker_lasten + onzeker_lasten) / som_lasten))::decimal(18, 2))::decimal(18, 2) as ruim,
        (zeker + (overhead * (zeker_personeel / som_personeel))::decimal(18, 2))::decimal(18, 2) as naar_personeel
    from velden
),

samen as (
    select r.*, v.belastingen, v.alle_lasten, v.punt as medebewind,
        (r.fondsen + v.belastingen)::decimal(18, 2) as algemeen,
        least(v.punt, v.ruim, v.naar_personeel) * least(1, verhouding(k.lasten_laag_eur, k.lasten_opgave_eur), verhouding(k.lasten_rekening_eur, k.lasten_opgave_eur)) as minst,
        greatest(v.punt, v.ruim, v.naar_personeel) * greatest(1, verhouding(k.lasten_hoog_eur, k.lasten_opgave_eur), verhouding(k.lasten_rekening_eur, k.lasten_opgave_eur)) as meest
    from rij r
    left join medebewind v using (overheid_code, jaar, verslagsoort)
    left join indicator.keuze_lasten k on k.soort = 'geheel' and k.overheid_code = r.overheid_code and k.jaar = r.jaar and k.verslagsoort = r.verslagsoort
)

select
    overheid_code, jaar, verslagsoort, circulaire,
    fondsen::decimal(18, 2) as fondsen_eur,
    belastingen::decimal(18, 2) as belastingen_eur,
    algemeen as algemene_middelen_eur,
    medebewind as medebewind_eur,
    (alle_lasten - medebewind)::decimal(18, 2) as overig_eur,
    (algemeen - medebewind)::decimal(18, 2) as vrije_ruimte_eur,
    if(algemeen is null or medebewind is null, null, fondsen_laag + belastingen - meest)::decimal(18, 2) as vrije_ruimte_laag_eur,
    if(algemeen is null or medebewind is null, null, fondsen_hoog + belastingen - minst)::decimal(18, 2) as vrije_ruimte_hoog_eur,
    round((algemeen - medebewind) / nullif(inwoners, 0), 2)::decimal(18, 2) as vrije_ruimte_per_inwoner_eur,
    if(algemeen > 0, vast((algemeen - medebewind) / algemeen), null) as aandeel,
    inwoners,
    case
        when niet_geleverd then 'niet geleverd'
        when algemeen is null or medebewind is null then 'onbekend'
        else 'geschat'
    end as status,
    case
        when niet_geleverd then 'niet geleverd'
        when circulaire = 'geen' then 'geen circulaire van dit jaar'
        when fondsen is null then 'overheid staat niet in de circulaire'
        when belastingen is null then 'belastingen zonder opgave'
        when medebewind is null then 'netto lasten van een taak onbekend'
        when algemeen <= 0 then 'geen algemene middelen'
    end as reden
from samen
