-- all tasks, those with a name of their own first
select
    t.taak_id as id, t.naam, t.overheidslaag as laag, coalesce(t.ministerie, '') as ministerie, coalesce(t.mede_ministerie, '') as mede_ministerie,
    coalesce(t.cluster, '') as cluster, t.zekerheid, t.herkomst,
    coalesce(t.regeling, '') as regeling, coalesce(t.artikelen, '') as artikelen,
    coalesce(t.beleidsvrijheid, '') as beleidsvrijheid, coalesce(t.open_einde, '') as open_einde,
    coalesce(t.zekerheid_wet, '') as zekerheid_wet, coalesce(t.zekerheid_iv3, '') as zekerheid_iv3, coalesce(t.zekerheid_middelen, '') as zekerheid_middelen,
    coalesce(t.onzeker, '') as onzeker, coalesce(t.toelichting, '') as toelichting, coalesce(t.bron, '') as bron,
    coalesce(f.uit_fonds, '') as uit_fonds, coalesce(f.vormen, '') as vormen, coalesce(z.reden, '') as zonder_bepaling,
    coalesce(b.bepalingen, 0)::integer as bepalingen,
    coalesce(n.plichten, 0)::integer as plichten, coalesce(n.bevoegdheden, 0)::integer as bevoegdheden, coalesce(n.verboden, 0)::integer as verboden
from kern.taak t
left join kern.taak_bekostiging f using (taak_id)
left join kern.taak_zonder_bepaling z using (taak_id)
left join (select taak_id, count(*) as bepalingen from kern.taak_bepaling group by taak_id) b using (taak_id)
left join (
    select taak_id, count(*) filter (modaliteit = 'plicht') as plichten, count(*) filter (modaliteit = 'bevoegdheid') as bevoegdheden,
        count(*) filter (modaliteit = 'verbod') as verboden
    from (
        select distinct taak_id, modaliteit, tekstnummer(norm_id) as norm
        from kern.taak_norm
        cross join meta.run
        where meta.run.gestart::date between geldig_van and geldig_tot
    )
    group by taak_id
) n using (taak_id)
order by if(t.herkomst = 'afgeleid', 1, 0), t.taak_id
