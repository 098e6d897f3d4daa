/* model
naam: indicator.balans_variant
betekenis: "Netto lasten tegenover middelen per bundel, per cluster en van alle clusters samen, voor elke combinatie van de benoemde modelkeuzes: eigen middelen, overhead, splitsing, begroting of rekening, en stand van de circulaire. Geen variant is de ware. Een oordeel elders geldt alleen als het in elke rij hiervan klopt."
korrel: overheid x onderwerp x jaar x verslagsoort x circulaire x variant
sleutel: [overheid_code, soort, id, jaar, verslagsoort, circulaire, variant]
sleutel_uit: [indicator.keuze_middelen, indicator.keuze_lasten, indicator.variant]
eenheid: euro; dekking is een fractie
formule: "dekking = middelen / netto lasten van de variant; leeg als de lasten niet boven nul liggen"
bron: "indicator.keuze_lasten, indicator.keuze_middelen, indicator.variant"
export: zicht
kolommen:
  overheid_code: code van gemeente of provincie
  soort: "geheel, cluster of bundel"
  id: "alle clusters, naam van het cluster of nummer van de bundel"
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: begroting of rekening
  circulaire: stand van de circulaire
  variant: "keuzes voor eigen middelen, overhead, splitsing en verslag, zoals in indicator.variant"
  standaard: waar bij de variant en de stand van het punt
  netto_lasten_eur: netto lasten, bij een bundel met overhead
  middelen_eur: middelen, bij een bundel met die voor overhead
  dekking: middelen gedeeld door netto lasten
eenheden:
  dekking: fractie
*/
with rijen as (
    select m.overheid_code, m.soort, m.id, m.jaar, m.verslagsoort, m.circulaire, k.variant,
        k.standaard and m.standaard_stand as standaard,
        case when k.overhead = 'personeel'
            then case k.verslag when 'opgave' then l.personeel_opgave_eur when 'laag' then l.personeel_laag_eur when 'hoog' then l.personeel_hoog_eur else l.personeel_rekening_eur end
            else case k.verslag when 'opgave' then l.lasten_opgave_eur when 'laag' then l.lasten_laag_eur when 'hoog' then l.lasten_hoog_eur else l.lasten_rekening_eur end
        end as netto_lasten_eur,
        case when k.splitsing = 'eigen'
            then if(k.overhead = 'personeel', if(k.eigen_middelen = 'in', m.in_personeel_eigen_eur, m.uit_personeel_eigen_eur), if(k.eigen_middelen = 'in', m.in_lasten_eigen_eur, m.uit_lasten_eigen_eur))
            else if(k.overhead = 'personeel', if(k.eigen_middelen = 'in', m.in_personeel_land_eur, m.uit_personeel_land_eur), if(k.eigen_middelen = 'in', m.in_lasten_land_eur, m.uit_lasten_land_eur))
        end as middelen_eur
    from indicator.keuze_middelen m
    join indicator.keuze_lasten l using (overheid_code, soort, id, jaar, verslagsoort)
    join indicator.variant k on k.onderwerp = if(m.soort = 'bundel', 'bundel', 'cluster') and (m.verslagsoort = 'begroting' or k.verslag = 'opgave')
)

select *, vast(dekking(middelen_eur, netto_lasten_eur)) as dekking
from rijen
where netto_lasten_eur is not null and middelen_eur is not null
