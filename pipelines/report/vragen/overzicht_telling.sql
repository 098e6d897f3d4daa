-- how much of other lists is in the overview
select lijst, overheidslaag, count(*)::bigint as regels, count(*) filter (gevonden)::bigint as gevonden,
    count(*) filter (soort_reden = 'bron')::bigint as bron, count(*) filter (soort_reden = 'lijst')::bigint as zonder_grond,
    count(*) filter (soort_reden = 'wet')::bigint as wet, count(*) filter (soort_reden = 'lezing')::bigint as lezing
from kwaliteit.overzicht_gemist
group by lijst, overheidslaag
order by lijst, overheidslaag
