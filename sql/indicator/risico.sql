/* model
naam: indicator.risico
betekenis: "Wat er aan een taak onzeker is: of de uitgaven de vraag volgen, hoe ver zij over vijf jaar uiteenliepen, hoe ver de rekening van de begroting lag, en hoe het fondsgeld tussen standen bewoog. Over de hele taakvelden van de taak, ook waar die meer taken dragen."
korrel: overheid x taak x jaar
sleutel: [overheid_code, taak_id, jaar]
eenheid: fracties
formule: "spreiding = (hoogste - laagste) / |mediaan| van de netto lasten per inwoner (lasten - baten, nominaal, op de grenzen van nu) in het jaar en de vier ervoor; spreiding_landelijk hetzelfde van het quotient met het landelijke bedrag per inwoner; begrotingsafstand = mediaan van |rekening - begroting| / begroting van de lasten in die jaren; leeg bij minder dan drie jaren"
bron: "kern.baten_lasten_vandaag, kern.inwoners_vandaag, kern.taak_veld, indicator.fondsgevoeligheid; maat van dit magazijn (docs/dimensies.md)"
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
*/
with bedrag as (
    select b.overheid_code, t.taak_id, b.jaar, b.verslagsoort,
        sum(if(b.zijde = 'lasten', b.bedrag_eur, -b.bedrag_eur))::bigint as netto_eur,
        sum(b.bedrag_eur) filter (b.zijde = 'lasten')::bigint as lasten_eur,
        bool_and(b.status in ('eigen', 'voorlopig')) as volledig,
        bool_or(t.gedeeld) as gedeeld
    from kern.baten_lasten_vandaag b
    join kern.taak_veld t on t.taakveld = b.taakveld and t.jaar = b.jaar
        and t.overheidslaag = if(starts_with(b.overheid_code, 'PV'), 'provincie', 'gemeente')
    where b.verslagsoort in ('begroting', 'rekening')
    group by all
),

landelijk as (
    select b.taak_id, b.jaar, b.verslagsoort, (sum(b.netto_eur) / sum(i.inwoners))::decimal(18, 4) as per_inwoner_eur
    from bedrag b
    join kern.inwoners_vandaag i using (overheid_code, jaar)
    where b.volledig
    group by all
),

jaarcijfer as (
    select b.overheid_code, b.taak_id, b.jaar, b.verslagsoort,
        (b.netto_eur / i.inwoners)::decimal(18, 4) as per_inwoner_eur,
        verhouding((b.netto_eur / i.inwoners)::decimal(18, 4), l.per_inwoner_eur)::decimal(18, 6) as tot_landelijk,
        b.lasten_eur
    from bedrag b
    join kern.inwoners_vandaag i using (overheid_code, jaar)
    join landelijk l using (taak_id, jaar, verslagsoort)
    where b.volledig and i.inwoners > 0
),

afstand as (
    select r.overheid_code, r.taak_id, r.jaar, abs(kloof(r.lasten_eur, b.lasten_eur))::decimal(18, 6) as afstand
    from jaarcijfer r
    join jaarcijfer b using (overheid_code, taak_id, jaar)
    where r.verslagsoort = 'rekening' and b.verslagsoort = 'begroting' and b.lasten_eur > 0
),

rijen as (
    select overheid_code, taak_id, jaar, bool_or(gedeeld) as taakveld_gedeeld
    from bedrag
    group by all
),

venster as (
    select r.overheid_code, r.taak_id, r.jaar,
        count(*) filter (c.verslagsoort = 'rekening')::integer as jaren_rekening,
        count(*) filter (c.verslagsoort = 'begroting')::integer as jaren_begroting,
        spreiding(list(c.per_inwoner_eur::double) filter (c.verslagsoort = 'rekening')) as spreiding_rekening,
        spreiding(list(c.tot_landelijk::double) filter (c.verslagsoort = 'rekening')) as spreiding_landelijk,
        spreiding(list(c.per_inwoner_eur::double) filter (c.verslagsoort = 'begroting')) as spreiding_begroting,
        count(a.afstand) filter (c.verslagsoort = 'rekening') as afstanden,
        median(a.afstand::double) filter (c.verslagsoort = 'rekening') as begrotingsafstand
    from rijen r
    join jaarcijfer c on c.overheid_code = r.overheid_code and c.taak_id = r.taak_id and c.jaar between r.jaar - 4 and r.jaar
    left join afstand a on a.overheid_code = c.overheid_code and a.taak_id = c.taak_id and a.jaar = c.jaar
    group by all
)

select
    r.overheid_code,
    r.taak_id,
    r.jaar,
    t.open_einde,
    coalesce(v.jaren_rekening, 0) as jaren_rekening,
    if(v.jaren_rekening >= 3, v.spreiding_rekening, null)::decimal(18, 6) as spreiding_rekening,
    if(v.jaren_rekening >= 3, v.spreiding_landelijk, null)::decimal(18, 6) as spreiding_landelijk,
    spreiding_reden(v.jaren_rekening, v.spreiding_rekening) as spreiding_reden,
    coalesce(v.jaren_begroting, 0) as jaren_begroting,
    if(v.jaren_begroting >= 3, v.spreiding_begroting, null)::decimal(18, 6) as spreiding_begroting,
    spreiding_reden(v.jaren_begroting, v.spreiding_begroting) as spreiding_begroting_reden,
    if(v.afstanden >= 3, v.begrotingsafstand, null)::decimal(18, 6) as begrotingsafstand,
    spreiding_reden(v.afstanden, v.begrotingsafstand) as begrotingsafstand_reden,
    f.standgevoeligheid,
    if(f.standgevoeligheid is not null, null, coalesce(if(t.cluster is null, 'cluster van de taak onbekend', null), f.reden, 'geen fondsgeld van dit jaar')) as standgevoeligheid_reden,
    r.taakveld_gedeeld
from rijen r
join kern.taak t using (taak_id)
left join venster v on v.overheid_code = r.overheid_code and v.taak_id = r.taak_id and v.jaar = r.jaar
left join indicator.fondsgevoeligheid f on f.overheid_code = r.overheid_code and f.cluster = t.cluster and f.jaar = r.jaar
