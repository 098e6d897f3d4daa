-- the law of each bundle in the year that is looked at: norms of its tasks, each
-- counted once, on 1 January and a year before, and its tasks
with lid as (
    select l.bundel_id, l.taak_id, p.overheidslaag, p.jaar, count(*) over (partition by l.bundel_id) as taken
    from kern.bundel_lid l
    join kern.bundel b on b.bundel_id = l.bundel_id and jaren_ernaast(l.jaar, b.jaar_van, b.jaar_tot) = 0
    join indicator.peil p on p.overheidslaag = b.overheidslaag and p.jaar = l.jaar
),

norm as (
    select l.bundel_id,
        count(distinct n.norm_id) filter (n.modaliteit = 'plicht' and make_date(l.jaar, 1, 1) between n.geldig_van and n.geldig_tot) as plichten,
        count(distinct n.norm_id) filter (n.modaliteit = 'bevoegdheid' and make_date(l.jaar, 1, 1) between n.geldig_van and n.geldig_tot) as bevoegdheden,
        count(distinct n.norm_id) filter (n.modaliteit = 'plicht' and make_date(l.jaar - 1, 1, 1) between n.geldig_van and n.geldig_tot) as plichten_toen
    from lid l
    join kern.taak_norm n using (taak_id)
    group by l.bundel_id
)

select if(any_value(l.taken) = 1, min(l.taak_id), l.bundel_id) as taak_id, string_agg(l.taak_id, ' ' order by l.taak_id) as taken,
    any_value(n.plichten)::bigint as plichten, any_value(n.bevoegdheden)::bigint as bevoegdheden, any_value(n.plichten - n.plichten_toen)::bigint as plichten_erbij,
    (any_value(n.bevoegdheden) / nullif(any_value(n.plichten) + any_value(n.bevoegdheden), 0))::double as ruimte,
    coalesce(string_agg(distinct t.open_einde, ' en ' order by t.open_einde), '') as open_einde
from lid l
join kern.taak t using (taak_id)
left join norm n on n.bundel_id = l.bundel_id
group by l.bundel_id
order by 1
