-- people and risk of each task, as the median over its governments: of each group
-- by size and of the country. A median from four governments with a figure on
with rij as (
    select u.taak_id, u.overheid_code, g.groep, u.personeel_aandeel, u.inhuur_aandeel, u.samenwerking_aandeel, u.begrotingsafwijking,
        r.spreiding_rekening, r.standgevoeligheid
    from indicator.uitvoeringskracht u
    join kern.taak t using (taak_id)
    join indicator.peil p on p.overheidslaag = t.overheidslaag and p.jaar = u.jaar and p.verslagsoort = u.verslagsoort
    left join indicator.risico r on r.overheid_code = u.overheid_code and r.taak_id = u.taak_id and r.jaar = u.jaar
    left join kern.vergelijkingsgroep g on g.overheid_code = u.overheid_code and g.jaar = u.jaar and g.indeling in ('grootte', 'provincies')
)

select taak_id, if(grouping(groep) = 1, 'landelijk', groep) as groep,
    if(count(personeel_aandeel) >= 4, median(personeel_aandeel), null)::double as personeel,
    if(count(inhuur_aandeel) >= 4, median(inhuur_aandeel), null)::double as inhuur,
    if(count(samenwerking_aandeel) >= 4, median(samenwerking_aandeel), null)::double as samenwerking,
    if(count(begrotingsafwijking) >= 4, median(begrotingsafwijking), null)::double as afwijking,
    if(count(spreiding_rekening) >= 4, median(spreiding_rekening), null)::double as spreiding,
    if(count(standgevoeligheid) >= 4, median(standgevoeligheid), null)::double as standgevoeligheid
from rij
where groep is not null
group by grouping sets ((taak_id, groep), (taak_id))
order by taak_id, groep
