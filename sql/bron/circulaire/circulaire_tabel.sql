/* model
naam: bron.circulaire_tabel
betekenis: De tabellen in een circulaire.
korrel: circulaire x tabel
sleutel: [document_id, tabel]
bron: "rijksoverheid.nl, circulaires (PDF)"
export: nee
kolommen:
  tabel: volgnummer in het document
  nummer: nummer zoals gedrukt
  titel: titel
  hoofdstuk: kopjes erboven, van buiten naar binnen
  eenheid: eenheid zoals gedrukt
  eenheid_eur: euro per eenheid; leeg als de tabel geen geld geeft
  pagina_van: eerste pagina
  pagina_tot: laatste pagina
  reden: wat aan de tabel niet gelezen kon worden
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  tabel: geen
  pagina_van: geen
  pagina_tot: geen
*/
select
    tabel,
    nummer,
    titel,
    hoofdstuk,
    eenheid,
    eenheid_eur,
    pagina_van,
    pagina_tot,
    reden,
    document_id
from staged.circulaire_tabel
