/* toets
naam: cluster_zonder_middelen
ernst: waarschuwing
betekenis: "Een cluster met lasten krijgt van geen overheid geld uit een circulaire die er wel is: de naam van het cluster is misschien veranderd."
*/
select distinct overheidslaag(overheid_code) || ' ' || jaar || ' ' || circulaire || ': ' || cluster as voorbeeld
from indicator.balans_cluster
where circulaire <> 'geen' and netto_lasten_eur is not null
group by overheidslaag(overheid_code), jaar, circulaire, cluster
having coalesce(max(middelen_eur), 0) = 0
order by voorbeeld
