-- studies with a gap beside the measured gap, for the fields that most is asked of
select o.beleidsterrein, o.auteur, o.titel, k.jaar, coalesce(o.bedrag_jaar, '') as bedrag_jaar, o.soort_bedrag, k.bevinding,
    o.verschil_laag_eur::double as verschil_laag, o.verschil_hoog_eur::double as verschil_hoog,
    o.soort as over, coalesce(t.naam, o.id) as onderwerp, o.verslagsoort, o.gemeten_jaar,
    o.gemeten_verschil_eur::double as gemeten, o.gemeten_laag_eur::double as gemeten_laag, o.gemeten_hoog_eur::double as gemeten_hoog,
    coalesce(o.toelichting, '') as toelichting, coalesce(o.reden, '') as reden, coalesce(k.bron_url, '') as urls
from indicator.onderzoek_balans o
join kern.onderzoek k using (onderzoek_id)
left join kern.taak t on o.soort = 'taak' and t.taak_id = o.id
where o.beleidsterrein in ('jeugd', 'wmo', 'participatie', 'onderwijshuisvesting')
order by list_position(['jeugd', 'wmo', 'participatie', 'onderwijshuisvesting'], o.beleidsterrein), k.jaar desc, o.onderzoek_id, o.id, o.verslagsoort
