/* toets
naam: iv3_ander_jaar
ernst: fout
volgt: {bron.iv3: document_id}
betekenis: "In een Iv3-tabel staan bedragen van een ander jaar dan haar titel noemt."
*/
select distinct i.document_id || ': ' || i.verslagsoort || ' in ' || t.titel as voorbeeld
from bron.iv3 i
join bron.cbs_tabel t using (tabel)
where iv3_jaar(i.verslagsoort) <> try_cast(regexp_extract(t.titel, '((?:19|20)\d{2})', 1) as integer)
order by voorbeeld
