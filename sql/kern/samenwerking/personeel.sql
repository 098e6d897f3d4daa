/* model
naam: kern.personeel
betekenis: "Mensen van gemeenten per grootteklasse: ziekteverzuim, vacatures, leeftijd, instroom en uitstroom. Cijfers van een groep: zij zeggen niets over een gemeente daarin."
korrel: grootteklasse x jaar x onderwerp
sleutel: [grootteklasse, jaar, onderwerp]
formule: "van meer bladen telt per grootteklasse, jaar en onderwerp het laatst opgehaalde; totaal, alle, gemiddeld, Nederland, landelijk of sector aan het begin van een klasse is de regel voor alle gemeenten samen"
bron: "bron.personeel"
export: tabel
kolommen:
  grootteklasse: grootteklasse zoals de bron haar noemt
  is_totaal: "waar als het de regel voor alle klassen samen is: tel haar niet bij de klassen op"
  jaar: "jaar; 0 als de bron er geen noemt"
  onderwerp: "ziekteverzuim, vacaturegraad, vacatures, leeftijd, 60 jaar en ouder, instroom, uitstroom of bezetting"
  eenheid: "fractie, jaar of aantal"
  waarde: waarde; leeg als zij in de bron niet te lezen is
  reden: waarom de waarde leeg is
  document_id: document (meta.document)
eenheden:
  waarde: wisselend
*/
select p.grootteklasse, regexp_matches(p.grootteklasse, '(?i)^(totaal|alle|gemiddeld|nederland|landelijk|sector)') as is_totaal, coalesce(p.jaar, 0)::integer as jaar, p.onderwerp, p.eenheid, p.waarde,
    if(p.waarde is null, 'in de bron staat ' || coalesce(p.tekst, 'niets') || ': niet te lezen, of niet te zeggen of het procenten zijn', null) as reden,
    p.document_id
from bron.personeel p
join meta.document d using (document_id)
qualify row_number() over (partition by p.grootteklasse, coalesce(p.jaar, 0), p.onderwerp order by d.opgehaald desc, p.document_id, p.cel) = 1
