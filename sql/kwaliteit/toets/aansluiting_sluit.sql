/* toets
naam: aansluiting_sluit
ernst: fout
betekenis: "Een totaal uit de modellen wijkt af van het totaal uit de bron."
*/
select naam || ': verwacht ' || verwacht_eur || ', gevonden ' || gevonden_eur as voorbeeld
from kwaliteit.aansluiting
where soort = 'model' and abs(verschil_eur) > tolerantie_eur
order by naam
