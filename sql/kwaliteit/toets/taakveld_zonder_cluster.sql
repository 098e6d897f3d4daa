/* toets
naam: taakveld_zonder_cluster
ernst: fout
betekenis: "Een taakveld met geld hoort bij geen cluster en bij geen benoemde uitzondering: zijn lasten zouden verdwijnen. Vul sql/seeds/cluster_taakveld.csv aan."
*/
select distinct overheidslaag(overheid_code) || ' ' || jaar || ' ' || taakveld as voorbeeld
from kern.netto_lasten
where rol is null and (lasten_eur <> 0 or baten_totaal_eur <> 0)
order by voorbeeld
