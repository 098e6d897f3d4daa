/* model
naam: kern.uitkering
betekenis: "Wat een overheid van het Rijk ontvangt, per uitkering en cluster: volgens een circulaire uit gemeentefonds of provinciefonds, en wat zij volgens haar verantwoording (SiSa) van specifieke uitkeringen besteedde. De algemene uitkering is vrij besteedbaar; haar verdeling over clusters is een model."
korrel: fonds x circulaire x uitkeringsjaar x overheid x uitkering x cluster
sleutel: [fonds, circulaire, uitkeringsjaar, overheid_code, vorm, omschrijving, cluster]
eenheid: euro
formule: >-
  AU = som over maatstaven van eenheden x gewicht x uitkeringsfactor (OZB zonder factor), afgerond op centen per overheid en cluster, waarin een streep bij de
  eenheden geen geld geeft; overige uitkeringen x fractie van het cluster. Bij fonds 'geen' staat wat van een specifieke uitkering is verantwoord
  (kern.sisa_uitkering): dat is in de netto lasten al afgetrokken en telt in geen balans als middelen. Tel nooit over circulaires heen
bron: "rekenbestanden bij de circulaires (methode van het Periodiek Onderhoudsrapport gemeentefonds); SiSa-gegevens van BZK, door een beheerder aangeleverd"
export: per jaar
kolommen:
  fonds: "gemeentefonds of provinciefonds; geen bij een specifieke uitkering"
  circulaire: "stand, bijvoorbeeld 2024-september; bij een specifieke uitkering het jaar met sisa, bijvoorbeeld 2024-sisa"
  uitkeringsjaar: jaar waarover wordt uitgekeerd of verantwoord
  jaar: gelijk aan uitkeringsjaar
  overheid_code: code van gemeente of provincie
  vorm: "AU, IU, DU, suppletie, BFU of SPUK; een onbekende naam in een rekenbestand telt als DU en staat in de toets uitkering_vorm_onbekend"
  omschrijving: naam van de uitkering
  cluster: cluster van het fonds; onbekend als de bron de uitkering aan geen cluster toedeelt
  bedrag_eur: bedrag
  status: "eigen (zoals gepubliceerd of verantwoord) of geschat (AU: berekend uit eenheden en gewichten; overig: cluster van een andere stand)"
  zekerheid: "H: zoals gepubliceerd, of uit gepubliceerde eenheden en gewichten; M: cluster van een andere stand, of de besteding die een SiSa-blad zo noemt; L: een naam zonder vorm of cluster"
  document_id: rekenbestand of SiSa-blad (meta.document)
*/
select fonds, circulaire, uitkeringsjaar, jaar, overheid_code, vorm, omschrijving, cluster, bedrag_eur, status, zekerheid, document_id
from kern.fondsuitkering
union all
select 'geen', jaar || '-sisa', jaar, jaar, overheid_code, vorm, omschrijving, cluster, sum(bedrag_eur)::decimal(18, 2), 'eigen', laagste_zekerheid(list(zekerheid)), max(document_id)
from kern.sisa_uitkering
where overheid_code is not null and jaar > 0 and bedrag_eur is not null
group by all
