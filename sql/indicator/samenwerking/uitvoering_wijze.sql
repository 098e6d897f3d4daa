/* model
naam: indicator.uitvoering_wijze
betekenis: "Wie het geld van een taak uitgeeft: van elke euro lasten, hoeveel aan eigen mensen, hoeveel via een gemeenschappelijke regeling, hoeveel ingekocht, hoeveel overgedragen aan inwoners en instellingen. De vijf delen zijn samen alle lasten."
korrel: overheid x onderwerp x jaar x verslagsoort
sleutel: [overheid_code, soort, id, jaar, verslagsoort]
eenheid: "hele euro's; aandelen zijn fracties"
formule: "eigen = L1.1; regeling = L4.3.3; ingekocht = alle L3, met inhuur (L3.5.1); overgedragen = alle L4 zonder L4.3.3, ook sociale uitkeringen in natura (L4.1.2), waaronder gekochte zorg valt; overig = belastingen, rente, afschrijving en verrekeningen. Bruto lasten, zonder overhead bij een bundel. GM is alle gemeenten samen, PV alle provincies: van wie de verdeling bekend is"
bron: "kern.taakveld_bedrag, kern.taakveld_jaar, kern.bundel_veld; categorieën volgens het Iv3-informatievoorschrift"
volgt:
  - {per: jaar, uit: {kern.taakveld_bedrag: jaar}}
export: per jaar
kolommen:
  overheid_code: code van gemeente of provincie; GM of PV is het land
  soort: "geheel, cluster of bundel"
  id: "alle clusters, naam van het cluster of nummer van de bundel"
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  lasten_eur: "alle lasten; bij het land van de overheden waarvan de verdeling bekend is"
  eigen_eur: eigen personeel
  regeling_eur: overdrachten aan gemeenschappelijke regelingen
  ingekocht_eur: goederen en diensten, met inhuur
  inhuur_eur: daarvan ingeleend personeel
  overgedragen_eur: uitkeringen, subsidies en andere overdrachten
  overig_eur: "belastingen, rente, afschrijving en verrekeningen"
  eigen_aandeel: deel van de lasten
  regeling_aandeel: deel van de lasten
  ingekocht_aandeel: deel van de lasten
  overgedragen_aandeel: deel van de lasten
  overig_aandeel: deel van de lasten
  overheden: "aantal overheden waarvan de verdeling bekend is"
  bekend_aandeel: "deel van de lasten waarvan de verdeling bekend is; bij een overheid 1 of leeg"
  status: "eigen, voorlopig, gedeeltelijk (het land, zonder wie niet uitsplitst), niet geleverd of onbekend"
  reden: waarom een aandeel leeg is
*/
-- who books nothing at all under a letter of categories does not report by them
with opgave as (
    select overheid_code, jaar, verslagsoort,
        case
            when not bool_or(bedrag_eur is not null) then 'niet geleverd'
            when not coalesce(bool_or(personeel_eur <> 0), false) then 'lasten niet uitgesplitst naar personeel'
            when not coalesce(bool_or(overgedragen_eur <> 0), false) then 'lasten niet uitgesplitst naar overdrachten'
        end as reden
    from kern.taakveld_bedrag
    where zijde = 'lasten'
    group by all
),

veld as (
    select t.overheid_code, t.jaar, t.verslagsoort, t.taakveld, j.cluster, v.bundel_id, v.raakt, v.reden as raakreden,
        t.bedrag_eur, coalesce(t.personeel_eur, 0) as eigen, coalesce(t.samenwerking_eur, 0) as regeling, coalesce(t.ingekocht_eur, 0) as ingekocht,
        coalesce(t.inhuur_eur, 0) as inhuur, coalesce(t.overgedragen_eur, 0) - coalesce(t.samenwerking_eur, 0) as overgedragen,
        t.alleen_totaal and t.bedrag_eur <> 0 as alleen_totaal, t.status
    from kern.taakveld_bedrag t
    join kern.taakveld_jaar j on j.overheidslaag = overheidslaag(t.overheid_code) and j.taakveld = t.taakveld and j.jaar = t.jaar
    left join kern.bundel_veld v on v.overheidslaag = j.overheidslaag and v.taakveld = t.taakveld and v.jaar = t.jaar
    where t.zijde = 'lasten' and j.rol in ('taak', 'overhead')
),

-- money on a code that cannot be laid with one of the bundles it touches
geraakt as (
    select overheid_code, jaar, verslagsoort, bundel_id, min(raakreden) as reden
    from (
        select overheid_code, jaar, verslagsoort, raakreden, unnest(string_split(raakt, ',')) as bundel_id
        from veld
        where raakt is not null and bedrag_eur <> 0
    )
    group by all
),

