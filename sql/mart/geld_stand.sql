/* model
naam: mart.geld_stand
betekenis: "Hoe het geld van een overheid voor een jaar van circulaire tot circulaire verandert, per vorm."
korrel: overheid x jaar x circulaire x vorm
sleutel: [overheid_code, jaar, circulaire, vorm]
eenheid: "euro"
bron: "kern.uitkering, mart.overheid_jaar"
export: per jaar
als: zicht
plaats: 6
thema: geld
kolommen:
  overheid_code: code van gemeente of provincie
  overheid_naam: naam in dat jaar
  overheidslaag: gemeente of provincie
  provincie_naam: naam van die provincie
  groep: vergelijkingsgroep naar inwoners; provincies vormen een groep
  jaar: uitkeringsjaar
  circulaire: "stand van de circulaire, bijvoorbeeld 2024-september; leeg als er geen is"
  vorige_circulaire: stand ervoor die is opgenomen; leeg bij de eerste
  vorm: "AU, IU, DU, suppletie of BFU"
  bedrag_eur: bedrag in deze stand
  verschil_eur: bedrag min dat in de stand ervoor; leeg bij de eerste stand
  verschil_per_inwoner_eur: verschil per inwoner
  inwoners: inwoners op 1 januari; leeg als CBS ze niet heeft gepubliceerd
eenheden:
  inwoners: personen
*/
with som as (
    select overheid_code, jaar, circulaire, sum(bedrag_eur) filter (vorm = 'AU') as au, sum(bedrag_eur) filter (vorm = 'IU') as iu,
        sum(bedrag_eur) filter (vorm = 'DU') as du, sum(bedrag_eur) filter (vorm = 'suppletie') as suppletie, sum(bedrag_eur) filter (vorm = 'BFU') as bfu
    from kern.fondsuitkering
    where circulaire is not null
    group by all
),

-- a form that a stand no longer has counts as nought there: the file of that
-- stand was read, and has no such grant
lang as (
    select s.overheid_code, s.jaar, s.circulaire, v.vorm,
        coalesce(case v.vorm when 'AU' then s.au when 'IU' then s.iu when 'DU' then s.du when 'suppletie' then s.suppletie else s.bfu end, 0) as bedrag,
        split_part(s.circulaire, '-', 1) || case split_part(s.circulaire, '-', 2) when 'mei' then '05' when 'september' then '09' when 'december' then '12' else split_part(s.circulaire, '-', 2) end as rang
    from som s
    cross join (values ('AU'), ('IU'), ('DU'), ('suppletie'), ('BFU')) v(vorm)
),

keten as (
    select *,
        lag(circulaire) over w as vorige_circulaire,
        bedrag - lag(bedrag) over w as verschil,
        max(abs(bedrag)) over (partition by overheid_code, jaar, vorm) as ooit
    from lang
    window w as (partition by overheid_code, jaar, vorm order by rang, circulaire)
)

select
    k.overheid_code,
    o.overheid_naam,
    if(left(k.overheid_code, 2) = 'PV', 'provincie', 'gemeente') as overheidslaag,
    o.provincie_naam,
    o.groep,
    k.jaar,
    k.circulaire,
    k.vorige_circulaire,
    k.vorm,
    k.bedrag::decimal(18, 2) as bedrag_eur,
    k.verschil::decimal(18, 2) as verschil_eur,
    round(k.verschil / nullif(o.inwoners, 0), 2)::decimal(18, 2) as verschil_per_inwoner_eur,
    o.inwoners
from keten k
left join mart.overheid_jaar o on o.overheid_code = k.overheid_code and o.jaar = k.jaar
where k.ooit > 0
