/* model
naam: kwaliteit.geldmeting
betekenis: "De totalen in euro van kwaliteit.meting: van lasten en baten, uitkeringen en circulaires. Zij staan apart, zodat een nacht waarin geen bedrag verandert ze niet opnieuw optelt."
korrel: meting x onderwerp
sleutel: [naam, onderwerp]
eenheid: euro
formule: "sommen van bedrag_eur; per overheid en per taakveld alleen lasten op taakvelden van taken en overhead, omdat reserves, resultaten en belastingen elk jaar verspringen"
bron: kern.baten_lasten, kern.fondsuitkering en bron.circulaire_bedrag
volgt:
  - {per: jaar, uit: {kern.baten_lasten: jaar}}
export: nee
kolommen:
  naam: naam van het totaal
  onderwerp: waarvan het totaal is, met het jaar erachter
  jaar: jaar van het totaal; leeg als het er geen heeft
  waarde: totaal
  eenheid: altijd euro
eenheden:
  waarde: euro
*/
with geld as (
    select zijde as naam, o.soort || ' ' || b.verslagsoort as onderwerp, b.jaar, sum(b.bedrag_eur) as waarde, 'euro' as eenheid
    from kern.baten_lasten b
    join kern.overheid o using (overheid_code, jaar)
    where b.telt_mee and b.zijde is not null
    group by all
    union all
    select 'uitkering', fonds || ' ' || circulaire || ' ' || vorm, uitkeringsjaar, sum(bedrag_eur), 'euro'
    from kern.fondsuitkering
    group by all
    union all
    select 'circulaire', fonds || ' ' || circulaire || ' ' || soort, jaar, sum(bedrag_eur), 'euro'
    from kern.circulaire_bedrag
    where fonds is not null and circulaire is not null
    group by all
    union all
    -- of each government and of each taakveld: what a total hides. Reserves, results
    -- and taxes are left out: they jump every year
    select 'lasten overheid', b.overheid_code || ' ' || b.verslagsoort, b.jaar, sum(b.bedrag_eur), 'euro'
    from kern.baten_lasten b
    join kern.taakveld_jaar t on t.overheidslaag = overheidslaag(b.overheid_code) and t.taakveld = b.taakveld and t.jaar = b.jaar
    where b.telt_mee and b.zijde = 'lasten' and t.rol in ('taak', 'overhead')
    group by all
    union all
    select 'lasten taakveld', overheidslaag(b.overheid_code) || ' ' || b.taakveld || ' ' || b.verslagsoort, b.jaar, sum(b.bedrag_eur), 'euro'
    from kern.baten_lasten b
    join kern.taakveld_jaar t on t.overheidslaag = overheidslaag(b.overheid_code) and t.taakveld = b.taakveld and t.jaar = b.jaar
    where b.telt_mee and b.zijde = 'lasten' and t.rol in ('taak', 'overhead')
    group by all
)

select naam, concat_ws(' ', onderwerp, jaar::varchar) as onderwerp, jaar, waarde::decimal(18, 4) as waarde, eenheid
from geld
where waarde is not null
