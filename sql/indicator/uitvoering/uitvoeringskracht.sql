/* model
naam: indicator.uitvoeringskracht
betekenis: "Wie het werk van een taak doet en of de rekening van de begroting afwijkt. Een taak heeft geen eigen boekhouding: dit zijn de cijfers van de taakvelden waarop zij staat, ook waar die meer taken dragen."
korrel: overheid x taak x jaar x verslagsoort
sleutel: [overheid_code, taak_id, jaar, verslagsoort]
eenheid: "hele euro's; aandelen en afwijking zijn fracties"
formule: "als indicator.uitvoeringskracht_taakveld, over de som van de taakvelden van de taak; een deel dat van een taakveld met lasten onbekend is maakt het aandeel onbekend"
bron: "indicator.taak_uitvoering en kern.levering; maat van deze gegevensbank (docs/dimensies.md)"
export: per jaar
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  lasten_eur: "lasten van de taakvelden van de taak, elk helemaal"
  personeel_aandeel: deel van de lasten dat eigen personeel is
  personeel_reden: waarom het personeelsaandeel leeg is
  inhuur_aandeel: deel van de personeelskosten dat inhuur is
  inhuur_reden: waarom het inhuuraandeel leeg is
  samenwerking_aandeel: deel van de lasten dat naar gemeenschappelijke regelingen gaat
  samenwerking_reden: waarom het samenwerkingsaandeel leeg is
  begrotingsafwijking: "(rekening - begroting) / begroting; negatief is minder uitgegeven dan begroot"
  begrotingsafwijking_reden: waarom de afwijking leeg is
  taakvelden: aantal taakvelden waarover is opgeteld
  taakveld_gedeeld: een van die taakvelden draagt ook andere taken
  status: "eigen, voorlopig of niet geleverd"
eenheden:
  begrotingsafwijking: fractie
*/
-- who did not deliver, and a task whose taakveld nobody reports, have a row too
with rijen as (
    select l.overheid_code, t.taak_id, l.jaar, l.verslagsoort, l.status = 'niet geleverd' as niet_geleverd
    from kern.levering l
    join kern.taak t on t.herkomst = 'vastgelegd' and left(t.taak_id, 1) = if(starts_with(l.overheid_code, 'PV'), 'P', 'G')
    where l.verslagsoort in ('begroting', 'rekening')
),

gevuld as (
    select r.overheid_code, r.taak_id, r.jaar, r.verslagsoort, s.* exclude (overheid_code, taak_id, jaar, verslagsoort),
        case when r.niet_geleverd then 'niet geleverd' when s.taak_id is null then 'geen bedrag op een taakveld van de taak' end as reden
    from rijen r
    left join indicator.taak_uitvoering s using (overheid_code, taak_id, jaar, verslagsoort)
)

select
    overheid_code,
    taak_id,
    jaar,
    verslagsoort,
    lasten_eur,
    if(zonder_personeel is null, dekking(personeel_eur, lasten_eur), null)::decimal(18, 6) as personeel_aandeel,
    coalesce(reden, zonder_personeel, if(lasten_eur > 0, null, 'geen lasten')) as personeel_reden,
    if(coalesce(zonder_personeel, zonder_inhuur) is null, dekking(inhuur_eur, personeel_eur + inhuur_eur), null)::decimal(18, 6) as inhuur_aandeel,
    coalesce(reden, zonder_personeel, zonder_inhuur, if(personeel_eur + inhuur_eur > 0, null, 'geen personeel')) as inhuur_reden,
    if(zonder_samenwerking is null, dekking(samenwerking_eur, lasten_eur), null)::decimal(18, 6) as samenwerking_aandeel,
    coalesce(reden, zonder_samenwerking, if(lasten_eur > 0, null, 'geen lasten')) as samenwerking_reden,
    if(reden is null and zonder_begroting is null and begroting_eur > 0, kloof(lasten_eur, begroting_eur), null)::decimal(18, 6) as begrotingsafwijking,
    coalesce(if(verslagsoort = 'begroting', 'volgt uit de rekening', null), reden, zonder_begroting, if(begroting_eur > 0, null, 'niets begroot')) as begrotingsafwijking_reden,
    coalesce(taakvelden, 0) as taakvelden,
    taakveld_gedeeld,
    if(reden = 'niet geleverd', reden, coalesce(status, 'onbekend')) as status
from gevuld
