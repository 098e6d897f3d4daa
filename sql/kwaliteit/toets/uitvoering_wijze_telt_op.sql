/* toets
naam: uitvoering_wijze_telt_op
ernst: fout
betekenis: "De delen van de lasten (eigen, regeling, ingekocht, overgedragen, overig) zijn samen niet alle lasten, of een reden ontbreekt."
*/
select concat_ws(' ', overheid_code, soort, id, jaar, verslagsoort) as voorbeeld
from indicator.uitvoering_wijze
where eigen_eur + regeling_eur + ingekocht_eur + overgedragen_eur + overig_eur <> lasten_eur
    or (eigen_aandeel is null) <> (reden is not null)
order by voorbeeld
