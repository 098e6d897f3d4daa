/* toets
naam: bron_leeg
ernst: fout
betekenis: "Een bron die bij deze run hoort heeft geen enkele rij geleverd."
*/
select naam as voorbeeld
from (
    select 'cbs' as bron, 'bron.iv3' as naam, (select count(*) from bron.iv3) as rijen
    union all select 'cbs', 'bron.cbs_waarneming', (select count(*) from bron.cbs_waarneming)
    union all select 'bwb', 'bron.bwb_artikel', (select count(*) from bron.bwb_artikel)
    union all select 'gemeentefonds', 'bron.fonds_eenheid', (select count(*) from bron.fonds_eenheid)
    union all select 'upl', 'bron.upl', (select count(*) from bron.upl)
    union all select 'pdok', 'bron.gebied', (select count(*) from bron.gebied)
)
where rijen = 0 and bron in (select distinct bron from meta.document)
order by voorbeeld
