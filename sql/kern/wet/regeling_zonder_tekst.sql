/* model
naam: kern.regeling_zonder_tekst
betekenis: Regelingen die bekend zijn en waarvan er geen tekst is, met de reden.
korrel: regeling
sleutel: [bwb_id]
bron: Basiswettenbestand, manifest
export: tabel
kolommen:
  bwb_id: nummer van de regeling
  reden: "aangekondigd, toekomstig of ingetrokken (geen expressies en geen laatste item), of alle teksten verwijderd, of geen tekst in de gekozen periode"
  document_id: manifest waaruit dit blijkt (meta.document)
*/
select
    w.bwb_id,
    case
        when w.expressies = 0 and w.laatste_item is null then 'aangekondigd, toekomstig of ingetrokken: het manifest noemt geen expressies'
        when not exists (select 1 from bron.bwb_expressie e where e.bwb_id = w.bwb_id and not e.verwijderd) then 'alle teksten zijn verwijderd'
        else 'geen tekst in de gekozen periode'
    end as reden,
    w.document_id
from bron.bwb_werk w
anti join kern.regeling r on r.bwb_id = w.bwb_id
