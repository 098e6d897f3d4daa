/* model
naam: kern.taakveld_bedrag
betekenis: "Baten en lasten per taakveld, met de categorieen die van personeel, inhuur en samenwerking vertellen. Een keer opgeteld: wat met taakvelden rekent leest dit en niet de categorieen."
korrel: overheid x jaar x verslagsoort x taakveld x zijde
sleutel: [overheid_code, jaar, verslagsoort, taakveld, zijde]
eenheid: hele euro's
formule: "som van de rijen van kern.baten_lasten die meetellen"
bron: kern.baten_lasten
export: nee
kolommen:
  overheid_code: code van gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  taakveld: taakveld
  zijde: lasten of baten
  bedrag_eur: bedrag; leeg als er geen opgave is
  personeel_eur: daarvan salarissen en sociale lasten (L1.1); leeg als die categorie geen bedrag heeft
  inhuur_eur: daarvan ingeleend personeel (L3.5.1)
  samenwerking_eur: daarvan inkomensoverdrachten aan gemeenschappelijke regelingen (L4.3.3)
  alleen_totaal: alleen het totaal L0.0 of B0.0 is opgegeven
  status: "eigen, voorlopig of niet geleverd; voorlopig als een van de bedragen dat is"
*/
select overheid_code, jaar, verslagsoort, taakveld, zijde,
    sum(bedrag_eur)::bigint as bedrag_eur,
    sum(if(categorie = 'L1.1', bedrag_eur, null))::bigint as personeel_eur,
    sum(if(categorie = 'L3.5.1', bedrag_eur, null))::bigint as inhuur_eur,
    sum(if(categorie = 'L4.3.3', bedrag_eur, null))::bigint as samenwerking_eur,
    bool_or(bedrag_eur is not null and categorie in ('L0.0', 'B0.0')) as alleen_totaal,
    case when count(bedrag_eur) = 0 then 'niet geleverd' when bool_or(status = 'voorlopig') then 'voorlopig' else 'eigen' end as status
from kern.baten_lasten
where telt_mee and zijde is not null and verslagsoort in ('begroting', 'rekening')
group by overheid_code, jaar, verslagsoort, taakveld, zijde
