/* toets
naam: taak_zonder_bepaling
ernst: waarschuwing
betekenis: "Bij een vastgelegde taak hoort geen enkele bepaling; de reden staat erbij en in kern.taak_zonder_bepaling."
*/
select taak_id || ' ' || naam || ': ' || reden as voorbeeld
from kern.taak_zonder_bepaling
where exists (from kern.bepaling)
order by voorbeeld
