-- all tasks, those with a name of their own first
select
    t.taak_id as id, t.naam, t.overheidslaag as laag, coalesce(t.ministerie, '') as ministerie, coalesce(t.cluster, '') as cluster, t.zekerheid, t.herkomst,
    count(b.bepaling_id)::integer as bepalingen
from kern.taak t
left join kern.taak_bepaling b using (taak_id)
group by t.taak_id, t.naam, t.overheidslaag, t.ministerie, t.cluster, t.zekerheid, t.herkomst
order by if(t.herkomst = 'afgeleid', 1, 0), t.taak_id
