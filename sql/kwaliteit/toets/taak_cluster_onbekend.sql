/* toets
naam: taak_cluster_onbekend
ernst: waarschuwing
betekenis: "Het cluster van een taak komt in geen opgenomen circulaire van haar fonds voor."
*/
select taak_id || ': ' || cluster as voorbeeld
from kern.taak
where cluster is not null
    and cluster not in (select cluster from kern.fondsuitkering where fondslaag(fonds) = overheidslaag)
    and exists (from kern.fondsuitkering where fondslaag(fonds) = overheidslaag)
order by voorbeeld
