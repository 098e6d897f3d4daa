/* model
naam: indicator.keuze_middelen
betekenis: "Middelen van een overheid per bundel en per cluster, per stand, voor elke keuze die aan de kant van het geld bestaat: eigen middelen in of uit, de sleutel van de overhead en de sleutel van de splitsing. Dezelfde overhead als aan de kant van de lasten. Hulptabel van indicator.balans_variant."
korrel: overheid x onderwerp x jaar x verslagsoort x circulaire
sleutel: [overheid_code, soort, id, jaar, verslagsoort, circulaire]
eenheid: euro
formule: "bundel: middelen van de bundel + middelen voor overhead x haar deel in de overhead, dat aan beide kanten hetzelfde is; cluster: middelen, en wat het Rijk daarvan betaalt"
bron: "indicator.bundel_middelen, indicator.bundel_lasten, indicator.balans_cluster, indicator.stand, indicator.bundel_bekostiging"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  soort: "geheel, cluster of bundel"
  id: "alle clusters, naam van het cluster of nummer van de bundel"
  jaar: uitkeringsjaar
  verslagsoort: begroting of rekening
  circulaire: stand
  standaard_stand: waar bij de stand van het punt
  bekostiging: "algemeen, geheel, deel of buiten (indicator.bundel_bekostiging); algemeen bij een cluster"
  ontvangt: de overheid ontvangt iets voor het onderwerp
  in_lasten_land_eur: "eigen middelen in, overhead naar lasten, splitsing landelijk; bij een cluster het clusterbedrag"
  uit_lasten_land_eur: "eigen middelen uit; bij een cluster wat het Rijk betaalt"
  in_personeel_land_eur: eigen middelen in, overhead naar personeel, splitsing landelijk
  uit_personeel_land_eur: eigen middelen uit, overhead naar personeel, splitsing landelijk
  in_lasten_eigen_eur: eigen middelen in, overhead naar lasten, splitsing naar eigen lasten
  uit_lasten_eigen_eur: eigen middelen uit, overhead naar lasten, splitsing naar eigen lasten
  in_personeel_eigen_eur: eigen middelen in, overhead naar personeel, splitsing naar eigen lasten
  uit_personeel_eigen_eur: eigen middelen uit, overhead naar personeel, splitsing naar eigen lasten
*/
with bundel as (
    select m.*, l.deel_lasten::double as dl, l.deel_personeel::double as dp,
        o.in_land_eur as o_in_land, o.uit_land_eur as o_uit_land, o.in_eigen_eur as o_in_eigen, o.uit_eigen_eur as o_uit_eigen,
        o.bundel_id is not null as met_overhead
    from indicator.bundel_middelen m
    join indicator.bundel_lasten l using (overheid_code, bundel_id, jaar, verslagsoort)
    left join (from indicator.bundel_middelen where bundel_id = 'overhead') o on o.overheid_code = m.overheid_code and o.jaar = m.jaar
        and o.verslagsoort = m.verslagsoort and o.circulaire = m.circulaire
),

alle as (
    select b.overheid_code, 'bundel' as soort, b.bundel_id as id, b.jaar, b.verslagsoort, b.circulaire, f.uit_fonds as bekostiging,
        b.in_land_eur <> 0 as ontvangt,
        b.in_land_eur + if(met_overhead, (o_in_land * dl)::decimal(18, 2), 0) as a1,
        b.uit_land_eur + if(met_overhead, (o_uit_land * dl)::decimal(18, 2), 0) as a2,
        b.in_land_eur + if(met_overhead, (o_in_land * dp)::decimal(18, 2), if(dp is null, null, 0)) as a3,
        b.uit_land_eur + if(met_overhead, (o_uit_land * dp)::decimal(18, 2), if(dp is null, null, 0)) as a4,
        b.in_eigen_eur + if(met_overhead, (o_in_eigen * dl)::decimal(18, 2), 0) as a5,
        b.uit_eigen_eur + if(met_overhead, (o_uit_eigen * dl)::decimal(18, 2), 0) as a6,
        b.in_eigen_eur + if(met_overhead, (o_in_eigen * dp)::decimal(18, 2), if(dp is null, null, 0)) as a7,
        b.uit_eigen_eur + if(met_overhead, (o_uit_eigen * dp)::decimal(18, 2), if(dp is null, null, 0)) as a8
    from bundel b
    join indicator.bundel_bekostiging f using (bundel_id)
    union all
    select overheid_code, 'cluster', cluster, jaar, verslagsoort, circulaire, 'algemeen', middelen_eur <> 0, middelen_eur, middelen_rijk_eur,
        null, null, null, null, null, null
    from indicator.balans_cluster
    where middelen_rijk_eur is not null
    union all
    select overheid_code, 'geheel', 'alle clusters', jaar, verslagsoort, circulaire, 'algemeen', true, sum(middelen_eur), sum(middelen_rijk_eur),
        null, null, null, null, null, null
    from indicator.balans_cluster
    where middelen_rijk_eur is not null
    group by overheid_code, jaar, verslagsoort, circulaire
)

select a.overheid_code, a.soort, a.id, a.jaar, a.verslagsoort, a.circulaire, s.standaard_stand, a.bekostiging, a.ontvangt,
    a1::decimal(18, 2) as in_lasten_land_eur, a2::decimal(18, 2) as uit_lasten_land_eur,
    a3::decimal(18, 2) as in_personeel_land_eur, a4::decimal(18, 2) as uit_personeel_land_eur,
    a5::decimal(18, 2) as in_lasten_eigen_eur, a6::decimal(18, 2) as uit_lasten_eigen_eur,
    a7::decimal(18, 2) as in_personeel_eigen_eur, a8::decimal(18, 2) as uit_personeel_eigen_eur
from alle a
join indicator.stand s on s.overheidslaag = overheidslaag(a.overheid_code) and s.jaar = a.jaar and s.verslagsoort = a.verslagsoort and s.circulaire = a.circulaire
