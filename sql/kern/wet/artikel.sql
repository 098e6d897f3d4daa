/* model
naam: kern.artikel
betekenis: Tekst van regelingen per artikel, lid en onderdeel.
korrel: regeling x versie x volgnummer
sleutel: [bwb_id, versie_datum, volgnummer]
bron: toestand-XML van het Basiswettenbestand
volgt:
  - {per: bwb_id, uit: {bron.bwb_artikel: bwb_id, kern.regeling: bwb_id}}
export: tabel
kolommen:
  bwb_id: nummer van de regeling
  versie_datum: eerste dag waarop de versie geldt
  volgnummer: volgorde in de tekst
  niveau: "artikel, lid, onderdeel, divisie (tekst van een indeling of circulaire), citaat (aangehaalde tekst van een andere regeling) of toelichting"
  opschrift: titels van de indelingen erboven, buitenste eerst
  artikel: nummer van het artikel
  artikel_titel: titel van het artikel
  lid: nummer van het lid
  onderdeel: onderdeel, genest met punt
  aanhef: tekst die het onderdeel inleidt
  tekst: "eigen tekst; [formule] en [plaatje] staan waar iets is dat niet als tekst gegeven is"
  noot: noten bij de tekst of het nummer, een per regel
  status: "goed, vervallen of nogniet; van het artikel zelf, en anders van de indeling erboven of van wat de redactie erbij zegt"
  geldend: "de tekst geldt: status goed en geen noodwetgeving"
  geldig_van: eerste dag waarop de versie van de regeling geldt
  geldig_tot: laatste dag waarop de versie van de regeling geldt
  inwerking: dag waarop het artikel in deze vorm in werking trad
  stam_id: vast nummer van het artikel over versies heen
  publicatie: publicatie waaruit de tekst komt
  jci: verwijzing volgens de JCI-standaard
  url: vaste verwijzing op wetten.overheid.nl
  document_id: document met de tekst (meta.document)
eenheden:
  volgnummer: geen
*/
select
    a.bwb_id,
    a.versie_datum,
    a.volgnummer,
    a.niveau,
    a.opschrift,
    a.artikel,
    a.artikel_titel,
    a.lid,
    a.onderdeel,
    a.aanhef,
    a.tekst,
    a.noot,
    a.status,
    coalesce(a.status, 'goed') = 'goed' and not coalesce(a.noodwetgeving, false) as geldend,
    r.versie_datum as geldig_van,
    r.einddatum as geldig_tot,
    a.inwerking,
    a.stam_id,
    a.bron as publicatie,
    a.jci,
    'https://wetten.overheid.nl/' || a.jci as url,
    a.document_id
from bron.bwb_artikel a
join kern.regeling r on r.bwb_id = a.bwb_id and r.versie_datum = a.versie_datum and r.document_id = a.document_id
