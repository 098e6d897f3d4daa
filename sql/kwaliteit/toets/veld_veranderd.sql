/* toets
naam: veld_veranderd
ernst: waarschuwing
betekenis: "Een uitgever levert een tabel met andere velden of eenheden dan in de vorige uitgave. Verdween een veld waarvan de modellen afhangen, dan zakt ook veld_verdwenen."
*/
-- a table that is new or gone has no fields that changed
with tabel as (
    select split_part(n.onderwerp, ' ', 1) as tabel
    from kwaliteit.meting n
    where n.naam in ('veld', 'gelezen veld')
    intersect
    select split_part(v.onderwerp, ' ', 1)
    from staged.vorige_meting v
    where v.naam in ('veld', 'gelezen veld')
)

select v.onderwerp, v.onderwerp || ': ' || case
        when v.vorige is null then 'nieuw'
        when v.waarde is null then 'verdwenen'
        else 'eenheid ' || v.eenheid || ', was ' || v.vorige_eenheid
    end as voorbeeld
from kwaliteit.verschil v
join tabel t on t.tabel = split_part(v.onderwerp, ' ', 1)
where v.naam = 'veld' or v.naam = 'gelezen veld' and v.waarde is not null
