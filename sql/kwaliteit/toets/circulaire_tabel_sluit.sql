/* toets
naam: circulaire_tabel_sluit
ernst: waarschuwing
betekenis: "De regels van een tabel in een circulaire tellen niet op tot het gedrukte totaal, of een deel van de tabel kon niet worden gelezen."
*/
select fonds || ' ' || circulaire || ' tabel ' || coalesce(nummer, titel, tabel::varchar) || ', pagina ' || pagina_van || ': '
    || concat_ws(', ', case when sluit = 'nee' then 'som wijkt ' || verschil || ' af van het totaal' end, reden) as voorbeeld
from kern.circulaire_tabel
where sluit = 'nee' or reden is not null
order by voorbeeld
