-- pending bills by task, the youngest first
select k.dossier, k.titel, k.overheidslaag as laag, k.taak_id, coalesce(t.naam, '') as taak, k.ingediend, k.plichten, k.bevoegdheden, k.artikel2, k.udo, k.geld,
    k.bedrag_eur::double as bedrag, coalesce(k.bedrag_jaar::varchar, '') as bedrag_jaar, coalesce(k.citaat, '') as citaat, k.taken, k.zekerheid,
    coalesce(k.memorie_url, '') as memorie, coalesce(k.voorstel_url, '') as voorstel, n.plichten as duties, n.bevoegdheden as powers
from indicator.komend k
left join kern.taak t using (taak_id)
-- of the whole bill: a norm of several tasks counts once
left join (
    select dossier, overheidslaag, count(distinct norm) filter (modaliteit = 'plicht') as plichten, count(distinct norm) filter (modaliteit = 'bevoegdheid') as bevoegdheden
    from kern.wetsvoorstel_bepaling
    group by all
) n on n.dossier = k.dossier and n.overheidslaag = k.overheidslaag
where k.stand = 'aanhangig'
order by k.ingediend desc nulls last, k.dossier, k.overheidslaag, k.taak_id
