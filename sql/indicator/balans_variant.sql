/* model
naam: indicator.balans_variant
betekenis: "Netto lasten tegenover middelen per taak, voor elke combinatie van de benoemde modelkeuzes: eigen middelen in of uit, sleutel van de overhead, sleutel van de splitsing en stand van de circulaire. Dezelfde overhead staat aan beide kanten. Geen variant is de ware: de algemene uitkering is vrij besteedbaar."
korrel: overheid x taak x jaar x verslagsoort x circulaire x eigen middelen x overhead x splitsing
sleutel: [overheid_code, taak_id, jaar, verslagsoort, circulaire, eigen_middelen, overhead, splitsing]
eenheid: euro; dekking is een fractie
formule: "netto lasten = directe lasten + overhead x deel; middelen = middelen van de taak + middelen voor overhead x hetzelfde deel; dekking = middelen / netto lasten"
bron: "indicator.taak_lasten, indicator.taak_middelen, sql/seeds/verdeelsleutel.csv"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  taak_id: taak
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: begroting of rekening
  circulaire: stand van de circulaire
  eigen_middelen: "in (het clusterbedrag telt geheel) of uit (alleen wat het Rijk betaalt)"
  overhead: "sleutel van de overhead: lasten of personeel"
  splitsing: "sleutel van de splitsing over taken: lasten of normen"
  standaard: waar bij de variant die het punt van indicator.balans_taak is
  netto_lasten_eur: netto lasten met overhead
  middelen_eur: middelen met die voor overhead
  dekking: middelen gedeeld door netto lasten; leeg als die niet boven nul liggen
*/
with keuze as (
    select e.sleutel as eigen_middelen, o.sleutel as overhead, e.standaard = 'ja' and o.standaard = 'ja' as standaard
    from seed.verdeelsleutel e
    cross join seed.verdeelsleutel o
    where e.keuze = 'eigen middelen' and o.keuze = 'overhead'
),

bedragen as (
    select
        l.overheid_code, l.taak_id, l.jaar, l.verslagsoort, m.circulaire, k.eigen_middelen, k.overhead, l.splitsing,
        k.standaard and m.laatste_stand and l.splitsing = (select sleutel from seed.verdeelsleutel where keuze = 'splitsing' and standaard = 'ja') as standaard,
        if(k.overhead = 'lasten', l.deel_lasten, l.deel_personeel) as deel,
        l.direct_eur,
        l.overhead_eur,
        if(k.eigen_middelen = 'in', m.in_eur, m.uit_eur) as taak_eur,
        if(k.eigen_middelen = 'in', m.overhead_in_eur, m.overhead_uit_eur) as overhead_middelen_eur
    from indicator.taak_lasten l
    join indicator.taak_middelen m using (overheid_code, taak_id, jaar, verslagsoort, splitsing)
    cross join keuze k
),

samen as (
    select * exclude (deel, direct_eur, overhead_eur, taak_eur, overhead_middelen_eur),
        (direct_eur + round(overhead_eur::decimal(26, 2) * deel, 2))::decimal(18, 2) as netto_lasten_eur,
        (taak_eur + round(overhead_middelen_eur::decimal(26, 2) * deel, 2))::decimal(18, 2) as middelen_eur
    from bedragen
)

select *, vast(dekking(middelen_eur, netto_lasten_eur)) as dekking
from samen
where netto_lasten_eur is not null and middelen_eur is not null
