/* model
naam: indicator.samenwerking_taakveld
betekenis: "Lasten en personeel van alle gemeenten en van alle gemeenschappelijke regelingen naast elkaar, en samen zonder dubbeltelling. Alleen voor het land: van welke gemeente het geld van een regeling komt zegt geen bron."
korrel: taakveld x jaar x verslagsoort
sleutel: [taakveld, jaar, verslagsoort]
eenheid: "hele euro's; aandelen zijn fracties"
formule: "samen = lasten gemeenten + lasten regelingen - wat zij elkaar betalen. Naar het boek van wie betaalt: L4.3.3 van gemeenten, L4.3.2 en L4.3.3 van regelingen; naar dat van wie ontvangt: B4.3.2 en B4.3.3 van regelingen, B4.3.3 van gemeenten. De twee boeken verschillen, en boeken soms op een ander taakveld: laag en hoog zijn de twee uitkomsten"
bron: "kern.taakveld_bedrag, kern.samenwerking_taakveld"
export: tabel
kolommen:
  taakveld: taakveld
  jaar: verslagjaar
  verslagsoort: "begroting of rekening; alleen waarvan er een tabel van regelingen is"
  gemeenten_eur: lasten van gemeenten
  naar_regelingen_eur: daarvan overgedragen aan regelingen (L4.3.3); leeg als geen gemeente ze boekt
  regelingen_eur: lasten van regelingen
  van_gemeenten_eur: wat regelingen op dit taakveld van gemeenten zeggen te ontvangen (B4.3.2)
  samen_eur: gemeenten en regelingen samen, naar het boek van wie betaalt; leeg als een deel onbekend is
  samen_laag_eur: laagste van de twee boeken
  samen_hoog_eur: hoogste van de twee boeken
  regelingen_aandeel: "deel van samen dat regelingen uitgeven; leeg waar dat meer dan alles is, omdat de boeken verschillen"
  personeel_gemeenten_eur: salarissen van gemeenten (L1.1)
  personeel_regelingen_eur: salarissen van regelingen (L1.1)
  inhuur_gemeenten_eur: ingeleend personeel van gemeenten (L3.5.1)
  inhuur_regelingen_eur: ingeleend personeel van regelingen (L3.5.1)
  personeel_aandeel: "salarissen van gemeenten en regelingen samen, als deel van samen"
  regelingen: aantal regelingen met lasten op het taakveld
  reden: waarom samen of een aandeel leeg is
*/
with gemeente as (
    select taakveld, jaar, verslagsoort,
        sum(bedrag_eur) filter (zijde = 'lasten') as lasten,
        sum(samenwerking_eur) filter (zijde = 'lasten') as naar_regelingen,
        sum(samenwerking_eur) filter (zijde = 'baten') as van_regelingen,
        sum(personeel_eur) as personeel, sum(inhuur_eur) as inhuur
    from kern.taakveld_bedrag
    where starts_with(overheid_code, 'GM')
    group by all
),

-- a category that nobody books in a whole report is not known, on one taakveld it is nothing
boekt as (
    select jaar, verslagsoort, count(naar_regelingen) > 0 as naar, count(personeel) > 0 as personeel, count(inhuur) > 0 as inhuur
    from gemeente
    group by all
),

regeling as (
    select taakveld, jaar, verslagsoort,
        sum(lasten_eur) as lasten, sum(van_gemeenten_eur) as van_gemeenten, sum(van_regelingen_eur) as van_regelingen,
        sum(aan_gemeenten_eur) as aan_gemeenten, sum(aan_regelingen_eur) as aan_regelingen,
        sum(personeel_eur) as personeel, sum(inhuur_eur) as inhuur,
        count(*) filter (lasten_eur <> 0) as regelingen
    from kern.samenwerking_taakveld
    group by all
),

naast as (
    select taakveld, jaar, verslagsoort,
        coalesce(g.lasten, 0)::bigint as gemeenten_eur,
        if(b.naar, coalesce(g.naar_regelingen, 0), null)::bigint as naar_regelingen_eur,
        coalesce(r.lasten, 0)::bigint as regelingen_eur,
        coalesce(r.van_gemeenten, 0)::bigint as van_gemeenten_eur,
        coalesce(r.aan_gemeenten, 0) + coalesce(r.aan_regelingen, 0) as terug,
        coalesce(r.van_regelingen, 0) + coalesce(g.van_regelingen, 0) as ontvangen,
        if(b.personeel, coalesce(g.personeel, 0), null)::bigint as personeel_gemeenten_eur,
        coalesce(r.personeel, 0)::bigint as personeel_regelingen_eur,
        if(b.inhuur, coalesce(g.inhuur, 0), null)::bigint as inhuur_gemeenten_eur,
        coalesce(r.inhuur, 0)::bigint as inhuur_regelingen_eur,
        coalesce(r.regelingen, 0)::integer as regelingen
    from gemeente g
    full join regeling r using (taakveld, jaar, verslagsoort)
    left join boekt b using (jaar, verslagsoort)
    semi join (select distinct jaar, verslagsoort from regeling) w using (jaar, verslagsoort)
),

samen as (
    select *,
        (gemeenten_eur + regelingen_eur - naar_regelingen_eur - terug)::bigint as samen_eur,
        if(naar_regelingen_eur is null, null, gemeenten_eur + regelingen_eur - van_gemeenten_eur - ontvangen)::bigint as ontvanger_eur
    from naast
)

select taakveld, jaar, verslagsoort, gemeenten_eur, naar_regelingen_eur, regelingen_eur, van_gemeenten_eur,
    samen_eur,
    if(samen_eur is null, null, least(samen_eur, ontvanger_eur)) as samen_laag_eur,
    if(samen_eur is null, null, greatest(samen_eur, ontvanger_eur)) as samen_hoog_eur,
    if(regelingen_eur <= samen_eur, vast(dekking(regelingen_eur, samen_eur)), null) as regelingen_aandeel,
    personeel_gemeenten_eur, personeel_regelingen_eur, inhuur_gemeenten_eur, inhuur_regelingen_eur,
    if(personeel_gemeenten_eur + personeel_regelingen_eur <= samen_eur, vast(dekking(personeel_gemeenten_eur + personeel_regelingen_eur, samen_eur)), null) as personeel_aandeel,
    regelingen,
    case
        when samen_eur is null then 'gemeenten splitsen hun lasten niet uit naar overdrachten aan regelingen'
        when samen_eur <= 0 then 'geen lasten'
        when regelingen_eur > samen_eur then 'regelingen geven op dit taakveld meer uit dan gemeenten er aan hen overdragen en zelf uitgeven: de boeken verschillen'
        when personeel_gemeenten_eur is null then 'gemeenten splitsen hun lasten niet uit naar personeel'
    end as reden
from samen
