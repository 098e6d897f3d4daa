/* model
naam: indicator.aflopend
betekenis: "Geld voor taken dat eindigt: specifieke uitkeringen, bijzondere fondsuitkeringen, integratie- en decentralisatie-uitkeringen met een laatste jaar, en wat er daarna komt. Alleen wat een bron een laatste jaar geeft: van de rest is niets bekend, en dat is niet hetzelfde als blijvend."
korrel: vorm x uitkering x taak
sleutel: [vorm, omschrijving, taak_id]
eenheid: euro
formule: "bedrag van het laatste jaar dat bekend is, voor het hele land; een uitkering voor meer taken staat bij elk van hen en wordt nergens over hen verdeeld"
bron: "kern.specifieke_uitkering, kern.taak_uitkering, kern.uitkering"
export: tabel
kolommen:
  vorm: "SPUK, BFU, IU of DU"
  omschrijving: naam van de uitkering
  taak_id: taak; 'geen' als geen vastgelegde taak haar noemt
  jaar_tot: laatste jaar
  bedrag_jaar: jaar van het bedrag; leeg als er geen bedrag bekend is
  bedrag_eur: bedrag voor alle overheden samen
  taken: aantal taken waarbij zij staat
  wordt: "waarin zij overgaat; leeg is onbekend, en dat is niet hetzelfde als vervallen"
  zekerheid: "H, M of L: van de koppeling met de taak"
  bron: waaruit het laatste jaar blijkt
eenheden:
  bedrag_jaar: jaar
*/
with spuk as (
    select vorm, omschrijving, coalesce(taken, 'geen') as taken, max(jaar_tot) as jaar_tot,
        max(jaar) filter (bedrag_eur is not null) as bedrag_jaar,
        max_by(bedrag_eur, jaar) filter (bedrag_eur is not null) as bedrag_eur,
        max_by(wordt, jaar) as wordt, laagste_zekerheid(list(zekerheid)) as zekerheid, 'overzicht van specifieke uitkeringen' as bron
    from kern.specifieke_uitkering
    where not zonder_einde
    group by all
),

fonds as (
    select vorm, omschrijving, jaar, sum(bedrag_eur) as bedrag_eur
    from (
        select *, row_number() over (partition by vorm, omschrijving, jaar, overheid_code, cluster order by stand_rang(circulaire) desc) as volgorde
        from kern.fondsuitkering
        where vorm in ('IU', 'DU', 'BFU')
    )
    where volgorde = 1
    group by all
),

laatste as (
    select vorm, omschrijving, max(jaar) as bedrag_jaar, max_by(bedrag_eur, jaar) as bedrag_eur from fonds group by all
),

alle as (
    select vorm, omschrijving, unnest(string_split(taken, ', ')) as taak_id, jaar_tot, bedrag_jaar, bedrag_eur, wordt, zekerheid, bron
    from spuk
    where jaar_tot is not null
    union all
    select t.vorm, t.omschrijving, t.taak_id, max(t.jaar_tot), any_value(l.bedrag_jaar), any_value(l.bedrag_eur), null, laagste_zekerheid(list(t.zekerheid)), min(t.bron)
    from kern.taak_uitkering t
    left join laatste l on l.vorm = t.vorm and l.omschrijving = t.omschrijving
    where t.jaar_tot is not null and t.vorm in ('IU', 'DU', 'BFU', 'SPUK')
        and not exists (from spuk s where naamsleutel(s.omschrijving) = naamsleutel(t.omschrijving) and s.jaar_tot is not null)
    group by t.vorm, t.omschrijving, t.taak_id
)

select vorm, omschrijving, taak_id, jaar_tot, bedrag_jaar, bedrag_eur::decimal(18, 2) as bedrag_eur,
    (count(*) over (partition by vorm, omschrijving))::integer as taken,
    wordt, zekerheid, bron
from alle
