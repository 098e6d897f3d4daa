/* toets
naam: splitsing_telt_op
ernst: fout
betekenis: "De delen van een cluster tellen niet op tot 1."
*/
select overheidslaag || ' ' || jaar || ' ' || verslagsoort || ' ' || cluster || ': ' || sum(aandeel) as voorbeeld
from indicator.cluster_splitsing
group by overheidslaag, jaar, verslagsoort, cluster
having abs(sum(aandeel) - 1) > 0.00000001 * count(*)
union all
select overheid_code || ' ' || jaar || ' ' || verslagsoort || ' ' || cluster || ': ' || sum(aandeel)
from indicator.eigen_splitsing
group by overheid_code, jaar, verslagsoort, cluster
having abs(sum(aandeel) - 1) > 0.00000001 * count(*)
order by voorbeeld
