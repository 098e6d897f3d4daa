-- each task of each government: what is known of a task whatever it shares
with wet as (
    select taak_id, jaar, sum(ruimte)::double / nullif(sum(normen), 0) as wetsruimte
    from indicator.sturing
    group by all
)

select
    b.overheid_code as code, b.taak_id, t.naam, coalesce(t.open_einde, '') as open_einde,
    b.uitkering_eur::double as uitkering,
    b.plichten::bigint as plichten, b.bevoegdheden::bigint as bevoegdheden, s.wetsruimte,
    u.personeel_aandeel::double as personeel, u.inhuur_aandeel::double as inhuur, u.samenwerking_aandeel::double as samenwerking,
    u.begrotingsafwijking::double as afwijking,
    r.spreiding_rekening::double as spreiding, r.standgevoeligheid::double as standgevoeligheid,
    coalesce(b.reden, if(b.oordeel = 'onbekend', 'geen oordeel bij zekerheid L', '')) as reden, b.dekking is not null as met_dekking,
    coalesce(u.personeel_reden, '') as personeel_reden, coalesce(u.inhuur_reden, '') as inhuur_reden,
    coalesce(u.samenwerking_reden, '') as samenwerking_reden, coalesce(u.begrotingsafwijking_reden, '') as afwijking_reden,
    coalesce(r.spreiding_reden, '') as spreiding_reden, coalesce(r.standgevoeligheid_reden, '') as standgevoeligheid_reden
from indicator.balans_taak b
join kern.taak t using (taak_id)
left join wet s on s.taak_id = b.taak_id and s.jaar = b.jaar
join indicator.peil p on p.overheidslaag = t.overheidslaag and p.jaar = b.jaar and p.verslagsoort = b.verslagsoort
left join indicator.uitvoeringskracht u on u.overheid_code = b.overheid_code and u.taak_id = b.taak_id and u.jaar = b.jaar and u.verslagsoort = b.verslagsoort
left join indicator.risico r on r.overheid_code = b.overheid_code and r.taak_id = b.taak_id and r.jaar = b.jaar
order by b.overheid_code, t.cluster nulls last, b.taak_id
