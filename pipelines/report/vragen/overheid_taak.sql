-- each task of each government, beside its group and the country; those without a coverage last
select
    b.overheid_code as code, b.taak_id, t.naam, coalesce(t.cluster, '') as cluster, coalesce(t.open_einde, '') as open_einde, coalesce(b.zekerheid, '') as zekerheid,
    b.netto_lasten_eur::double as lasten, b.middelen_eur::double as middelen, b.spuk_eur::double as spuk,
    b.dekking::double as dekking, b.dekking_laag::double as laagst, b.dekking_hoog::double as hoogst, coalesce(b.ligging, '') as ligging,
    b.verschil_per_inwoner_eur::double as per_inwoner,
    g.kwart_laag::double as kwart_laag, g.mediaan::double as mediaan, g.kwart_hoog::double as kwart_hoog, l.mediaan::double as landelijk,
    b.z_score::double as z, b.z_nabij::double as z_nabij,
    b.plichten::bigint as plichten, b.bevoegdheden::bigint as bevoegdheden, b.beleidsruimte::double as beleidsruimte,
    u.personeel_aandeel::double as personeel, u.inhuur_aandeel::double as inhuur, u.samenwerking_aandeel::double as samenwerking,
    u.begrotingsafwijking::double as afwijking,
    r.spreiding_rekening::double as spreiding, r.standgevoeligheid::double as standgevoeligheid,
    b.status, coalesce(b.reden, '') as reden,
    coalesce(u.personeel_reden, '') as personeel_reden, coalesce(u.inhuur_reden, '') as inhuur_reden,
    coalesce(u.samenwerking_reden, '') as samenwerking_reden, coalesce(u.begrotingsafwijking_reden, '') as afwijking_reden,
    coalesce(r.spreiding_reden, '') as spreiding_reden, coalesce(r.standgevoeligheid_reden, '') as standgevoeligheid_reden
from indicator.balans_taak b
join kern.taak t using (taak_id)
join indicator.peil p on p.overheidslaag = t.overheidslaag and p.jaar = b.jaar and p.verslagsoort = b.verslagsoort
left join indicator.balans_groep g on g.taak_id = b.taak_id and g.jaar = b.jaar and g.verslagsoort = b.verslagsoort and g.groep = b.groep
left join indicator.balans_groep l on l.taak_id = b.taak_id and l.jaar = b.jaar and l.verslagsoort = b.verslagsoort and l.groep = 'landelijk'
left join indicator.uitvoeringskracht u on u.overheid_code = b.overheid_code and u.taak_id = b.taak_id and u.jaar = b.jaar and u.verslagsoort = b.verslagsoort
left join indicator.risico r on r.overheid_code = b.overheid_code and r.taak_id = b.taak_id and r.jaar = b.jaar
order by b.overheid_code, if(b.dekking is null, 1, 0), t.cluster nulls last, b.taak_id
