/* model
naam: kern.onderzoek
betekenis: Bestaand onderzoek naar de balans tussen taken en middelen, per beleidsterrein. Meerdere bevindingen blijven meerdere rijen.
korrel: onderzoek x bevinding
sleutel: [onderzoek_id]
eenheid: euro
bron: "openbare rapporten; de vindplaats staat in bron_url"
export: tabel
kolommen:
  onderzoek_id: nummer van de bevinding
  beleidsterrein: beleidsterrein
  jaar: jaar van publicatie
  auteur: opsteller
  titel: titel
  soort: wat het bedrag is
  laag_eur: laagste bedrag; leeg als het onderzoek geen bedrag noemt
  hoog_eur: hoogste bedrag; leeg als het onderzoek geen bedrag noemt
  verschil_laag_eur: "laagste verschil volgens het onderzoek, middelen min lasten: een tekort of extra kosten liggen onder nul; leeg als het bedrag geen verschil is"
  verschil_hoog_eur: hoogste verschil volgens het onderzoek
  bedrag_jaar: jaar of jaren waarop het bedrag slaat
  bevinding: bevinding in woorden
  bron_url: vindplaats
  zekerheid: "H hoog, M middel, L laag"
*/
select
    onderzoek_id, beleidsterrein, jaar::integer as jaar, auteur, titel, soort,
    (nullif(laag_mln, '')::decimal(12, 2) * 1000000)::decimal(18, 2) as laag_eur,
    (nullif(hoog_mln, '')::decimal(12, 2) * 1000000)::decimal(18, 2) as hoog_eur,
    if(teken = 'tekort', -(coalesce(nullif(hoog_mln, ''), laag_mln)::decimal(12, 2) * 1000000), null)::decimal(18, 2) as verschil_laag_eur,
    if(teken = 'tekort', -(laag_mln::decimal(12, 2) * 1000000), null)::decimal(18, 2) as verschil_hoog_eur,
    nullif(bedrag_jaar, '') as bedrag_jaar, bevinding, nullif(bron_url, '') as bron_url, zekerheid
from seed.onderzoek
