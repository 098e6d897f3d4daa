/* toets
naam: band_om_punt
ernst: fout
betekenis: "Een dekking ligt buiten haar eigen bandbreedte, of heeft er geen."
*/
select overheid_code || ' ' || taak_id || ' ' || jaar || ' ' || verslagsoort as voorbeeld
from indicator.balans_taak
where dekking is not null and coalesce(dekking not between dekking_laag and dekking_hoog, true)
    or dekking is null and (dekking_laag is not null or dekking_hoog is not null)
union all
select overheidslaag || ' ' || id || ' ' || jaar || ' ' || verslagsoort
from indicator.balans_macro
where dekking is not null and coalesce(dekking not between dekking_laag and dekking_hoog, true)
order by voorbeeld
