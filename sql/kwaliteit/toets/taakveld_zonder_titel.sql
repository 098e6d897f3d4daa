/* toets
naam: taakveld_zonder_titel
ernst: fout
volgt: {bron.iv3: document_id}
betekenis: "Een taakveld of balanspost met bedragen staat niet in de lijst van CBS."
*/
select i.tabel || ': ' || i.post as voorbeeld
from (select distinct tabel, post from bron.iv3 union select distinct tabel, post from bron.iv3_regeling) i
anti join bron.cbs_code c on c.tabel = i.tabel and c.dimensie = 'TaakveldBalanspost' and c.code = i.post
order by voorbeeld
