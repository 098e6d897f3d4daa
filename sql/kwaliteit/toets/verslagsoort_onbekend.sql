/* toets
naam: verslagsoort_onbekend
ernst: fout
volgt: {bron.iv3: document_id}
betekenis: "Een verslagsoort is begroting, rekening noch kwartaal."
*/
select distinct tabel || ': ' || verslagsoort as voorbeeld
from bron.iv3
where iv3_soort(verslagsoort) is null or iv3_jaar(verslagsoort) is null
order by voorbeeld
