-- studies on a task, or on the cluster that it stands in
select t.taak_id, o.auteur, o.titel, k.jaar, k.bevinding, o.soort_bedrag, coalesce(o.bedrag_jaar, '') as bedrag_jaar,
    o.laag_eur::double as laag, o.hoog_eur::double as hoog,
    o.verschil_laag_eur::double as verschil_laag, o.verschil_hoog_eur::double as verschil_hoog, o.soort as over, o.id as onderwerp, o.verslagsoort, o.gemeten_jaar,
    o.gemeten_verschil_eur::double as gemeten, o.dekking::double as dekking, coalesce(o.zekerheid, '') as zekerheid,
    coalesce(o.toelichting, '') as toelichting, coalesce(o.reden, '') as reden, coalesce(k.bron_url, '') as urls
from kern.taak t
join indicator.onderzoek_balans o on o.soort = 'taak' and o.id = t.taak_id or o.soort = 'cluster' and o.id = t.cluster and t.overheidslaag = 'gemeente'
join kern.onderzoek k using (onderzoek_id)
where t.herkomst = 'vastgelegd'
order by t.taak_id, o.soort desc, k.jaar desc, o.onderzoek_id, o.verslagsoort
