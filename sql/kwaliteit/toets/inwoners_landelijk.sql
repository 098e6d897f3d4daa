/* toets
naam: inwoners_landelijk
ernst: fout
betekenis: "De inwoners van alle gemeenten zijn samen niet het landelijke aantal dat CBS publiceert."
*/
select jaar || ': ' || som || ' tegenover ' || landelijk as voorbeeld
from (
    select jaar, sum(inwoners) as som, bool_and(inwoners is not null) as volledig
    from kern.overheid
    where soort = 'gemeente'
    group by jaar
)
join (
    select left(w.periode, 4)::integer as jaar, max(try_cast(w.waarde as bigint)) as landelijk
    from bron.cbs_waarneming w
    join bron.cbs_onderwerp o on o.tabel = w.tabel and o.sleutel = w.onderwerp
    where o.titel in ('Totale bevolking', 'Bevolking op 1 januari') and w.regio = 'NL01' and w.periode like '%JJ00'
    group by all
) using (jaar)
where volledig and som <> landelijk
order by voorbeeld
