/* toets
naam: verdeling_telt_op_tot_nul
ernst: fout
betekenis: "De afwijkingen van alle overheden zijn samen niet nul: de verdelingsmaat zou iets over de toereikendheid zeggen."
*/
select overheidslaag(overheid_code) || ' ' || jaar || ' ' || verslagsoort || ' ' || cluster || ': ' || sum(afwijking_eur) as voorbeeld
from indicator.verdeling
group by overheidslaag(overheid_code), jaar, verslagsoort, cluster
-- half a cent of rounding per government
having abs(sum(afwijking_eur)) > 0.005 * count(afwijking_eur) + 0.005
order by voorbeeld
