/* toets
naam: rekenbestand_onvolledig
ernst: fout
betekenis: "Van een rekenbestand is fonds, jaar, stand of uitkeringsfactor onbekend."
*/
select coalesce(titel, document_id) as voorbeeld
from kern.rekenbestand
where fonds is null or circulaire is null or uitkeringsjaar is null or uitkeringsfactor is null
order by voorbeeld
