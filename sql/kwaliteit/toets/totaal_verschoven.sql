/* toets
naam: totaal_verschoven
ernst: fout
andere_code: waarschuwing
betekenis: "Een totaal is verdwenen of verder van dat in de vorige uitgave dan de band van zijn jaar toelaat (grenswaarden totaal_*)."
*/
with grens as (
    select
        max(grens::decimal(9, 4)) filter (naam = 'totaal_gesloten_jaar') as gesloten,
        max(grens::decimal(9, 4)) filter (naam = 'totaal_lopend_jaar_omlaag') as omlaag,
        max(grens::decimal(9, 4)) filter (naam = 'totaal_lopend_jaar_omhoog') as omhoog,
        max(grens::decimal(9, 4)) filter (naam = 'totaal_zonder_jaar') as zonder
    from seed.grenswaarde
)

select
    v.naam || ' ' || v.onderwerp as onderwerp,
    v.naam || ' ' || v.onderwerp || ': ' || coalesce(v.waarde::decimal(18, 0)::varchar, 'verdwenen') || ', was ' || v.vorige::decimal(18, 0) || ' '
        || coalesce(v.eenheid, v.vorige_eenheid) as voorbeeld
from kwaliteit.verschil v, grens g
where v.naam not in ('rijen', 'gevuld', 'documenten', 'veld', 'gelezen veld', 'lasten overheid', 'lasten taakveld')
    and v.vorige <> 0
    and case
        when v.waarde is null then true
        -- who delivers later than the others is no loss
        when v.naam = 'leveringen' and v.verandering > 0 then false
        when v.jaar is null then abs(v.verandering) > g.zonder
        when v.gesloten then abs(v.verandering) > g.gesloten
        else v.verandering not between -g.omlaag and g.omhoog
    end
