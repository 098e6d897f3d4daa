/* model
naam: indicator.uitvoeringskracht_taakveld
betekenis: "Wie het werk doet, per taakveld: eigen personeel, ingeleend personeel, samenwerking, en of de rekening van de begroting afwijkt. Personeel van de overhead staat op zijn eigen taakveld en zit er niet in."
korrel: overheid x jaar x verslagsoort x taakveld
sleutel: [overheid_code, jaar, verslagsoort, taakveld]
eenheid: "hele euro's; aandelen en afwijking zijn fracties"
formule: "personeel_aandeel = L1.1 / lasten; inhuur_aandeel = L3.5.1 / (L1.1 + L3.5.1); samenwerking_aandeel = L4.3.3 / lasten; begrotingsafwijking = (lasten rekening - lasten begroting) / lasten begroting van hetzelfde jaar"
bron: "kern.taakveld_bedrag; categorieën volgens het Iv3-informatievoorschrift; maat van deze gegevensbank (docs/dimensies.md)"
volgt:
  - {per: jaar, uit: {kern.taakveld_bedrag: jaar}}
export: per jaar
kolommen:
  overheid_code: code van gemeente of provincie
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  taakveld: taakveld
  lasten_eur: lasten van het taakveld; leeg als er geen opgave is
  personeel_eur: "salarissen en sociale lasten (L1.1); leeg als onbekend"
  inhuur_eur: "ingeleend personeel (L3.5.1); leeg als onbekend"
  samenwerking_eur: "inkomensoverdrachten aan gemeenschappelijke regelingen (L4.3.3); leeg als onbekend"
  personeel_aandeel: deel van de lasten dat eigen personeel is
  personeel_reden: waarom het personeelsaandeel leeg is
  inhuur_aandeel: deel van de personeelskosten dat inhuur is
  inhuur_reden: waarom het inhuuraandeel leeg is
  samenwerking_aandeel: deel van de lasten dat naar gemeenschappelijke regelingen gaat
  samenwerking_reden: waarom het samenwerkingsaandeel leeg is
  begroting_eur: lasten in de begroting van hetzelfde jaar; leeg bij een begroting en als er geen is
  begrotingsafwijking: "negatief is minder uitgegeven dan begroot"
  begrotingsafwijking_reden: waarom de afwijking leeg is
  status: "eigen, voorlopig of niet geleverd; voorlopig als een van de bedragen dat is"
eenheden:
  begrotingsafwijking: fractie
*/
-- what a government leaves out everywhere it does not report: unknown, not zero
with opgave as (
    select overheid_code, jaar, verslagsoort, bool_or(bedrag_eur is not null) as geleverd,
        bool_or(personeel_eur <> 0) as personeel, bool_or(inhuur_eur <> 0) as inhuur, bool_or(samenwerking_eur <> 0) as samenwerking
    from kern.taakveld_bedrag
    where zijde = 'lasten'
    group by all
),

begroot as (
    select overheid_code, jaar, 'rekening' as verslagsoort, taakveld, bedrag_eur as begroting_eur
    from kern.taakveld_bedrag
    where verslagsoort = 'begroting' and zijde = 'lasten' and bedrag_eur is not null
),

regel as (
    select overheid_code, jaar, verslagsoort, taakveld, bedrag_eur, personeel_eur, inhuur_eur, samenwerking_eur, alleen_totaal, status
    from kern.taakveld_bedrag
    where zijde = 'lasten'
    union all
    -- budgeted, and in the account that was delivered nothing was spent. Constants
    -- stay out of the conditions of the joins, or rows are compared one by one
    select b.overheid_code, b.jaar, b.verslagsoort, b.taakveld, 0, null, null, null, false, 'eigen'
    from begroot b
    semi join (select overheid_code, jaar from opgave where geleverd and verslagsoort = 'rekening') o on o.overheid_code = b.overheid_code and o.jaar = b.jaar
    anti join (select overheid_code, jaar, taakveld from kern.taakveld_bedrag where zijde = 'lasten' and verslagsoort = 'rekening') t
        on t.overheid_code = b.overheid_code and t.jaar = b.jaar and t.taakveld = b.taakveld
),

gekend as (
    select t.overheid_code, t.jaar, t.verslagsoort, t.taakveld, t.status, t.bedrag_eur as lasten_eur,
        coalesce(t.personeel_eur, 0) as personeel_eur, coalesce(t.inhuur_eur, 0) as inhuur_eur, coalesce(t.samenwerking_eur, 0) as samenwerking_eur,
        coalesce(b.begroting_eur, if(w.geleverd, 0, null)) as begroting_eur,
        case when t.status = 'niet geleverd' then 'niet geleverd' when t.alleen_totaal then 'alleen een totaal opgegeven' end as reden,
        if(o.personeel, null, 'niet uitgesplitst') as zonder_personeel,
        if(o.inhuur, null, 'niet uitgesplitst') as zonder_inhuur,
        if(o.samenwerking, null, 'niet uitgesplitst') as zonder_samenwerking
    from regel t
    left join opgave o using (overheid_code, jaar, verslagsoort)
    left join begroot b using (overheid_code, jaar, verslagsoort, taakveld)
    left join (select overheid_code, jaar, 'rekening' as verslagsoort, geleverd from opgave where verslagsoort = 'begroting') w using (overheid_code, jaar, verslagsoort)
),

geld as (
    select * replace (
        if(coalesce(reden, zonder_personeel) is null, personeel_eur, null) as personeel_eur,
        if(coalesce(reden, zonder_inhuur) is null, inhuur_eur, null) as inhuur_eur,
        if(coalesce(reden, zonder_samenwerking) is null, samenwerking_eur, null) as samenwerking_eur)
    from gekend
)

select
    overheid_code,
    jaar,
    verslagsoort,
    taakveld,
    lasten_eur,
    personeel_eur,
    inhuur_eur,
    samenwerking_eur,
    dekking(personeel_eur, lasten_eur)::decimal(18, 6) as personeel_aandeel,
    coalesce(reden, zonder_personeel, if(lasten_eur > 0, null, 'geen lasten')) as personeel_reden,
    dekking(inhuur_eur, personeel_eur + inhuur_eur)::decimal(18, 6) as inhuur_aandeel,
    coalesce(reden, zonder_personeel, zonder_inhuur, if(personeel_eur + inhuur_eur > 0, null, 'geen personeel')) as inhuur_reden,
    dekking(samenwerking_eur, lasten_eur)::decimal(18, 6) as samenwerking_aandeel,
    coalesce(reden, zonder_samenwerking, if(lasten_eur > 0, null, 'geen lasten')) as samenwerking_reden,
    begroting_eur,
    if(begroting_eur > 0, kloof(lasten_eur, begroting_eur), null)::decimal(18, 6) as begrotingsafwijking,
    case
        when verslagsoort = 'begroting' then 'volgt uit de rekening'
        when lasten_eur is null then 'niet geleverd'
        when begroting_eur is null then 'geen begroting'
        when begroting_eur <= 0 then 'niets begroot'
    end as begrotingsafwijking_reden,
    status
from geld
