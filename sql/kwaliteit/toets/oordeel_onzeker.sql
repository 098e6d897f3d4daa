/* toets
naam: oordeel_onzeker
ernst: fout
betekenis: "Een oordeel staat bij een taak met zekerheid L, onder de drempel van lasten, of bij een taak die een taakveld deelt."
*/
select b.overheid_code || ' ' || b.taak_id || ' ' || b.jaar || ' ' || b.verslagsoort as voorbeeld
from indicator.balans_taak b
join kern.taak t using (taak_id)
cross join indicator.drempel d
left join kern.bundel_lid l on l.taak_id = b.taak_id and l.jaar = b.jaar
where b.oordeel <> 'onbekend'
    and (b.zekerheid = 'L' or t.zekerheid = 'L' or coalesce(l.taken, 0) <> 1
        or b.netto_lasten_eur < drempel_lasten(b.inwoners, d.lasten_per_inwoner_eur, d.lasten_eur))
union all
select overheidslaag || ' ' || id || ' ' || jaar || ' ' || verslagsoort
from indicator.balans_macro
where oordeel <> 'onbekend' and zekerheid = 'L'
order by voorbeeld
