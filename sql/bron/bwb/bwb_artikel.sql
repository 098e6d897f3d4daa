/* model
naam: bron.bwb_artikel
betekenis: "Tekst van een toestand per artikel, lid en onderdeel."
korrel: werk x versie x generatie x volgnummer
sleutel: [bwb_id, versie_datum, generatie, volgnummer]
bron: toestand-XML van het Basiswettenbestand
volgt:
  - {per: document_id, uit: {staged.bwb_artikel: document_id}}
export: nee
kolommen:
  bwb_id: nummer van de regeling
  versie_datum: begin van de geldigheid van de versie
  generatie: generatie van het zicht
  volgnummer: volgorde in de tekst
  niveau: "artikel, lid, onderdeel, divisie (tekst van een indeling of circulaire), citaat (aangehaalde tekst van een andere regeling) of toelichting"
  pad: plaats in de regeling (bwb-ng-variabel-deel)
  opschrift: "titels van de indelingen erboven, buitenste eerst"
  artikel_titel: titel van het artikel
  artikel: nummer van het artikel
  lid: nummer van het lid
  onderdeel: "onderdeel, genest met punt"
  aanhef: tekst die het onderdeel inleidt
  tekst: "eigen tekst; [formule] en [plaatje] staan waar iets is dat niet als tekst gegeven is"
  status: "goed, vervallen of nogniet; van het artikel zelf, en anders van de indeling erboven of van wat de redactie erbij zegt"
  inwerking: datum waarop dit artikel in deze vorm in werking trad
  stam_id: vast nummer van het artikel over versies heen
  bron: publicatie waaruit de tekst komt
  effect: aard van de laatste wijziging
  noodwetgeving: staat in de tekst maar geldt niet (noodwetgeving)
  dubbel: tweede versie van hetzelfde artikel of lid in dezelfde periode
  jci: verwijzing volgens de JCI-standaard
  noot: noten bij de tekst of het nummer, een per regel
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  generatie: geen
  volgnummer: geen
*/
select
    bwb_id,
    versie_datum,
    generatie,
    volgnummer,
    niveau,
    pad,
    opschrift,
    artikel_titel,
    artikel,
    lid,
    onderdeel,
    aanhef,
    tekst,
    status,
    inwerking,
    stam_id,
    bron,
    effect,
    noodwetgeving,
    dubbel,
    jci,
    noot,
    document_id
from staged.bwb_artikel
