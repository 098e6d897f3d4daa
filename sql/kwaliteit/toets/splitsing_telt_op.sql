/* toets
naam: splitsing_telt_op
ernst: fout
betekenis: "De delen van een taakveld of van een cluster tellen niet op tot 1."
*/
select overheidslaag || ' ' || jaar || ' ' || taakveld || ' ' || splitsing || ': ' || sum(aandeel) as voorbeeld
from indicator.taak_splitsing
group by overheidslaag, jaar, taakveld, splitsing
having abs(sum(aandeel) - 1) > 0.00000001 * count(*) and not bool_and(grondslag = 'vastgelegd')
union all
select overheidslaag || ' ' || jaar || ' ' || verslagsoort || ' ' || cluster || ' ' || splitsing || ': ' || sum(aandeel)
from indicator.cluster_splitsing
group by overheidslaag, jaar, verslagsoort, cluster, splitsing
having abs(sum(aandeel) - 1) > 0.00000001 * count(*)
order by voorbeeld
