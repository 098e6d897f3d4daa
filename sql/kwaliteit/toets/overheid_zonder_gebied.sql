/* toets
naam: overheid_zonder_gebied
ernst: fout
betekenis: "Een overheid met Iv3-cijfers of een uitkering staat niet in de gebiedsindeling van dat jaar."
*/
select distinct coalesce(overheid_code, 'onbekende overheid') || ' ' || jaar || ' (' || waar || ')' as voorbeeld
from (
    select overheid_code, jaar, 'Iv3' as waar from kern.baten_lasten
    union
    select overheid_code, jaar, fonds || ' ' || circulaire from kern.uitkering
)
anti join kern.overheid using (overheid_code, jaar)
-- a snapshot without CBS has no regions to compare with
where exists (select 1 from kern.overheid)
order by voorbeeld
