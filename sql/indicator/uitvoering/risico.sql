/* model
naam: indicator.risico
betekenis: "Wat er aan een taak onzeker is: of de uitgaven de vraag volgen, hoe ver zij over vijf jaar uiteenliepen, hoe ver de rekening van de begroting lag, en hoe het fondsgeld tussen standen bewoog. Over de hele taakvelden van de taak, ook waar die meer taken dragen."
korrel: overheid x taak x jaar
sleutel: [overheid_code, taak_id, jaar]
eenheid: fracties
formule: "spreiding = (hoogste - laagste) / |mediaan| van de netto lasten per inwoner (lasten - baten, nominaal, op de grenzen van nu) in het jaar en de vier ervoor; spreiding_landelijk hetzelfde van het quotient met het landelijke bedrag per inwoner; begrotingsafstand = mediaan van |rekening - begroting| / begroting van de lasten in die jaren; leeg bij minder dan drie jaren"
bron: "indicator.taak_jaarcijfer, kern.baten_lasten_vandaag, kern.taak_veld, indicator.fondsgevoeligheid; maat van deze gegevensbank (docs/dimensies.md)"
export: per jaar
kolommen:
  overheid_code: overheid van nu
  taak_id: taak
  jaar: laatste jaar van het venster van vijf jaar
  open_einde: "ja, deels of nee: de uitgaven volgen de vraag"
  jaren_rekening: aantal jaren met een volledige rekening in het venster
  spreiding_rekening: spreiding van de netto lasten per inwoner in de rekening
  spreiding_landelijk: "spreiding ten opzichte van het landelijke bedrag: wat overblijft als prijzen en landelijk beleid wegvallen"
  spreiding_reden: waarom die beide leeg zijn
  jaren_begroting: aantal jaren met een volledige begroting in het venster
  spreiding_begroting: spreiding van de netto lasten per inwoner in de begroting
  spreiding_begroting_reden: waarom die leeg is
  begrotingsafstand: mediaan van de afstand tussen rekening en begroting
  begrotingsafstand_reden: waarom die leeg is
  standgevoeligheid: "spreiding van het fondsgeld van het cluster tussen de standen van het jaar"
  standgevoeligheid_reden: waarom die leeg is
  taakveld_gedeeld: een taakveld van de taak draagt ook andere taken
eenheden:
  spreiding_rekening: fractie
  spreiding_landelijk: fractie
  spreiding_begroting: fractie
  begrotingsafstand: fractie
  standgevoeligheid: fractie
*/
-- budget and account of a year side by side
with jaren as (
    select overheid_code, taak_id, jaar,
        max(per_inwoner_eur) filter (verslagsoort = 'rekening')::double as rekening,
        max(tot_landelijk) filter (verslagsoort = 'rekening')::double as landelijk,
        max(per_inwoner_eur) filter (verslagsoort = 'begroting')::double as begroting,
        max(lasten_eur) filter (verslagsoort = 'rekening') as uitgegeven_eur,
        max(lasten_eur) filter (verslagsoort = 'begroting' and lasten_eur > 0) as begroot_eur
    from indicator.taak_jaarcijfer
    group by overheid_code, taak_id, jaar
),

-- lists a task of all its years, from which each year takes its window
reeks as (
    select overheid_code, taak_id,
        list({'jaar': jaar, 'x': rekening}) filter (rekening is not null) as rekening,
        list({'jaar': jaar, 'x': landelijk}) filter (landelijk is not null) as landelijk,
        list({'jaar': jaar, 'x': begroting}) filter (begroting is not null) as begroting,
        list({'jaar': jaar, 'x': afstand}) filter (afstand is not null) as afstand
    from (select *, abs(kloof(uitgegeven_eur, begroot_eur))::decimal(18, 6)::double as afstand from jaren)
    group by overheid_code, taak_id
),

rijen as (
    select b.overheid_code, t.taak_id, b.jaar, bool_or(t.gedeeld) as taakveld_gedeeld
    from (select distinct overheid_code, jaar, taakveld from kern.baten_lasten_vandaag where verslagsoort in ('begroting', 'rekening')) b
    join kern.taak_veld t on t.taakveld = b.taakveld and t.jaar = b.jaar
        and t.overheidslaag = if(starts_with(b.overheid_code, 'PV'), 'provincie', 'gemeente')
    group by b.overheid_code, t.taak_id, b.jaar
),

waarden as (
    select r.*, in_venster(k.rekening, r.jaar) as rekening, in_venster(k.landelijk, r.jaar) as landelijk,
        in_venster(k.begroting, r.jaar) as begroting, in_venster(k.afstand, r.jaar) as afstand
    from rijen r
    left join reeks k on k.overheid_code = r.overheid_code and k.taak_id = r.taak_id
),

venster as (
    select overheid_code, taak_id, jaar, taakveld_gedeeld,
        len(rekening) as jaren_rekening, spreiding(rekening) as spreiding_rekening, spreiding(landelijk) as spreiding_landelijk,
        len(begroting) as jaren_begroting, spreiding(begroting) as spreiding_begroting,
        len(afstand) as afstanden, list_median(afstand) as begrotingsafstand
    from waarden
)

select
    v.overheid_code,
    v.taak_id,
    v.jaar,
    t.open_einde,
    coalesce(v.jaren_rekening, 0)::integer as jaren_rekening,
    if(v.jaren_rekening >= 3, v.spreiding_rekening, null)::decimal(18, 6) as spreiding_rekening,
    if(v.jaren_rekening >= 3, v.spreiding_landelijk, null)::decimal(18, 6) as spreiding_landelijk,
    spreiding_reden(v.jaren_rekening, v.spreiding_rekening) as spreiding_reden,
    coalesce(v.jaren_begroting, 0)::integer as jaren_begroting,
    if(v.jaren_begroting >= 3, v.spreiding_begroting, null)::decimal(18, 6) as spreiding_begroting,
    spreiding_reden(v.jaren_begroting, v.spreiding_begroting) as spreiding_begroting_reden,
    if(v.afstanden >= 3, v.begrotingsafstand, null)::decimal(18, 6) as begrotingsafstand,
    spreiding_reden(v.afstanden, v.begrotingsafstand) as begrotingsafstand_reden,
    f.standgevoeligheid,
    if(f.standgevoeligheid is not null, null, coalesce(if(t.cluster is null, 'cluster van de taak onbekend', null), f.reden, 'geen fondsgeld van dit jaar')) as standgevoeligheid_reden,
    v.taakveld_gedeeld
from venster v
join kern.taak t using (taak_id)
left join indicator.fondsgevoeligheid f on f.overheid_code = v.overheid_code and f.cluster = t.cluster and f.jaar = v.jaar
