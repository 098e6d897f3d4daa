/* model
naam: mart.landelijk
betekenis: "Landelijke balans: van alle clusters samen, per cluster, per bundel en per taak, met band en oordeel. Een oordeel staat er alleen als het in elke doorgerekende keuze klopt."
korrel: soort x onderwerp x overheidslaag x jaar x verslagsoort
sleutel: [soort, onderwerp_id, overheidslaag, jaar, verslagsoort]
eenheid: "euro; dekking is een fractie"
bron: "indicator.balans_macro, kern.bundel, kern.taak"
export: tabel
als: zicht
plaats: 8
thema: balans
kolommen:
  soort: "geheel, cluster, bundel of taak"
  onderwerp_id: "alle clusters, naam van het cluster, nummer van de bundel of van de taak"
  onderwerp: naam
  overheidslaag: gemeente of provincie
  jaar: verslagjaar en uitkeringsjaar
  verslagsoort: "begroting of rekening; kies er altijd een, zij worden nergens gemengd"
  circulaire: "stand van de circulaire, bijvoorbeeld 2024-september; leeg als er geen is"
  overheden: overheden waarvan lasten en middelen bekend zijn
  overheden_verwacht: overheden die hadden moeten leveren
  netto_lasten_eur: "netto lasten, nominaal"
  middelen_rijk_eur: "wat het Rijk betaalt: middelen zonder eigen middelen"
  middelen_eur: middelen met eigen middelen
  dekking: middelen_eur gedeeld door netto_lasten_eur; leeg met een reden
  dekking_rijk: middelen_rijk_eur gedeeld door netto_lasten_eur
  dekking_laag: laagste dekking over elke doorgerekende keuze
  dekking_hoog: hoogste dekking over elke doorgerekende keuze
  oordeel: "tekort, overschot, onbeslist of onbekend: wat in elke doorgerekende keuze klopt"
  verschil_eur: middelen_eur min netto lasten; negatief is een tekort
  verschil_laag_eur: laagste verschil over de keuzes
  verschil_hoog_eur: hoogste verschil over de keuzes
  zekerheid: "H hoog, M middel, L laag"
  status: "geschat, gedeeltelijk (niet alle overheden) of onbekend"
  reden: "waarom een cijfer leeg is, of een voorbehoud"
eenheden:
  dekking: fractie
  dekking_rijk: fractie
  dekking_laag: fractie
  dekking_hoog: fractie
*/
select
    b.soort,
    b.id as onderwerp_id,
    coalesce(n.naam, t.naam, b.id) as onderwerp,
    b.overheidslaag,
    b.jaar,
    b.verslagsoort,
    b.circulaire,
    b.overheden,
    b.overheden_verwacht,
    b.netto_lasten_eur::decimal(18, 2) as netto_lasten_eur,
    b.middelen_rijk_eur::decimal(18, 2) as middelen_rijk_eur,
    b.middelen_eur::decimal(18, 2) as middelen_eur,
    b.dekking,
    b.dekking_rijk,
    b.dekking_laag,
    b.dekking_hoog,
    b.oordeel,
    b.verschil_eur::decimal(18, 2) as verschil_eur,
    b.verschil_laag_eur::decimal(18, 2) as verschil_laag_eur,
    b.verschil_hoog_eur::decimal(18, 2) as verschil_hoog_eur,
    b.zekerheid,
    b.status,
    b.reden
from indicator.balans_macro b
left join kern.bundel n on b.soort = 'bundel' and n.bundel_id = b.id and b.jaar between n.jaar_van and coalesce(n.jaar_tot, 9999)
left join kern.taak t on b.soort = 'taak' and t.taak_id = b.id
