/* model
naam: kwaliteit.verschil
betekenis: "Metingen die anders zijn dan die van de uitgave waarmee deze is vergeleken (kwaliteit.vergelijking). De toetsen op verdachte gegevens lezen dit."
korrel: meting x onderwerp
sleutel: [naam, onderwerp]
eenheid: zie de kolom eenheid
formule: "verandering = (waarde - vorige) / |vorige|. Zijn de opgevraagde jaren anders, dan alleen metingen van een jaar dat beide hebben en van tabellen zonder jaren, zonder indicatoren"
bron: kwaliteit.meting van deze en van de vorige uitgave
export: nee
kolommen:
  naam: wat is gemeten
  onderwerp: waarover
  jaar: jaar van het deel; leeg als het er geen heeft
  vorige: waarde in de vorige uitgave; leeg als het onderwerp nieuw is
  waarde: waarde in dit bestand; leeg als het onderwerp verdwenen is
  verandering: deel van de vorige waarde; leeg als een van beide er niet is of de vorige nul is
  gesloten: "waar als het jaar twee jaar of langer voorbij is: zijn cijfers zijn definitief"
  eenheid: eenheid
  vorige_eenheid: eenheid in de vorige uitgave
eenheden:
  waarde: zie de kolom eenheid
  vorige: zie de kolom eenheid
  verandering: fractie
*/
select
    coalesce(n.naam, v.naam) as naam,
    coalesce(n.onderwerp, v.onderwerp) as onderwerp,
    coalesce(n.jaar, v.jaar) as jaar,
    v.waarde as vorige,
    n.waarde,
    ((n.waarde - v.waarde) / nullif(abs(v.waarde), 0))::decimal(18, 4) as verandering,
    coalesce(n.jaar, v.jaar) <= (select extract(year from gestart) - 2 from meta.run) as gesloten,
    n.eenheid,
    v.eenheid as vorige_eenheid
from kwaliteit.meting n
full join staged.vorige_meting v on v.naam = n.naam and v.onderwerp = n.onderwerp
cross join kwaliteit.vergelijking k
where k.vergeleken
    -- what checks find is counted after them: waarschuwing_gesprongen looks at it
    and coalesce(n.naam, v.naam) <> 'toets'
    and (n.waarde is distinct from v.waarde or n.eenheid is distinct from v.eenheid)
    -- an indicator of a year may look at the years before it
    and (
        k.zelfde_jaren
        or n.jaar is not null and v.jaar is not null and n.onderwerp not like 'indicator.%'
        -- what has no year at all does not change with the years asked for: law, products
        or coalesce(n.jaar, v.jaar) is null and v.onderwerp is not null and coalesce(n.naam, v.naam) not in ('veld', 'gelezen veld', 'documenten')
            and v.onderwerp not like 'indicator.%'
            and split_part(v.onderwerp, ' ', 1) not in (
                select split_part(onderwerp, ' ', 1) from staged.vorige_meting where jaar is not null or onderwerp like 'bron.% %'
            )
            and not regexp_matches(v.onderwerp, '^bron\.(iv3|cbs_|fonds_|circulaire|publicatie|gebied)')
    )
