/* toets
naam: circulaire_wijkt_af
ernst: waarschuwing
betekenis: "Circulaire en rekenbestand van dezelfde stand verschillen, of een van beide kent een uitkering niet. Heet zij anders, dan hoort zij in sql/seeds/uitkering_alias.csv."
*/
select naam || ': rekenbestand ' || coalesce(verwacht_eur::varchar, 'kent haar niet') || ', circulaire ' || coalesce(gevonden_eur::varchar, 'kent haar niet') as voorbeeld
from kwaliteit.aansluiting_circulaire
where verschil_eur is null or abs(verschil_eur) > tolerantie_eur
order by naam
