/* toets
naam: leeg_zonder_reden
ernst: fout
betekenis: "Een verhouding is leeg zonder reden, of heeft een reden en toch een waarde."
*/
select concat_ws(' ', waar, wie, jaar) as voorbeeld
from (
    select 'kengetal' as waar, overheid_code || ' ' || kengetal as wie, jaar, waarde is null as leeg, reden is not null as reden from indicator.kengetal
    union all
    select 'bevoegdheid', taak_id || ' ' || orgaan, jaar, beleidsruimte is null, reden is not null from indicator.bevoegdheid
    union all
    select 'taakomvang', taak_id, jaar, groei_aandeel is null, reden is not null from indicator.taakomvang
    union all
    select 'personeel ' || verslagsoort, overheid_code || ' ' || taak_id, jaar, personeel_aandeel is null, personeel_reden is not null from indicator.uitvoeringskracht
    union all
    select 'inhuur ' || verslagsoort, overheid_code || ' ' || taak_id, jaar, inhuur_aandeel is null, inhuur_reden is not null from indicator.uitvoeringskracht
    union all
    select 'samenwerking ' || verslagsoort, overheid_code || ' ' || taak_id, jaar, samenwerking_aandeel is null, samenwerking_reden is not null from indicator.uitvoeringskracht
    union all
    select 'begrotingsafwijking ' || verslagsoort, overheid_code || ' ' || taak_id, jaar, begrotingsafwijking is null, begrotingsafwijking_reden is not null from indicator.uitvoeringskracht
    union all
    select 'personeel taakveld ' || verslagsoort, overheid_code || ' ' || taakveld, jaar, personeel_aandeel is null, personeel_reden is not null from indicator.uitvoeringskracht_taakveld
    union all
    select 'begrotingsafwijking taakveld ' || verslagsoort, overheid_code || ' ' || taakveld, jaar, begrotingsafwijking is null, begrotingsafwijking_reden is not null from indicator.uitvoeringskracht_taakveld
    union all
    select 'fondsgevoeligheid', overheid_code || ' ' || cluster, jaar, standgevoeligheid is null, reden is not null from indicator.fondsgevoeligheid
    union all
    select 'spreiding', overheid_code || ' ' || taak_id, jaar, spreiding_rekening is null, spreiding_reden is not null from indicator.risico
    union all
    select 'spreiding begroting', overheid_code || ' ' || taak_id, jaar, spreiding_begroting is null, spreiding_begroting_reden is not null from indicator.risico
    union all
    select 'begrotingsafstand', overheid_code || ' ' || taak_id, jaar, begrotingsafstand is null, begrotingsafstand_reden is not null from indicator.risico
    union all
    select 'standgevoeligheid', overheid_code || ' ' || taak_id, jaar, standgevoeligheid is null, standgevoeligheid_reden is not null from indicator.risico
    union all
    select 'beleidsruimte ' || verslagsoort, overheid_code || ' ' || taak_id, jaar, beleidsruimte is null, beleidsruimte_reden is not null from indicator.balans_taak
)
where leeg <> reden
order by voorbeeld
