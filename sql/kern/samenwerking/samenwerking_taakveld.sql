/* model
naam: kern.samenwerking_taakveld
betekenis: "Lasten en baten van gemeenschappelijke regelingen per taakveld, met het personeel en met wat van en naar andere overheden gaat. Zij staan nergens tussen de bedragen van gemeenten en provincies."
korrel: regeling x jaar x verslagsoort x taakveld
sleutel: [regeling_code, jaar, verslagsoort, taakveld]
eenheid: hele euro's
formule: "de 2e plaatsing geldt waar zij is opgegeven, anders de 1e; een totaal L0.0 of B0.0 telt alleen waar het taakveld niet is uitgesplitst; van wie overal nul of niets opgaf is elk bedrag leeg"
bron: "bron.iv3_regeling; categorieën volgens het Iv3-informatievoorschrift voor gemeenten en gemeenschappelijke regelingen"
export: per jaar
kolommen:
  regeling_code: code van de gemeenschappelijke regeling bij CBS
  jaar: verslagjaar
  verslagsoort: begroting of rekening
  taakveld: taakveld, uit dezelfde indeling als die van gemeenten
  lasten_eur: lasten; leeg als er geen opgave is
  baten_eur: baten; leeg als er geen opgave is
  personeel_eur: salarissen en sociale lasten (L1.1); leeg als alleen een totaal is opgegeven
  inhuur_eur: ingeleend personeel (L3.5.1)
  ingekocht_eur: goederen en diensten (alle L3), met de inhuur
  van_rijk_eur: inkomensoverdrachten van het Rijk (B4.3.1)
  van_gemeenten_eur: inkomensoverdrachten van gemeenten (B4.3.2)
  van_regelingen_eur: inkomensoverdrachten van andere regelingen (B4.3.3)
  van_provincies_eur: inkomensoverdrachten van provincies (B4.3.4)
  aan_gemeenten_eur: inkomensoverdrachten aan gemeenten (L4.3.2)
  aan_regelingen_eur: inkomensoverdrachten aan andere regelingen (L4.3.3)
  aan_provincies_eur: inkomensoverdrachten aan provincies (L4.3.4)
  status: "eigen, voorlopig of niet geleverd"
*/
-- a category stands once on a taakveld: its largest amount is its only one
with som as (
    select regeling, verslagsoort, post,
        sum(bedrag) filter (letter = 'L' and categorie <> 'L0.0') as lasten,
        max(bedrag) filter (categorie = 'L0.0') as lasten_totaal,
        sum(bedrag) filter (letter = 'B' and categorie <> 'B0.0') as baten,
        max(bedrag) filter (categorie = 'B0.0') as baten_totaal,
        max(bedrag) filter (categorie = 'L1.1') as personeel,
        max(bedrag) filter (categorie = 'L3.5.1') as inhuur,
        sum(bedrag) filter (starts_with(categorie, 'L3.')) as ingekocht,
        max(bedrag) filter (categorie = 'B4.3.1') as van_rijk,
        max(bedrag) filter (categorie = 'B4.3.2') as van_gemeenten,
        max(bedrag) filter (categorie = 'B4.3.3') as van_regelingen,
        max(bedrag) filter (categorie = 'B4.3.4') as van_provincies,
        max(bedrag) filter (categorie = 'L4.3.2') as aan_gemeenten,
        max(bedrag) filter (categorie = 'L4.3.3') as aan_regelingen,
        max(bedrag) filter (categorie = 'L4.3.4') as aan_provincies,
        bool_or(status = 'voorlopig') as voorlopig
    from (
        select overheid as regeling, verslagsoort, post, categorie, left(categorie, 1) as letter,
            iv3_bedrag(plaatsing_1_eur, plaatsing_2_eur) as bedrag, iv3_status(plaatsing_1_eur, plaatsing_2_eur) as status
        from bron.iv3_regeling
        where not is_balanspost(post) and iv3_soort(verslagsoort) in ('begroting', 'rekening')
    )
    group by regeling, verslagsoort, post
),

-- who writes zero everywhere delivered a form and no figures
geleverd as (
    select *, bool_or(coalesce(lasten, lasten_totaal, 0) <> 0 or coalesce(baten, baten_totaal, 0) <> 0) over (partition by regeling, verslagsoort) as iets,
        coalesce(lasten, 0) = 0 and lasten_totaal is not null as zonder_lasten, coalesce(baten, 0) = 0 and baten_totaal is not null as zonder_baten
    from som
)

select
    regeling as regeling_code,
    iv3_jaar(verslagsoort) as jaar,
    iv3_soort(verslagsoort) as verslagsoort,
    post as taakveld,
    if(iets, coalesce(lasten, lasten_totaal), null)::bigint as lasten_eur,
    if(iets, coalesce(baten, baten_totaal), null)::bigint as baten_eur,
    if(iets and not zonder_lasten and lasten is not null, coalesce(personeel, 0), null)::bigint as personeel_eur,
    if(iets and not zonder_lasten and lasten is not null, coalesce(inhuur, 0), null)::bigint as inhuur_eur,
    if(iets and not zonder_lasten and lasten is not null, coalesce(ingekocht, 0), null)::bigint as ingekocht_eur,
    if(iets and not zonder_baten and baten is not null, coalesce(van_rijk, 0), null)::bigint as van_rijk_eur,
    if(iets and not zonder_baten and baten is not null, coalesce(van_gemeenten, 0), null)::bigint as van_gemeenten_eur,
    if(iets and not zonder_baten and baten is not null, coalesce(van_regelingen, 0), null)::bigint as van_regelingen_eur,
    if(iets and not zonder_baten and baten is not null, coalesce(van_provincies, 0), null)::bigint as van_provincies_eur,
    if(iets and not zonder_lasten and lasten is not null, coalesce(aan_gemeenten, 0), null)::bigint as aan_gemeenten_eur,
    if(iets and not zonder_lasten and lasten is not null, coalesce(aan_regelingen, 0), null)::bigint as aan_regelingen_eur,
    if(iets and not zonder_lasten and lasten is not null, coalesce(aan_provincies, 0), null)::bigint as aan_provincies_eur,
    case
        when not iets or coalesce(lasten, lasten_totaal, baten, baten_totaal) is null then 'niet geleverd'
        when voorlopig then 'voorlopig'
        else 'eigen'
    end as status
from geleverd
