/* model
naam: kern.product
betekenis: Producten van overheden uit de Uniforme Productnamenlijst, met hun wettelijke grondslag.
korrel: product x grondslag (regel van de lijst)
sleutel: [regel]
bron: standaarden.overheid.nl, UPL-actueel
export: tabel
kolommen:
  regel: regelnummer in de lijst
  naam: uniforme productnaam
  uri: adres van de productnaam
  gemeente: product van gemeenten
  provincie: product van provincies
  medebewind: medebewindstaak volgens de lijst
  autonomie: autonome taak volgens de lijst
  grondslag: grondslag in woorden
  bwb_id: regeling van de grondslag; leeg als de lijst geen link geeft
  artikel: artikel van de grondslag
  url: verwijzing naar de wettekst
  document_id: lijst waaruit de rij komt (meta.document)
eenheden:
  regel: geen
*/
select
    regel, naam, uri, gemeente, provincie, medebewind, autonomie,
    grondslag_label as grondslag, bwb_id, artikel, grondslag_link as url, document_id
from bron.upl
