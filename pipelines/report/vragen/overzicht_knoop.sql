-- the tree of tasks: domain, ministry, law, task
select knoop_id, coalesce(boven_id, '') as boven_id, niveau, naam, taken::bigint as taken, taken_genoemd::bigint as taken_genoemd,
    normen_gemeente::bigint as normen_gemeente, normen_provincie::bigint as normen_provincie, normen_vervallen::bigint as normen_vervallen, stand,
    coalesce(bwb_id, '') as bwb_id, coalesce(strftime(tekst_van, '%Y-%m-%d'), '') as tekst_van, coalesce(strftime(tekst_tot, '%Y-%m-%d'), '') as tekst_tot
from kern.taakboom
order by volgorde
