/* model
naam: meta.geweigerd
betekenis: "Rijen van uitgevers die niet zijn overgenomen, omdat een code geen code is of een bedrag geen bedrag kan zijn; hooguit honderd per document."
korrel: document x rij
sleutel: [document_id, volgnummer]
bron: wat de transformaties aan de deur weigeren
export: tabel
kolommen:
  document_id: document waarin de rij staat (meta.document)
  volgnummer: volgorde binnen het document
  tabel: tabel van bron waarin de rij zou staan
  kolom: de kolom die niet klopt
  rij: de hoeveelste rij van die tabel uit dit document
  reden: wat er niet klopt
  geweigerd: hoeveel rijen van die tabel uit dit document in totaal zijn geweigerd
eenheden:
  volgnummer: geen
  rij: geen
  geweigerd: rijen
*/
select document_id, volgnummer, tabel, kolom, rij, reden, geweigerd
from staged.geweigerd
