/* model
naam: bron.upl
betekenis: "Uniforme Productnamenlijst: producten van overheden met hun wettelijke grondslag."
korrel: regel van de lijst
sleutel: [regel]
bron: "standaarden.overheid.nl, UPL-actueel"
export: nee
kolommen:
  regel: regelnummer in de lijst
  naam: uniforme productnaam
  uri: adres van de productnaam
  rijk: product van het Rijk
  provincie: product van provincies
  waterschap: product van waterschappen
  gemeente: product van gemeenten
  burger: voor burgers
  bedrijf: voor bedrijven
  dienstenwet: code Dienstenwet
  sdg: codes Single Digital Gateway
  autonomie: autonome taak
  medebewind: medebewindstaak
  aanvraag: wordt aangevraagd
  subsidie: is een subsidie
  melding: is een melding
  verplichting: is een verplichting
  digid_macht: machtigen met DigiD
  grondslag: adres van de grondslag
  grondslag_label: grondslag in woorden
  grondslag_link: verwijzing naar de wettekst
  bwb_id: regeling van de grondslag
  artikel: artikel van de grondslag
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  regel: geen
*/
select
    regel,
    naam,
    uri,
    rijk,
    provincie,
    waterschap,
    gemeente,
    burger,
    bedrijf,
    dienstenwet,
    sdg,
    autonomie,
    medebewind,
    aanvraag,
    subsidie,
    melding,
    verplichting,
    digid_macht,
    grondslag,
    grondslag_label,
    grondslag_link,
    bwb_id,
    artikel,
    document_id
from staged.upl
