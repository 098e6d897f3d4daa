/* model
naam: kern.taak_veld
betekenis: "Taakvelden per taak en jaar. Een code die in een ander jaar geldt dan waarin zij is geboekt bereikt de taken van haar eigen jaren, met de reden en een stap minder zekerheid."
korrel: taak x taakveld x jaar
sleutel: [taak_id, taakveld, jaar]
formule: "de periode van kern.taak_taakveld waarin het jaar valt; heeft de code er in dat jaar geen, dan de dichtstbijzijnde. Zeker is een koppeling die de bron met H of M geeft"
bron: "kern.taak_taakveld, kern.levering"
export: nee
kolommen:
  taak_id: taak
  overheidslaag: gemeente of provincie
  taakveld: taakveld
  jaar: verslagjaar
  eigen_jaar: de code geldt in dit jaar
  zeker: "de koppeling is zeker (H of M); een onzekere (L) draagt geen lasten"
  zekerheid: "H, M of L; een code van andere jaren is een stap minder zeker"
  gedeeld: het taakveld draagt in dat jaar ook andere taken
  reden: in welke jaren de code geldt, waar dat niet dit jaar is
*/
with jaren as (
    select distinct overheidslaag(overheid_code) as overheidslaag, jaar from kern.levering
),

naast as (
    select l.*, j.overheidslaag, j.jaar, jaren_ernaast(j.jaar, l.jaar_van, l.jaar_tot) as afstand
    from kern.taak_taakveld l
    join jaren j on j.overheidslaag = if(starts_with(l.taak_id, 'P'), 'provincie', 'gemeente')
    qualify afstand = min(afstand) over (partition by j.overheidslaag, l.taakveld, j.jaar)
)

select taak_id, overheidslaag, taakveld, jaar,
    afstand = 0 as eigen_jaar,
    zekerheid <> 'L' as zeker,
    if(afstand = 0, zekerheid, een_lager(zekerheid)) as zekerheid,
    count(*) over (partition by overheidslaag, taakveld, jaar) > 1 as gedeeld,
    if(afstand = 0, null, code_van(taakveld, jaar_van, jaar_tot)) as reden
from naast
