-- pending bills by task, the youngest first
select k.dossier, k.titel, k.overheidslaag as laag, k.taak_id, coalesce(t.naam, '') as taak, k.ingediend, k.plichten, k.bevoegdheden, k.artikel2, k.udo, k.geld,
    k.bedrag_eur::double as bedrag, coalesce(k.bedrag_jaar::varchar, '') as bedrag_jaar, coalesce(k.citaat, '') as citaat, k.taken, k.zekerheid,
    coalesce(k.memorie_url, '') as memorie, coalesce(k.voorstel_url, '') as voorstel
from indicator.komend k
left join kern.taak t using (taak_id)
where k.stand = 'aanhangig'
order by k.ingediend desc nulls last, k.dossier, k.overheidslaag, k.taak_id
