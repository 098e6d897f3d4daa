/* model
naam: bron.circulaire_bedrag
betekenis: De cellen van de tabellen in een circulaire, ook de lege.
korrel: circulaire x tabel x regel x kolom
sleutel: [document_id, tabel, regel, kolom]
bron: "rijksoverheid.nl, circulaires (PDF)"
export: nee
kolommen:
  tabel: volgnummer van de tabel
  regel: volgnummer van de regel in de tabel
  omschrijving: tekst voor de regel
  regelsoort: "post, waarvan, subtotaal, totaal of stand"
  groep: kopje in de tabel boven de regel
  kolom: volgnummer van de kolom
  kop: kop van de kolom
  jaar: jaar van de kolom of de regel; leeg als die geen jaar noemt
  waarde: getal in de eenheid van de tabel; leeg als er niets of geen getal staat
  bedrag_eur: bedrag; leeg als de tabel geen geld geeft
  decimalen: cijfers achter de komma zoals gedrukt
  cel: de cel zoals gedrukt
  voetnoot: nootteken bij het getal
  pagina: pagina in de PDF
  links: afstand van de cel tot de linkerrand, in punten (1/72 duim)
  boven: afstand van de cel tot de bovenrand, in punten (1/72 duim)
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  tabel: geen
  regel: geen
  kolom: geen
  waarde: eenheid van de tabel
  pagina: geen
  links: punten (1/72 duim)
  boven: punten (1/72 duim)
*/
select
    tabel,
    regel,
    omschrijving,
    regelsoort,
    groep,
    kolom,
    kop,
    jaar,
    waarde,
    bedrag_eur,
    decimalen,
    cel,
    voetnoot,
    pagina,
    links,
    boven,
    document_id
from staged.circulaire_bedrag
