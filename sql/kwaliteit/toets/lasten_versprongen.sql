/* toets
naam: lasten_versprongen
ernst: waarschuwing
betekenis: "Als lasten_verspringen, in jaren die niet het nieuwste zijn: die zijn eerder gepubliceerd en door anderen gelezen."
*/
select concat_ws(' ', soort, overheidslaag, onderwerp, jaar, verslagsoort) || ': lasten ' || bedrag_eur
    || coalesce(', jaar ervoor ' || vorig_eur, '') || coalesce(', verhouding ' || verhouding, '') as voorbeeld
from kwaliteit.jaarsprong
where buiten and not nieuwste
order by voorbeeld
