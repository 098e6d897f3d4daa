/* toets
naam: wetsvoorstel_zonder_rij
ernst: fout
betekenis: "Een wetsvoorstel of een bepaling daarvan staat in geen rij van indicator.komend."
*/
select v.dossier as voorbeeld
from kern.wetsvoorstel v
where v.dossier not in (select dossier from indicator.komend)
union all
select concat_ws(' ', b.dossier, b.overheidslaag) as voorbeeld
from (select distinct dossier, overheidslaag from kern.wetsvoorstel_bepaling) b
left join indicator.komend k using (dossier, overheidslaag)
where k.dossier is null
