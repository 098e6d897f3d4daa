/* toets
naam: gebied_nog_onbekend
ernst: waarschuwing
betekenis: "Cijfers of grenzen gaan over een jaar waarvan CBS de gebiedsindeling nog niet heeft gepubliceerd."
*/
select waar || ' ' || jaar as voorbeeld
from (
    select distinct 'Iv3' as waar, jaar from kern.baten_lasten
    union
    select distinct fonds || ' ' || circulaire, jaar from kern.fondsuitkering
    union
    select distinct 'gemeentegrenzen', jaarcode from bron.gebied
)
where jaar > (select max(jaar) from kern.overheid)
order by voorbeeld
