/* toets
naam: categorie_zonder_titel
ernst: fout
volgt: {bron.iv3: document_id}
betekenis: "Een economische categorie met bedragen staat niet in de lijst van CBS."
*/
select i.tabel || ': ' || i.categorie as voorbeeld
from (select distinct tabel, categorie from bron.iv3 union select distinct tabel, categorie from bron.iv3_regeling) i
anti join bron.cbs_code c on c.tabel = i.tabel and c.dimensie = 'Categorie' and c.code = i.categorie
order by voorbeeld
