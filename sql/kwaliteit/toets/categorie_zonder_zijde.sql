/* toets
naam: categorie_zonder_zijde
ernst: fout
betekenis: "Een categorie op een taakveld is last noch baat."
*/
select distinct taakveld || ' ' || categorie as voorbeeld
from kern.baten_lasten
where zijde is null
order by voorbeeld
