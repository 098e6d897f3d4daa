/* model
naam: kern.taak_taakveld
betekenis: "Op welke taakvelden van Iv3 de lasten en baten van een taak staan, per periode. Een taakveld kan bij meer taken horen; hun aandeel erin is onbekend."
korrel: taak x taakveld x periode
sleutel: [taak_id, taakveld, jaar_van]
formule: "2017 tot en met 2024 en vanaf 2025 gelden verschillende codes; een code die bleef heeft een rij zonder laatste jaar"
bron: sql/seeds/taak_taakveld.csv
export: tabel
kolommen:
  taak_id: taak
  taakveld: "code van het taakveld; van gemeenten of van provincies, naar de overheidslaag van de taak"
  jaar_van: eerste jaar waarin de code geldt
  jaar_tot: laatste jaar waarin de code geldt; leeg is nog steeds
  aandeel: deel van het taakveld dat bij de taak hoort; leeg is onbekend
  zekerheid: "H hoog, M middel, L laag"
  onzeker: de bron geeft het taakveld met een vraagteken, of het is eigen lezing
  in_iv3: "CBS kent de code in een jaar van de periode; leeg als van geen jaar daarvan gegevens zijn opgenomen"
  toelichting: voorbehoud
  bron: waaruit het taakveld blijkt
*/
with jaren as (
    select soort, jaar, list(taakveld) as codes
    from kern.taakveld
    where not balanspost
    group by soort, jaar
),

links as (
    select
        s.taak_id,
        t.overheidslaag,
        s.taakveld,
        s.jaar_van::integer as jaar_van,
        s.jaar_tot::integer as jaar_tot,
        s.aandeel::decimal(5, 4) as aandeel,
        s.zekerheid,
        s.onzeker = 'ja' as onzeker,
        s.toelichting,
        s.bron
    from seed.taak_taakveld s
    left join seed.taken t using (taak_id)
)

select
    l.taak_id,
    l.taakveld,
    l.jaar_van,
    l.jaar_tot,
    l.aandeel,
    l.zekerheid,
    l.onzeker,
    bool_or(list_contains(j.codes, l.taakveld)) as in_iv3,
    l.toelichting,
    l.bron
from links l
left join jaren j on j.soort = l.overheidslaag and j.jaar >= l.jaar_van and (l.jaar_tot is null or j.jaar <= l.jaar_tot)
group by all
