/* model
naam: indicator.taakmutatie_jaar
betekenis: "De mutaties die bij een wetswijziging horen, per jaar: wat indicator.taakmutatie in een oordeel samenvat."
korrel: regeling x datum x taak x jaar
sleutel: [bwb_id, datum, taak_id, jaar]
eenheid: euro
formule: "som over de posten van indicator.mutatieverklaring die meetellen; een post voor meer taken van dezelfde wijziging staat bij elk daarvan, als gedeeld bedrag: tel gedeelde bedragen niet op over taken"
bron: indicator.mutatieverklaring, kern.fondsmutatie
export: tabel
kolommen:
  bwb_id: nummer van de regeling
  datum: eerste dag waarop de wijziging geldt
  taak_id: taak
  jaar: jaar waarvoor de mutatie geldt, vanaf dat van de wijziging
  bedrag_eur: "mutaties samen; leeg als er voor dat jaar niets gedrukt is"
  eigen_eur: waarvan voor deze taak alleen
  gedeeld_eur: waarvan voor meer taken samen
  heel_jaar: de wijziging geldt het hele jaar
  getoond: "de eerste circulaire met een mutatie toont dit jaar, of een latere geeft er een bedrag voor: dat een latere correctie voor een jaar niets drukt zegt niets over dat jaar"
*/
with posten as (
    select wet_bwb_id as bwb_id, wet_datum as datum, taak_id, taken_verklaard as taken, document_id, tabel, regel
    from indicator.mutatieverklaring
    where wet_datum is not null and telt_mee
),

bedragen as (
    select p.*, m.circulaire, m.jaar, m.bedrag_eur
    from posten p
    join kern.fondsmutatie m using (document_id, tabel, regel)
),

horizon as (
    select bwb_id, datum, taak_id, max_by(jaar, (-stand_rang(circulaire), jaar)) as tot
    from bedragen
    group by all
)

select
    b.bwb_id,
    b.datum,
    b.taak_id,
    b.jaar,
    sum(b.bedrag_eur)::decimal(18, 2) as bedrag_eur,
    sum(b.bedrag_eur) filter (b.taken = 1)::decimal(18, 2) as eigen_eur,
    sum(b.bedrag_eur) filter (b.taken > 1)::decimal(18, 2) as gedeeld_eur,
    b.jaar > year(b.datum) or dayofyear(b.datum) = 1 as heel_jaar,
    count(b.bedrag_eur) > 0 or b.jaar <= max(h.tot) as getoond
from bedragen b
join horizon h using (bwb_id, datum, taak_id)
where b.jaar >= year(b.datum)
group by b.bwb_id, b.datum, b.taak_id, b.jaar
