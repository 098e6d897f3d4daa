/* model
naam: indicator.keuze_band
betekenis: "Laagste en hoogste dekking over elke combinatie van keuzes, zonder ze alle te schrijven. Apart van indicator.balans_band, omdat de groepering groot is."
korrel: overheid x onderwerp x jaar x verslagsoort
sleutel: [overheid_code, soort, id, jaar, verslagsoort]
eenheid: fractie
formule: "per sleutel van de overhead de laagste middelen door de hoogste lasten, en andersom; gelijk aan laagste en hoogste van indicator.balans_variant"
bron: "indicator.keuze_lasten, indicator.keuze_middelen"
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  soort: "geheel, cluster of bundel"
  id: "alle clusters, naam van het cluster of nummer van de bundel"
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: begroting of rekening
  laag: laagste dekking
  hoog: hoogste dekking
  varianten: aantal varianten met een dekking
  keuzes: "welke keuzes zijn doorgerekend, met een komma ertussen"
eenheden:
  laag: fractie
  hoog: fractie
*/
-- cost above zero only: the others have no coverage
with lasten as (
    select *,
        least(if(lasten_opgave_eur > 0, lasten_opgave_eur, null), if(lasten_laag_eur > 0, lasten_laag_eur, null), if(lasten_hoog_eur > 0, lasten_hoog_eur, null), if(lasten_rekening_eur > 0, lasten_rekening_eur, null)) as l_min,
        greatest(if(lasten_opgave_eur > 0, lasten_opgave_eur, null), if(lasten_laag_eur > 0, lasten_laag_eur, null), if(lasten_hoog_eur > 0, lasten_hoog_eur, null), if(lasten_rekening_eur > 0, lasten_rekening_eur, null)) as l_max,
        least(if(personeel_opgave_eur > 0, personeel_opgave_eur, null), if(personeel_laag_eur > 0, personeel_laag_eur, null), if(personeel_hoog_eur > 0, personeel_hoog_eur, null), if(personeel_rekening_eur > 0, personeel_rekening_eur, null)) as p_min,
        greatest(if(personeel_opgave_eur > 0, personeel_opgave_eur, null), if(personeel_laag_eur > 0, personeel_laag_eur, null), if(personeel_hoog_eur > 0, personeel_hoog_eur, null), if(personeel_rekening_eur > 0, personeel_rekening_eur, null)) as p_max,
        (lasten_opgave_eur > 0)::integer + coalesce(lasten_laag_eur > 0, false)::integer + coalesce(lasten_hoog_eur > 0, false)::integer + coalesce(lasten_rekening_eur > 0, false)::integer as l_aantal,
        coalesce(personeel_opgave_eur > 0, false)::integer + coalesce(personeel_laag_eur > 0, false)::integer + coalesce(personeel_hoog_eur > 0, false)::integer + coalesce(personeel_rekening_eur > 0, false)::integer as p_aantal
    from indicator.keuze_lasten
),

stand as (
    select overheid_code, soort, id, jaar, verslagsoort,
        least(in_lasten_land_eur, uit_lasten_land_eur, in_lasten_eigen_eur, uit_lasten_eigen_eur) as l_min,
        greatest(in_lasten_land_eur, uit_lasten_land_eur, in_lasten_eigen_eur, uit_lasten_eigen_eur) as l_max,
        least(in_personeel_land_eur, uit_personeel_land_eur, in_personeel_eigen_eur, uit_personeel_eigen_eur) as p_min,
        greatest(in_personeel_land_eur, uit_personeel_land_eur, in_personeel_eigen_eur, uit_personeel_eigen_eur) as p_max,
        2 + 2 * (in_lasten_eigen_eur is not null)::integer as l_aantal,
        in_lasten_eigen_eur is not null as met_eigen,
        2 * (in_personeel_land_eur is not null)::integer + 2 * (in_personeel_eigen_eur is not null)::integer as p_aantal
    from indicator.keuze_middelen
    where bekostiging in ('algemeen', 'geheel')
),

-- the lowest and the highest of the means over the stands, by key of overhead
middelen as (
    select overheid_code, soort, id, jaar, verslagsoort,
        min(l_min) as l_min, max(l_max) as l_max, min(p_min) as p_min, max(p_max) as p_max,
        sum(l_aantal) as l_aantal, sum(p_aantal) as p_aantal, count(*) as standen, bool_or(met_eigen) as met_eigen
    from stand
    group by overheid_code, soort, id, jaar, verslagsoort
)

select overheid_code, soort, id, jaar, verslagsoort,
    least(vast(onderkant(m.l_min, l.l_min, l.l_max)), vast(onderkant(m.p_min, l.p_min, l.p_max))) as laag,
    greatest(vast(bovenkant(m.l_max, l.l_min, l.l_max)), vast(bovenkant(m.p_max, l.p_min, l.p_max))) as hoog,
    (l.l_aantal * m.l_aantal + l.p_aantal * m.p_aantal)::integer as varianten,
    concat_ws(', ', 'eigen middelen',
        if(l.p_aantal * m.p_aantal > 0, 'overhead', null),
        if(m.met_eigen, 'splitsing', null),
        if(m.standen > 1, 'stand van de circulaire', null),
        if(l.l_aantal > 1, 'begroting of rekening', null)) as keuzes
from middelen m
join lasten l using (overheid_code, soort, id, jaar, verslagsoort)
