-- all that the search box finds: governments with their former names, tasks with
-- the law, the ministry and the taakvelden that they rest on, and laws
with naam_ooit as (
    select g.naar_code as code, o.naam
    from kern.grens g
    join kern.overheid o on o.overheid_code = g.van_code and o.jaar = g.jaar
    where g.aandeel > 0.01
    union
    select overheid_code, naam from kern.overheid
),

vroeger as (
    select n.code, string_agg(distinct n.naam, '; ' order by n.naam) as namen
    from naam_ooit n
    join (select overheid_code as code, max_by(naam, jaar) as nu from kern.overheid group by 1) o using (code)
    where n.naam <> o.nu
    group by n.code
),

velden as (
    select t.taak_id, string_agg(distinct v.titel, '; ' order by v.titel) as titels
    from kern.taak_taakveld t
    join kern.taakveld v using (taakveld)
    group by t.taak_id
),

regelingen as (
    select b.taak_id, string_agg(distinct r.citeertitel, '; ' order by r.citeertitel) as titels
    from (select distinct t.taak_id, p.bwb_id, p.versie_datum from kern.taak_bepaling t join kern.bepaling p using (bepaling_id)) b
    join kern.regeling r on r.bwb_id = b.bwb_id and r.versie_datum = b.versie_datum
    group by b.taak_id
)

select o.soort, o.overheid_code as sleutel, o.naam, concat_ws('; ', o.overheid_code, v.namen) as woorden, coalesce(v.namen, '') as vroeger, coalesce(p.naam, '') as bij
from kern.overheid o
join indicator.peil k on k.overheidslaag = o.soort and k.jaar = o.jaar
left join kern.overheid p on p.overheid_code = o.provincie_code and p.jaar = o.jaar and o.soort = 'gemeente'
left join vroeger v on v.code = o.overheid_code
union all
select if(t.herkomst = 'afgeleid', 'kandidaat-taak', 'taak'), t.taak_id, t.naam,
    concat_ws('; ', if(t.herkomst = 'afgeleid', null, t.taak_id), t.regeling, r.titels, t.ministerie, t.mede_ministerie, t.cluster, v.titels), '', t.overheidslaag
from kern.taak t
left join velden v using (taak_id)
left join regelingen r using (taak_id)
order by 1, 3, 2
