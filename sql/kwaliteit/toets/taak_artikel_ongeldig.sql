/* toets
naam: taak_artikel_ongeldig
ernst: fout
betekenis: "Een bereik in sql/seeds/taak_artikel.csv hoort bij een taak die er niet is, loopt terug, of noemt een artikel aan een kant."
*/
select taak_id || ' ' || bwb_id || ' ' || bereik as voorbeeld
from kern.taak_artikel
where overheidslaag is null
    or (artikel_van is null) <> (artikel_tot is null)
    or artikel_sleutel(artikel_van) > artikel_sleutel(artikel_tot)
    or not regexp_matches(bwb_id, '^BWBR\d{7}$')
order by voorbeeld
