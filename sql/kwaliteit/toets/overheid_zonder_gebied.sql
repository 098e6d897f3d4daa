/* toets
naam: overheid_zonder_gebied
ernst: fout
volgt: {kern.baten_lasten: jaar}
betekenis: "Een overheid met Iv3-cijfers of een uitkering staat niet in de gebiedsindeling van dat jaar."
*/
select distinct coalesce(overheid_code, 'onbekende overheid') || ' ' || jaar || ' (' || waar || ')' as voorbeeld
from (
    select overheid_code, jaar, 'Iv3' as waar from kern.baten_lasten
    union
    select overheid_code, jaar, fonds || ' ' || circulaire from kern.fondsuitkering
)
anti join kern.overheid using (overheid_code, jaar)
-- begroting and circulaire look ahead: regions of a year come when it begins,
-- and a snapshot without CBS has none at all
where jaar <= (select max(jaar) from kern.overheid)
order by voorbeeld
