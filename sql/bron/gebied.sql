/* model
naam: bron.gebied
betekenis: "Gemeentegrenzen op 1 januari van een jaar, door CBS gegeneraliseerd voor landelijke kaarten. Land zonder buitenwater."
korrel: gemeente x jaar
sleutel: [jaarcode, statcode]
eenheid: "meters in het stelsel van de Rijksdriehoeksmeting (EPSG:28992), m2"
formule: "oppervlakte uit de coördinaten in hele millimeters, afgerond op hele m2"
bron: "PDOK, CBS gebiedsindelingen, laag gemeente_gegeneraliseerd"
export: nee
kolommen:
  statcode: code van de gemeente
  statnaam: naam van de gemeente
  jaarcode: jaar van de gebiedsindeling
  vlakken: aantal losse stukken land
  punten: aantal punten van alle grenslijnen, sluitpunten inbegrepen
  oppervlakte_m2: oppervlakte van de vlakken
  min_x: westelijkste punt
  min_y: zuidelijkste punt
  max_x: oostelijkste punt
  max_y: noordelijkste punt
  punt_x: "x van een punt dat zeker in het grootste vlak ligt; leeg als het vlak daarvoor te smal is"
  punt_y: y van dat punt
  wkt: "de vlakken als MULTIPOLYGON (Well-Known Text)"
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  jaarcode: jaar
  oppervlakte_m2: m2
  min_x: meter
  min_y: meter
  max_x: meter
  max_y: meter
  punt_x: meter
  punt_y: meter
*/
select
    statcode,
    statnaam,
    jaarcode,
    vlakken,
    punten,
    oppervlakte_m2,
    min_x,
    min_y,
    max_x,
    max_y,
    punt_x,
    punt_y,
    wkt,
    document_id
from staged.gebied
