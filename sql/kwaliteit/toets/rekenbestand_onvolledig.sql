/* toets
naam: rekenbestand_onvolledig
ernst: waarschuwing
betekenis: "Van een rekenmodel is fonds, jaar, stand of uitkeringsfactor onbekend: het telt niet mee, en staat in meta.weglating."
*/
select document_id || ' (' || coalesce(titel, 'zonder titel') || '): ' || reden as voorbeeld
from kern.rekenbestand_document
where reden like 'onbekend is: %'
order by voorbeeld
