/* toets
naam: taak_bepaling_precies_een
ernst: fout
volgt: {kern.bepaling: bwb_id, kern.taak_bepaling: bwb_id}
betekenis: "Een medebewindsbepaling hoort niet bij precies een taak, of bij een taak die niet bestaat."
*/
select b.bepaling_id || ': ' || count(t.taak_id) || ' taken' as voorbeeld
from (select distinct bepaling_id from kern.bepaling where is_taak(aard)) b
left join kern.taak_bepaling l using (bepaling_id)
left join kern.taak t using (taak_id)
group by b.bepaling_id
having count(t.taak_id) <> 1
order by voorbeeld
