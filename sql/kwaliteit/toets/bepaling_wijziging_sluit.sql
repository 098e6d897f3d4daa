/* toets
naam: bepaling_wijziging_sluit
ernst: fout
betekenis: "Het aantal bepalingen van een orgaan in een versie van een regeling is niet dat in de vorige versie, vermeerderd met wat nieuw is en verminderd met wat verviel."
*/
with standen as (
    select t.bwb_id, t.volgende_datum as datum, v.orgaan, count(*) as bij
    from kern.bepaling_versie v
    join kern.bepaling_tijdlijn t using (bwb_id, versie_datum)
    where not v.dubbel and t.volgende_datum is not null
    group by all
    union all
    select v.bwb_id, v.versie_datum, v.orgaan, -count(*)
    from kern.bepaling_versie v
    where not v.dubbel and v.versie_nr > 1
    group by all
    union all
    select bwb_id, naar_datum, orgaan, count(*) filter (soort = 'nieuw') - count(*) filter (soort = 'vervallen')
    from kern.bepaling_wijziging
    group by all
)

select concat_ws(' ', bwb_id, datum, orgaan, sum(bij)) as voorbeeld
from standen
group by bwb_id, datum, orgaan
having sum(bij) <> 0
