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
-- a category stands once on a taakveld: its largest amount is its only one, and
-- takes less memory than a sum. One side after the other, for the same reason
select overheid_code, jaar, verslagsoort, taakveld, 'lasten' as zijde,
    sum(bedrag_eur)::bigint as bedrag_eur,
    max(bedrag_eur) filter (categorie = 'L1.1') as personeel_eur,
    max(bedrag_eur) filter (categorie = 'L3.5.1') as inhuur_eur,
    max(bedrag_eur) filter (categorie = 'L4.3.3') as samenwerking_eur,
    bool_or(bedrag_eur is not null and categorie = 'L0.0') as alleen_totaal,
    case when count(bedrag_eur) = 0 then 'niet geleverd' when bool_or(status = 'voorlopig') then 'voorlopig' else 'eigen' end as status
from kern.baten_lasten
where telt_mee and zijde = 'lasten' and verslagsoort in ('begroting', 'rekening')
group by overheid_code, jaar, verslagsoort, taakveld
union all
select overheid_code, jaar, verslagsoort, taakveld, 'baten' as zijde,
    sum(bedrag_eur)::bigint as bedrag_eur,
    null::bigint, null::bigint, null::bigint,
    bool_or(bedrag_eur is not null and categorie = 'B0.0'),
    case when count(bedrag_eur) = 0 then 'niet geleverd' when bool_or(status = 'voorlopig') then 'voorlopig' else 'eigen' end
from kern.baten_lasten
where telt_mee and zijde = 'baten' and verslagsoort in ('begroting', 'rekening')
group by overheid_code, jaar, verslagsoort, taakveld
