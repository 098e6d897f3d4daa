/* toets
naam: cluster_taakveld_dubbel
ernst: fout
betekenis: "Een taakveld hoort in een jaar bij twee clusters: zijn lasten zouden dubbel tellen."
*/
select a.overheidslaag || ' ' || a.taakveld || ': ' || coalesce(a.cluster, a.rol) || ' en ' || coalesce(b.cluster, b.rol) as voorbeeld
from kern.cluster_taakveld a
join kern.cluster_taakveld b on b.overheidslaag = a.overheidslaag and b.taakveld = a.taakveld and b.jaar_van > a.jaar_van
    and coalesce(a.jaar_tot, 9999) >= b.jaar_van
order by voorbeeld
