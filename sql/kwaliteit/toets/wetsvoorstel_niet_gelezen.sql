/* toets
naam: wetsvoorstel_niet_gelezen
ernst: waarschuwing
betekenis: "Van een aanhangig wetsvoorstel is in de memorie geen alinea over geld of uitvoering gevonden, of in de tekst geen bepaling voor gemeenten of provincies: het legt hun niets op, of de vorm van het stuk is een andere."
*/
select concat_ws(' ', 'dossier', dossier, if(memorie_gelezen, null, 'zonder alinea'), if(voorstel is null, 'zonder bepaling', null)) as voorbeeld
from kern.wetsvoorstel
where stand = 'aanhangig' and (not memorie_gelezen or voorstel is null)
