/* model
naam: bron.bwb_werk
betekenis: Werken van het Basiswettenbestand volgens hun manifest.
korrel: werk
sleutel: [bwb_id]
bron: "repository.officiele-overheidspublicaties.nl, manifest.xml"
export: nee
kolommen:
  bwb_id: nummer van de regeling
  inwerkingtreding: datum van inwerkingtreding van het werk
  laatste_item: "nieuwste bestand volgens het manifest; leeg bij een aangekondigd of ingetrokken werk"
  expressies: aantal expressies in het manifest
  document_id: document waaruit de rij komt (meta.document)
*/
select
    bwb_id,
    inwerkingtreding,
    laatste_item,
    expressies,
    document_id
from staged.bwb_werk
