/* model
naam: indicator.vrije_ruimte
betekenis: "Wat van de algemene middelen overblijft voor autonome taken, na de netto lasten van het medebewind. Het medebewind is te ruim gemeten: autonoom beleid op een taakveld waarop ook een taak staat telt mee. Wat overblijft is dus een ondergrens, en vooral geschikt om overheden en jaren te vergelijken."
korrel: overheid x jaar x verslagsoort
sleutel: [overheid_code, jaar, verslagsoort]
eenheid: euro; aandeel is een fractie
formule: "algemene middelen = fondsuitkeringen, zoals uitbetaald (eigen middelen afgetrokken) + eigen belastingen na de lasten daarvan; vrije ruimte = algemene middelen - netto lasten van de vastgelegde taken met overhead (standaardvariant); aandeel = vrije ruimte / algemene middelen"
bron: "kern.uitkering (laatste stand), kern.netto_lasten, indicator.taak_lasten"
export: tabel
kolommen:
  overheid_code: code van gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  circulaire: laatste stand van het uitkeringsjaar
  fondsen_eur: "alle uitkeringen uit gemeentefonds of provinciefonds; integratie- en decentralisatie-uitkeringen horen erbij, want ook zij zijn vrij besteedbaar"
  belastingen_eur: "baten min lasten van de taakvelden van belastingen; heffingen voor een taak (riool, afval, leges) staan bij de taak"
  algemene_middelen_eur: som van beide
  medebewind_eur: netto lasten met overhead van de vastgelegde taken
  overig_eur: netto lasten van taakvelden waarop geen vastgelegde taak staat, met hun deel van de overhead
  vrije_ruimte_eur: algemene middelen min medebewind
  vrije_ruimte_per_inwoner_eur: per inwoner
  aandeel: vrije ruimte als deel van de algemene middelen
  inwoners: inwoners op 1 januari
  status: geschat, niet geleverd of onbekend
  reden: waarom de vrije ruimte leeg is
eenheden:
  inwoners: personen
*/
with rij as (
    select overheid_code, jaar, verslagsoort, max(circulaire) as circulaire, max(inwoners) as inwoners,
        sum(middelen_eur) as fondsen,
        bool_or(reden = 'niet geleverd') as niet_geleverd
    from indicator.balans_cluster
    where laatste_stand
    group by all
),

velden as (
    select overheid_code, jaar, verslagsoort,
        -volledige_som(if(rol = 'belastingen', netto_lasten_eur, 0)) as belastingen,
        volledige_som(if(rol in ('taak', 'overhead'), netto_lasten_eur, 0)) as alle_lasten
    from kern.netto_lasten
    group by all
),

taken as (
    select l.overheid_code, l.jaar, l.verslagsoort,
        volledige_som(l.direct_lasten_eur + (l.overhead_eur * l.lasten_lasten::double)::decimal(18, 2))::decimal(18, 2) as medebewind
    from indicator.taak_lasten l
    semi join kern.taak t on t.taak_id = l.taak_id and t.herkomst = 'vastgelegd'
    group by all
),

samen as (
    select r.*, v.belastingen, v.alle_lasten, t.medebewind,
        (r.fondsen + v.belastingen)::decimal(18, 2) as algemeen
    from rij r
    left join velden v using (overheid_code, jaar, verslagsoort)
    left join taken t using (overheid_code, jaar, verslagsoort)
)

select
    overheid_code, jaar, verslagsoort, circulaire,
    fondsen::decimal(18, 2) as fondsen_eur,
    belastingen::decimal(18, 2) as belastingen_eur,
    algemeen as algemene_middelen_eur,
    medebewind as medebewind_eur,
    (alle_lasten - medebewind)::decimal(18, 2) as overig_eur,
    (algemeen - medebewind)::decimal(18, 2) as vrije_ruimte_eur,
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
