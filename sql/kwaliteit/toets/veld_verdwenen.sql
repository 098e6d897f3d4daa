/* toets
naam: veld_verdwenen
ernst: fout
andere_code: waarschuwing
betekenis: "Een veld waarvan de modellen afhangen is bij de uitgever verdwenen of heet anders, terwijl de tabel er nog is."
*/
select v.onderwerp, v.onderwerp || ': verdwenen' as voorbeeld
from kwaliteit.verschil v
join kwaliteit.meting t on t.naam = 'rijen' and t.onderwerp = 'bron.cbs_onderwerp ' || split_part(v.onderwerp, ' ', 1)
where v.naam = 'gelezen veld' and v.waarde is null
