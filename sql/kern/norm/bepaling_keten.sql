/* model
naam: kern.bepaling_keten
betekenis: "Bij welke bepaling een stuk van kern.bepaling_stuk hoort. De stukken van een bepaling volgen elkaar op volgens kern.bepaling_paar."
korrel: stuk
sleutel: [stuk_id]
formule: "bepaling_id is de plaats van het eerste stuk met het orgaan, en van het bevoegd gezag de laag; beginnen daar na elkaar of tegelijk meer bepalingen, dan krijgen de latere een volgnummer"
bron: kern.bepaling_stuk en kern.bepaling_paar
export: nee
kolommen:
  stuk_id: het stuk
  bwb_id: nummer van de regeling
  bepaling_id: de bepaling
eenheden:
  stuk_id: geen
*/
with recursive begin_van as (
    select s.stuk_id, s.bwb_id, s.van_nr, s.volgnummer,
        replace(concat_ws('/', s.bwb_id, 'art' || s.artikel, 'lid' || s.lid, 'o' || s.onderdeel, 'z' || s.zin, s.orgaan, if(s.orgaan = 'bevoegd gezag', s.overheidslaag, null)), ' ', '-') as naam
    from kern.bepaling_stuk s
    anti join kern.bepaling_paar p on p.nieuw = s.stuk_id
),

-- Few provisions ever change: only their stukken are followed, one by one.
vervolg as (
    select p.nieuw as stuk_id, p.oud as eerste
    from kern.bepaling_paar p
    anti join kern.bepaling_paar eerder on eerder.nieuw = p.oud
    union all
    select p.nieuw, v.eerste
    from vervolg v
    join kern.bepaling_paar p on p.oud = v.stuk_id
),

genoemd as (
    select stuk_id, bwb_id, naam, row_number() over (partition by naam order by van_nr, volgnummer) as nummer
    from begin_van
),

namen as (
    select stuk_id, bwb_id, naam || if(nummer > 1, '~' || nummer, '') as bepaling_id
    from genoemd
)

select stuk_id, bwb_id, bepaling_id from namen
union all
select v.stuk_id, n.bwb_id, n.bepaling_id
from vervolg v
join namen n on n.stuk_id = v.eerste
