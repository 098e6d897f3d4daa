/* model
naam: bron.sisa
betekenis: "Verantwoording van specifieke uitkeringen (SiSa): wat een overheid per regeling en indicator opgeeft."
korrel: overheid x regeling x indicator x document
eenheid: euro, waar de waarde een getal is
bron: "SiSa-gegevens van BZK (ODS), door een beheerder aangeleverd"
export: nee
kolommen:
  nummer: nummer van de overheid
  naam: naam van de overheid
  code: nummer van de regeling
  regeling: naam van de regeling
  indicator: nummer van de indicator
  jaar: jaar van de verantwoording
  waarde: waarde zoals opgegeven
  bedrag_eur: de waarde als getal; of het een bedrag is zegt de indicator
  cel: blad en cel
  indicator_naam: wat de indicator verantwoordt; leeg als het blad dat niet zegt
  document_id: document waaruit de rij komt (meta.document)
*/
select nummer, naam, code, regeling, indicator, jaar, waarde, bedrag_eur, cel, indicator_naam, document_id
from staged.sisa
