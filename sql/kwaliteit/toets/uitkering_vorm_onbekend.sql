/* toets
naam: uitkering_vorm_onbekend
ernst: waarschuwing
betekenis: "Van een uitkering is niet bekend of zij IU, DU, suppletie of BFU is: zij telt als DU. Vul sql/seeds/uitkering_vorm.csv aan."
*/
select distinct u.fonds || ': ' || u.omschrijving as voorbeeld
from kern.fondsuitkering u
left join seed.uitkering_alias a on a.alias = naamsleutel(u.omschrijving)
anti join seed.uitkering_vorm v on v.naam = coalesce(a.naam, naamsleutel(u.omschrijving))
where u.vorm = 'DU'
order by voorbeeld
