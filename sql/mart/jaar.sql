/* model
naam: mart.jaar
betekenis: "Per jaar en overheidslaag wat er is: hoeveel overheden, wie leverde, en welke stand van de circulaire bij de begroting en de rekening hoort."
korrel: jaar x overheidslaag
sleutel: [jaar, overheidslaag]
eenheid: "aantal overheden"
bron: "kern.overheid, kern.levering, indicator.stand, indicator.peil"
export: tabel
plaats: 15
thema: indeling
kolommen:
  jaar: kalenderjaar
  overheidslaag: gemeente of provincie
  overheden: overheden die in het jaar bestaan
  begrotingen: overheden die een begroting leverden
  rekeningen: overheden die een rekening leverden
  circulaire_begroting: stand die bij de begroting hoort; leeg als er geen is
  circulaire_rekening: stand die bij de rekening hoort; leeg als er geen is
  peil: begroting of rekening als het rapport naar dit jaar kijkt; anders leeg
*/
with gezien as (
    select jaar, soort as overheidslaag, count(*) as overheden from kern.overheid group by all
),

geleverd as (
    select jaar, if(left(overheid_code, 2) = 'PV', 'provincie', 'gemeente') as overheidslaag,
        count(*) filter (verslagsoort = 'begroting') as begrotingen,
        count(*) filter (verslagsoort = 'rekening') as rekeningen
    from kern.levering
    where status <> 'niet geleverd'
    group by all
)

select
    g.jaar,
    g.overheidslaag,
    g.overheden,
    coalesce(l.begrotingen, 0) as begrotingen,
    coalesce(l.rekeningen, 0) as rekeningen,
    b.circulaire as circulaire_begroting,
    r.circulaire as circulaire_rekening,
    p.verslagsoort as peil
from gezien g
left join geleverd l using (jaar, overheidslaag)
left join indicator.stand b on b.jaar = g.jaar and b.overheidslaag = g.overheidslaag and b.verslagsoort = 'begroting' and b.standaard_stand
left join indicator.stand r on r.jaar = g.jaar and r.overheidslaag = g.overheidslaag and r.verslagsoort = 'rekening' and r.standaard_stand
left join indicator.peil p on p.jaar = g.jaar and p.overheidslaag = g.overheidslaag
