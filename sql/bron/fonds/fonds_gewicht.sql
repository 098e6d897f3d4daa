/* model
naam: bron.fonds_gewicht
betekenis: "Gewichten per maatstaf en cluster, en de toedeling van uitkeringen aan clusters."
korrel: rekenbestand x cel
sleutel: [document_id, cel]
eenheid: euro per eenheid
bron: "rekenbestand (ODS), blad met gewichten"
export: nee
kolommen:
  maatstaf: "code van de maatstaf; leeg bij een uitkering"
  naam: naam van maatstaf of uitkering
  cluster: "cluster van het fonds; Totaal is de som van de bron"
  gewicht_eur: "bedrag per eenheid; bij een uitkering de fractie die in het cluster valt"
  cel: cel in het werkblad
  document_id: document waaruit de rij komt (meta.document)
eenheden:
  gewicht_eur: euro per eenheid
*/
select
    maatstaf,
    naam,
    cluster,
    gewicht_eur,
    cel,
    document_id
from staged.fonds_gewicht
