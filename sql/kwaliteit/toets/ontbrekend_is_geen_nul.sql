/* toets
naam: ontbrekend_is_geen_nul
ernst: fout
betekenis: "Een verhouding heeft een waarde terwijl een deel ontbreekt, of is leeg zonder reden."
*/
with verhouding as (
    select 'balans_cluster' as tabel, overheid_code || ' ' || cluster || ' ' || jaar || ' ' || verslagsoort || ' ' || circulaire as rij, dekking as waarde,
        netto_lasten_eur is null or middelen_eur is null as deel_ontbreekt, reden
    from indicator.balans_cluster
    union all
    select 'balans_taak', overheid_code || ' ' || taak_id || ' ' || jaar || ' ' || verslagsoort, dekking, netto_lasten_eur is null or middelen_eur is null, reden
    from indicator.balans_taak
    union all
    select 'balans_macro', overheidslaag || ' ' || id || ' ' || jaar || ' ' || verslagsoort, dekking, netto_lasten_eur is null or middelen_eur is null, reden
    from indicator.balans_macro
    union all
    select 'balans_meerjarig', overheid_code || ' ' || cluster || ' ' || jaar || ' ' || verslagsoort, dekking, netto_lasten_eur is null or middelen_eur is null, dekking_reden
    from indicator.balans_meerjarig
    union all
    select 'balans_meerjarig, lasten', overheid_code || ' ' || cluster || ' ' || jaar || ' ' || verslagsoort, lasten_per_inwoner_eur, netto_lasten_eur is null, reden
    from indicator.balans_meerjarig
    union all
    select 'vrije_ruimte', overheid_code || ' ' || jaar || ' ' || verslagsoort, aandeel, algemene_middelen_eur is null or medebewind_eur is null, reden
    from indicator.vrije_ruimte
    union all
    select 'verdeling', overheid_code || ' ' || cluster || ' ' || jaar || ' ' || verslagsoort, afwijking_eur, netto_lasten_eur is null or middelen_herschaald_eur is null, reden
    from indicator.verdeling
)

select tabel || ': ' || rij as voorbeeld
from verhouding
where waarde is not null and deel_ontbreekt or waarde is null and reden is null
order by voorbeeld
