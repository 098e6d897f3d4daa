/* toets
naam: lasten_verspringen
ernst: fout
betekenis: "In het nieuwste jaar liggen de lasten van een overheid, van een taakveld of van allen samen niet bij die van het jaar ervoor, of die per inwoner niet bij die van de andere overheden (grenswaarden sprong_*; zie kwaliteit.jaarsprong)."
*/
select
    concat_ws(' ', soort, overheidslaag, onderwerp, jaar, verslagsoort) as onderwerp,
    concat_ws(' ', soort, overheidslaag, onderwerp, jaar, verslagsoort) || ': lasten ' || bedrag_eur
        || coalesce(', jaar ervoor ' || vorig_eur, '') || coalesce(', verhouding ' || verhouding, '') || ' (gewoon: ' || grens_laag || ' tot ' || grens_hoog || ')' as voorbeeld
from kwaliteit.jaarsprong
where buiten and nieuwste
