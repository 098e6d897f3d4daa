/* toets
naam: uitkering_zonder_cluster
ernst: fout
betekenis: "Een uitkering met een bedrag staat niet bij de gewichten en is aan geen cluster toegedeeld."
*/
select document_id || ': ' || circulaire || ' ' || uitkeringsjaar || ': ' || omschrijving || ' (' || sum(bedrag_eur) || ' euro)' as voorbeeld
from kern.fondsuitkering
where cluster = 'onbekend'
group by document_id, circulaire, uitkeringsjaar, omschrijving
having sum(abs(bedrag_eur)) > 0
order by voorbeeld
