/* model
naam: indicator.taak_jaarcijfer
betekenis: "Netto lasten per inwoner van de taakvelden van een taak, per jaar op de grenzen van nu, en hun verhouding tot het landelijke bedrag. Alleen jaren waarvan alle bedragen bekend zijn."
korrel: overheid x taak x jaar x verslagsoort
sleutel: [overheid_code, taak_id, jaar, verslagsoort]
eenheid: "euro; tot_landelijk is een verhouding"
formule: "per_inwoner = (lasten - baten) / inwoners; tot_landelijk = per_inwoner / (som van netto lasten / som van inwoners over de overheden van dezelfde laag)"
bron: "kern.baten_lasten_vandaag, kern.inwoners_vandaag, kern.taak_veld"
volgt:
  - {per: jaar, uit: {kern.baten_lasten_vandaag: jaar, kern.inwoners_vandaag: jaar}}
export: nee
kolommen:
  overheid_code: overheid van nu
  taak_id: taak
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  lasten_eur: lasten van de taakvelden
  per_inwoner_eur: netto lasten per inwoner
  tot_landelijk: "verhouding tot het landelijke bedrag per inwoner; leeg als dat nul is"
  gedeeld: een taakveld draagt ook andere taken
eenheden:
  tot_landelijk: verhouding
*/
with bedrag as (
    select b.overheid_code, t.taak_id, b.jaar, b.verslagsoort,
        sum(if(b.zijde = 'lasten', b.bedrag_eur, -b.bedrag_eur))::bigint as netto_eur,
        sum(if(b.zijde = 'lasten', b.bedrag_eur, null))::bigint as lasten_eur,
        bool_or(t.gedeeld) as gedeeld
    from kern.baten_lasten_vandaag b
    join kern.taak_veld t on t.taakveld = b.taakveld and t.jaar = b.jaar
        and t.overheidslaag = if(starts_with(b.overheid_code, 'PV'), 'provincie', 'gemeente')
    group by b.overheid_code, t.taak_id, b.jaar, b.verslagsoort
    having bool_and(b.status in ('eigen', 'voorlopig'))
),

hoofd as (
    select b.*, i.inwoners, (b.netto_eur / i.inwoners)::decimal(18, 4) as per_inwoner_eur
    from bedrag b
    join kern.inwoners_vandaag i using (overheid_code, jaar)
    where i.inwoners > 0
),

landelijk as (
    select taak_id, jaar, verslagsoort, (sum(netto_eur) / sum(inwoners))::decimal(18, 4) as per_inwoner_eur
    from hoofd
    group by taak_id, jaar, verslagsoort
)

select h.overheid_code, h.taak_id, h.jaar, h.verslagsoort, h.lasten_eur, h.per_inwoner_eur,
    verhouding(h.per_inwoner_eur, l.per_inwoner_eur)::decimal(18, 6) as tot_landelijk,
    h.gedeeld
from hoofd h
join landelijk l using (taak_id, jaar, verslagsoort)
