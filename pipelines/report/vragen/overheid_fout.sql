-- what looks like an error in the figures of a government, on taakvelden of clusters
select a.overheid_code as code, a.regel, a.taakveld, coalesce(v.titel, a.taakveld) as titel, a.bedrag_eur::double as bedrag, a.vorig_eur::double as vorig
from kwaliteit.afwijking a
join indicator.peil p on p.overheidslaag = overheidslaag(a.overheid_code) and p.jaar = a.jaar and p.verslagsoort = a.verslagsoort
join kern.cluster_taakveld c on c.overheidslaag = p.overheidslaag and c.taakveld = a.taakveld and c.cluster is not null and jaren_ernaast(a.jaar, c.jaar_van, c.jaar_tot) = 0
left join kern.taakveld v on v.soort = p.overheidslaag and v.jaar = a.jaar and v.taakveld = a.taakveld
where a.regel in ('negatief', 'naar nul', 'duizendfout')
order by a.overheid_code, a.regel, a.taakveld
