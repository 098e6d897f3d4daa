/* toets
naam: band_om_punt
ernst: fout
betekenis: "Een dekking ligt buiten haar eigen band of heeft er geen, of een oordeel klopt niet met de band."
*/
with alle as (
    select overheid_code || ' ' || soort || ' ' || id || ' ' || jaar || ' ' || verslagsoort as rij, dekking, dekking_laag, dekking_hoog, oordeel from indicator.balans_band
    union all
    select overheid_code || ' ' || taak_id || ' ' || jaar || ' ' || verslagsoort, dekking, dekking_laag, dekking_hoog, oordeel from indicator.balans_taak
    union all
    select overheidslaag || ' ' || soort || ' ' || id || ' ' || jaar || ' ' || verslagsoort, dekking, dekking_laag, dekking_hoog, oordeel from indicator.balans_macro
    union all
    select groep || ' ' || taak_id || ' ' || jaar || ' ' || verslagsoort, dekking, dekking_laag, dekking_hoog, oordeel from indicator.balans_groep
)

select rij as voorbeeld
from alle
where dekking is not null and coalesce(dekking not between dekking_laag and dekking_hoog, true)
    or dekking is null and (dekking_laag is not null or dekking_hoog is not null)
    or oordeel <> 'onbekend' and oordeel <> oordeel(dekking_laag, dekking_hoog)
order by voorbeeld