onderwerp as (
    select 'geheel' as soort, 'alle clusters' as id, * from veld
    union all
    select 'cluster', cluster, * from veld where cluster is not null
    union all
    select 'bundel', bundel_id, * from veld where bundel_id is not null
),

som as (
    select overheid_code, soort, id, jaar, verslagsoort,
        sum(bedrag_eur)::bigint as lasten_eur, sum(eigen)::bigint as eigen_eur, sum(regeling)::bigint as regeling_eur, sum(ingekocht)::bigint as ingekocht_eur,
        sum(inhuur)::bigint as inhuur_eur, sum(overgedragen)::bigint as overgedragen_eur,
        bool_or(alleen_totaal) as alleen_totaal, bool_or(status = 'voorlopig') as voorlopig
    from onderwerp
    group by all
),

gekend as (
    select s.*, case
            when o.reden = 'niet geleverd' or s.lasten_eur is null then 'niet geleverd'
            else coalesce(o.reden, g.reden, if(s.alleen_totaal, 'alleen een totaal opgegeven', null))
        end as reden
    from som s
    left join opgave o using (overheid_code, jaar, verslagsoort)
    left join geraakt g on g.overheid_code = s.overheid_code and g.bundel_id = s.id and g.jaar = s.jaar and g.verslagsoort = s.verslagsoort
),

land as (
    select left(overheid_code, 2) as overheid_code, soort, id, jaar, verslagsoort,
        sum(lasten_eur) filter (reden is null)::bigint as lasten_eur, sum(eigen_eur) filter (reden is null)::bigint as eigen_eur,
        sum(regeling_eur) filter (reden is null)::bigint as regeling_eur, sum(ingekocht_eur) filter (reden is null)::bigint as ingekocht_eur,
        sum(inhuur_eur) filter (reden is null)::bigint as inhuur_eur, sum(overgedragen_eur) filter (reden is null)::bigint as overgedragen_eur,
        count(*) filter (reden is null)::integer as overheden,
        dekking(sum(lasten_eur) filter (reden is null), sum(lasten_eur)) as bekend,
        case when count(*) filter (reden is null) < count(*) then 'gedeeltelijk' when bool_or(voorlopig) then 'voorlopig' else 'eigen' end as status,
        if(count(*) filter (reden is null) = 0, mode(reden order by reden), null) as reden
    from gekend
    group by all
),

alle as (
    select overheid_code, soort, id, jaar, verslagsoort, lasten_eur, if(reden is null, eigen_eur, null) as eigen_eur, if(reden is null, regeling_eur, null) as regeling_eur,
        if(reden is null, ingekocht_eur, null) as ingekocht_eur, if(reden is null, inhuur_eur, null) as inhuur_eur, if(reden is null, overgedragen_eur, null) as overgedragen_eur,
        if(reden is null, 1, 0) as overheden, if(reden is null, 1, null) as bekend,
        case when reden = 'niet geleverd' then reden when reden is not null then 'onbekend' when voorlopig then 'voorlopig' else 'eigen' end as status, reden
    from gekend
    union all
    select overheid_code, soort, id, jaar, verslagsoort, lasten_eur, eigen_eur, regeling_eur, ingekocht_eur, inhuur_eur, overgedragen_eur, overheden, bekend,
        if(reden is null, status, 'onbekend'), reden
    from land
)

select overheid_code, soort, id, jaar, verslagsoort,
    lasten_eur, eigen_eur, regeling_eur, ingekocht_eur, inhuur_eur, overgedragen_eur,
    lasten_eur - eigen_eur - regeling_eur - ingekocht_eur - overgedragen_eur as overig_eur,
    vast(dekking(eigen_eur, lasten_eur)) as eigen_aandeel,
    vast(dekking(regeling_eur, lasten_eur)) as regeling_aandeel,
    vast(dekking(ingekocht_eur, lasten_eur)) as ingekocht_aandeel,
    vast(dekking(overgedragen_eur, lasten_eur)) as overgedragen_aandeel,
    vast(dekking(if(eigen_eur is null, null, lasten_eur - eigen_eur - regeling_eur - ingekocht_eur - overgedragen_eur), lasten_eur)) as overig_aandeel,
    overheden,
    vast(bekend) as bekend_aandeel,
    status,
    coalesce(reden, if(lasten_eur > 0, null, 'geen lasten')) as reden
from alle
