/* toets
naam: lasten_wijken_af
ernst: waarschuwing
betekenis: "Lasten vallen zo op naast die van het jaar ervoor dat een fout in de opgave waarschijnlijk is; zie kwaliteit.afwijking. Er is niets veranderd."
*/
select concat_ws(' ', overheid_code, jaar, verslagsoort, taakveld) || ': ' || bedrag_eur || ', jaar ervoor ' || vorig_eur as voorbeeld
from kwaliteit.afwijking
where regel = 'duizendfout'
order by voorbeeld
