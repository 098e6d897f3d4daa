/* toets
naam: rekenmodel_zonder_uitkeringen
ernst: waarschuwing
betekenis: "Een rekenmodel heeft geen blad met suppletie, IU en DU: zijn middelen zijn alleen de algemene uitkering."
*/
select r.document_id || ': ' || r.fonds || ' ' || r.uitkeringsjaar || ' stand ' || r.circulaire as voorbeeld
from kern.rekenbestand r
where r.document_id not in (select document_id from bron.fonds_uitkering)
order by voorbeeld
