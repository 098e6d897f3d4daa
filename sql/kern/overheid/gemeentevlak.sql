/* model
naam: kern.gemeentevlak
betekenis: "Het grondgebied van elke gemeente in elk jaar waarin zij bestaat, voor kaarten en dichtheden. Grenzen van een ander jaar worden niet ingevuld: zonder uitgave van het jaar is het vlak leeg."
korrel: overheid x jaar
sleutel: [overheid_code, jaar]
eenheid: "m2; coördinaten in meters van de Rijksdriehoeksmeting (EPSG:28992)"
bron: "PDOK, CBS gebiedsindelingen, laag gemeente_gegeneraliseerd: gegeneraliseerd en zonder buitenwater, dus geen officiële oppervlakte"
export: tabel
kolommen:
  overheid_code: code van de gemeente
  jaar: kalenderjaar; de grenzen zijn die van 1 januari
  status: "eigen (uitgave van het jaar), geen uitgave (van het jaar zijn er geen grenzen opgehaald) of ontbreekt (de uitgave heeft deze gemeente niet)"
  oppervlakte_m2: oppervlakte van de vlakken
  vlakken: aantal losse stukken land
  middelpunt_x: "x van een punt dat zeker in het grootste vlak ligt, voor een label; leeg als het vlak daarvoor te smal is"
  middelpunt_y: y van dat punt
  min_x: westelijkste punt
  min_y: zuidelijkste punt
  max_x: oostelijkste punt
  max_y: noordelijkste punt
  wkt: "de vlakken als MULTIPOLYGON (Well-Known Text)"
  document_id: document waaruit het vlak komt (meta.document)
eenheden:
  oppervlakte_m2: m2
  middelpunt_x: meter
  middelpunt_y: meter
  min_x: meter
  min_y: meter
  max_x: meter
  max_y: meter
*/
select
    o.overheid_code,
    o.jaar,
    case
        when g.statcode is not null then 'eigen'
        when o.jaar in (select jaarcode from bron.gebied) then 'ontbreekt'
        else 'geen uitgave'
    end as status,
    g.oppervlakte_m2,
    g.vlakken::integer as vlakken,
    g.punt_x as middelpunt_x,
    g.punt_y as middelpunt_y,
    g.min_x,
    g.min_y,
    g.max_x,
    g.max_y,
    g.wkt,
    g.document_id
from kern.overheid o
left join bron.gebied g on g.statcode = o.overheid_code and g.jaarcode = o.jaar
where o.soort = 'gemeente'
