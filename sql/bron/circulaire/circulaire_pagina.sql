/* model
naam: bron.circulaire_pagina
betekenis: De pagina's van een circulaire, ook die niet te lezen zijn.
korrel: circulaire x pagina
sleutel: [document_id, pagina]
bron: "rijksoverheid.nl, circulaires (PDF)"
export: nee
kolommen:
  pagina: nummer van de pagina in de PDF, vanaf 1
  status: "gelezen, leeg, beeld (alleen afbeeldingen) of onleesbaar"
  reden: waarom de pagina niet gelezen is
  tekens: aantal tekens
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  pagina: geen
*/
select
    pagina,
    status,
    reden,
    tekens,
    document_id
from staged.circulaire_pagina
