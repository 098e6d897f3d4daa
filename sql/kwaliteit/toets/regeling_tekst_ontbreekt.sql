/* toets
naam: regeling_tekst_ontbreekt
ernst: fout
betekenis: "Een geldende expressie in de gekozen periode heeft geen tekst in de momentopname."
*/
select e.bwb_id || ' ' || e.label as voorbeeld
from bron.bwb_expressie e
anti join kern.regeling r on r.bwb_id = e.bwb_id and r.versie_datum = e.geldig_van
where not e.verwijderd
    and coalesce(e.zicht_tot, date '9999-12-31') = date '9999-12-31'
    and coalesce(e.geldig_tot, date '9999-12-31') >= (select min(sinds) from staged.parameter)
order by voorbeeld
