/* toets
naam: bron_leeg_geworden
ernst: fout
betekenis: "Een brontabel die in de vorige uitgave rijen had heeft er geen meer, of een bron heeft geen document meer."
*/
-- also after a change of the code: no change of the code empties a source on
-- purpose. The tables that bron_leeg looks at are left to it.
select onderwerp, onderwerp || ': leeg, had ' || vorige::bigint || ' ' || vorige_eenheid as voorbeeld
from kwaliteit.verschil
where vorige > 0 and (
    naam = 'rijen' and waarde = 0 and onderwerp like 'bron.%' and onderwerp not like '% %'
        and onderwerp not in ('bron.iv3', 'bron.cbs_waarneming', 'bron.bwb_artikel', 'bron.fonds_eenheid', 'bron.upl', 'bron.gebied')
    or naam = 'documenten' and waarde is null
)
