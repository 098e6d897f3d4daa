/* model
naam: indicator.taakmutatie
betekenis: "Bij elke wetswijziging die een taak raakt: kwam er in de circulaires eromheen geld voor (artikel 2 Financiële-verhoudingswet)? Onbekend telt nooit als geen."
korrel: regeling x datum x taak
sleutel: [bwb_id, datum, taak_id]
eenheid: euro
formule: |
  bedragen: indicator.taakmutatie_jaar. Een post voor meer taken van dezelfde wijziging telt bij het oordeel over elk daarvan mee en staat apart als gedeeld bedrag. Dat een bestaande uitkering hoger wordt telt niet: het kan indexering zijn.
  volledig: geld in elk jaar vanaf het eerste hele jaar van de wijziging dat de circulaires tonen, en waar onderzoek de kosten kent, ten minste de laagste schatting van elk onderzoek (eenmalig: alle jaren samen; jaarlijks: het eerste hele jaar; van een hele wet: de mutaties voor al haar taken);
  deels: in sommige jaren geen geld, of minder dan zulk onderzoek;
  geen: ten minste een jaar lang circulaires na de wijziging, alle gelezen en aaneengesloten, en geen mutatie voor de taak, ook niet bij een andere wijziging;
  onbekend: al het andere
bron: kern.wetswijziging, indicator.mutatieverklaring, indicator.taakmutatie_jaar, kern.circulaire, kern.onderzoek, sql/seeds/onderzoek_wet.csv
export: tabel
kolommen:
  bwb_id: nummer van de regeling
  datum: eerste dag waarop de wijziging geldt
  taak_id: taak
  overheidslaag: gemeente of provincie
  aard: "nieuwe regeling, wijziging of intrekking"
  nieuw: aantal nieuwe bepalingen
  gewijzigd: aantal gewijzigde bepalingen
  vervallen: aantal vervallen bepalingen
  plichten_erbij: "nieuwe plichten min vervallen plichten; zonder nieuwe bepaling hoeven er geen kosten te volgen"
  middelen: "volledig, deels, geen of onbekend"
  grond: "waarop middelen berust: onderzoek (kosten bekend), jaren (of elk jaar geld heeft, kosten onbekend), of circulaires (bij geen en onbekend)"
  zekerheid: "H hoog, M middel, L laag; leeg bij onbekend"
  bedrag_eur: "mutatie voor deze taak alleen, in bedrag_jaar; leeg als er geen is"
  gedeeld_eur: "mutatie voor deze en andere taken samen, in bedrag_jaar; leeg als er geen is"
  bedrag_jaar: "eerste hele jaar vanaf de wijziging waarvoor een bedrag is gedrukt, en zonder zo'n jaar het eerste"
  alle_jaren_eur: "mutaties van alle jaren vanaf de wijziging samen, gedeelde meegerekend"
  eerste_jaar: eerste jaar dat een circulaire met een mutatie toont
  laatste_jaar: laatste jaar waarvoor een bedrag is gedrukt
  jaren: "aantal jaren vanaf de wijziging waarvan de circulaires iets zeggen: die de eerste circulaire met een mutatie toont, en latere waarvoor een bedrag is gedrukt"
  jaren_met_geld: aantal jaren daarvan met een bedrag boven nul
  mutaties: aantal posten in circulaires
  eerste_circulaire: stand van de eerste circulaire met een mutatie
  vertraging_dagen: "dagen van de wijziging tot die circulaire; negatief als die voorafging"
  laatste_circulaire: stand van de laatste circulaire die binnen de termijn is bezien
  kosten_laag_eur: "laagste schatting van de kosten uit onderzoek; bij meer onderzoeken de hoogste daarvan; leeg is niet onderzocht"
  kosten_hoog_eur: hoogste schatting van de kosten uit onderzoek
  kosten_aard: "eenmalig of jaarlijks"
  onderzoeken: nummers van de onderzoeken (kern.onderzoek)
  toelichting: toelichting
eenheden:
  vertraging_dagen: dagen
*/
with wijzigingen as (
    select *, case overheidslaag when 'gemeente' then 'gemeentefonds' else 'provinciefonds' end as fonds
    from kern.wetswijziging
),

-- the circulaires around a change: have all been read, and does each name one
-- before it that is here?
rondom as (
    select
        w.bwb_id, w.datum, w.taak_id,
        max(c.datum) filter (c.datum >= w.datum) as laatste_datum,
        max_by(c.circulaire, c.datum) as laatste_circulaire,
        bool_and(c.paginas_gelezen = c.paginas and coalesce(o.onvolledig, 0) = 0) as gelezen,
        bool_and(coalesce(c.vorige_aanwezig, false)) filter (c.datum >= w.datum) as aaneen
    from wijzigingen w
    join kern.circulaire c on c.fonds = w.fonds and c.datum between w.datum - mutatie_vooraf() and w.datum + mutatie_na()
    left join (
        select document_id, count(*) as onvolledig from kern.circulaire_tabel where reden is not null group by document_id
    ) o on o.document_id = c.document_id
    group by all
),

per_jaar as (
    select
        bwb_id, datum, taak_id,
        -- of the year in which it began the circulaires need to say nothing
        count(*) filter (getoond and (heel_jaar or bedrag_eur is not null)) as jaren,
        count(*) filter (bedrag_eur > 0) as jaren_met_geld,
        sum(bedrag_eur)::decimal(18, 2) as alle_jaren_eur,
        coalesce(min(jaar) filter (bedrag_eur is not null and heel_jaar), min(jaar) filter (bedrag_eur is not null)) as bedrag_jaar,
        min(jaar) as eerste_jaar,
        max(jaar) filter (bedrag_eur is not null) as laatste_jaar
    from indicator.taakmutatie_jaar
    group by all
),

posten as (
    select
        bwb_id, datum, taak_id,
        count(*) as mutaties,
        min_by(circulaire, stand_rang(circulaire)) as eerste_circulaire,
        min(vertraging_dagen) as vertraging_dagen,
        max(taken) as taken,
        count(*) filter (telt_mee) as tellend,
        laagste_zekerheid(list(zekerheid)) as zekerheid
    from (select wet_bwb_id as bwb_id, wet_datum as datum, taken_verklaard as taken, * from indicator.mutatieverklaring where wet_datum is not null)
    group by all
),

-- money for the task around the change that stands beside another, or none
elders as (
    select w.bwb_id, w.datum, w.taak_id, count(*) as elders
    from wijzigingen w
    join indicator.mutatieverklaring v on v.taak_id = w.taak_id and v.datum between w.datum - mutatie_vooraf() and w.datum + mutatie_na()
    where v.wet_datum is distinct from w.datum or v.wet_bwb_id is distinct from w.bwb_id
    group by all
),

-- what a law got in all, each row of a circulaire once: for studies of the law
hele_wet as (
    select bwb_id, datum, fonds, sum(bedrag_eur)::decimal(18, 2) as alle_jaren_eur
    from (
        select distinct v.wet_bwb_id as bwb_id, v.wet_datum as datum, v.fonds, m.document_id, m.tabel, m.regel, m.jaar, m.bedrag_eur
        from indicator.mutatieverklaring v
        join kern.fondsmutatie m using (document_id, tabel, regel)
        where v.wet_datum is not null and v.telt_mee and m.jaar >= year(v.wet_datum)
    )
    group by all
),

-- only where a study speaks of the costs of that law
kosten as (
    select
        w.bwb_id, w.datum, w.taak_id,
        max(o.laag_eur) as laag_eur,
        max(o.hoog_eur) as hoog_eur,
        min(k.aard) as aard,
        bool_and(k.taak_id is null) as van_hele_wet,
        string_agg(o.onderzoek_id, ' ' order by o.onderzoek_id) as onderzoeken
    from wijzigingen w
    join seed.onderzoek_wet k on k.bwb_id = w.bwb_id and k.overheidslaag = w.overheidslaag
        and (k.taak_id is null or k.taak_id = w.taak_id)
        and if(nullif(k.datum, '') is null, w.aard = 'nieuwe regeling', k.datum::date = w.datum)
    join kern.onderzoek o using (onderzoek_id)
    where o.laag_eur is not null
    group by all
),

samen as (
    select
        w.*, r.laatste_datum, r.laatste_circulaire, r.gelezen, r.aaneen,
        j.jaren, j.jaren_met_geld, j.alle_jaren_eur, j.bedrag_jaar, j.eerste_jaar, j.laatste_jaar,
        h.eigen_eur, h.gedeeld_eur,
        coalesce(e.elders, 0) as elders,
        coalesce(p.tellend, 0) as tellend,
        -- the years before the first that is shown may have had money, or none
        j.eerste_jaar > year(w.datum) + if(dayofyear(w.datum) = 1, 0, 1) as begin_onbekend,
        p.mutaties, p.eerste_circulaire, p.vertraging_dagen, p.taken, p.zekerheid as post_zekerheid,
        k.laag_eur, k.hoog_eur, k.aard as kosten_aard, k.onderzoeken,
        case
            when k.van_hele_wet then g.alle_jaren_eur
            when k.aard = 'eenmalig' then j.alle_jaren_eur
            else h.bedrag_eur
        end as tegenover_eur
    from wijzigingen w
    left join rondom r using (bwb_id, datum, taak_id)
    left join per_jaar j using (bwb_id, datum, taak_id)
    left join indicator.taakmutatie_jaar h on h.bwb_id = w.bwb_id and h.datum = w.datum and h.taak_id = w.taak_id and h.jaar = j.bedrag_jaar
    left join posten p using (bwb_id, datum, taak_id)
    left join elders e using (bwb_id, datum, taak_id)
    left join kosten k using (bwb_id, datum, taak_id)
    left join hele_wet g on g.bwb_id = w.bwb_id and g.datum = w.datum and g.fonds = w.fonds
),

oordeel as (
    select *,
        case
            when mutaties is null and elders = 0 and laatste_datum >= datum + mutatie_geduld() and gelezen and aaneen then 'geen'
            when coalesce(jaren_met_geld, 0) = 0 then 'onbekend'
            when laag_eur is not null and tegenover_eur is null then 'onbekend'
            when tegenover_eur < laag_eur then 'deels'
            -- costs that are made once need no money in each year
            when jaren_met_geld < jaren and kosten_aard is distinct from 'eenmalig' then 'deels'
            when begin_onbekend then 'onbekend'
            else 'volledig'
        end as middelen
    from samen
)

select
    bwb_id,
    datum,
    taak_id,
    overheidslaag,
    aard,
    nieuw,
    gewijzigd,
    vervallen,
    plichten_erbij,
    middelen,
    case
        when middelen in ('geen', 'onbekend') then 'circulaires'
        when laag_eur is not null then 'onderzoek'
        else 'jaren'
    end as grond,
    case middelen
        when 'onbekend' then null
        when 'geen' then 'M'
        -- that every year has money is not yet that it is enough
        else laagste_zekerheid([post_zekerheid, if(laag_eur is null or taken > 1, 'L', 'M')])
    end as zekerheid,
    eigen_eur as bedrag_eur,
    gedeeld_eur,
    bedrag_jaar,
    alle_jaren_eur,
    eerste_jaar,
    laatste_jaar,
    coalesce(jaren, 0) as jaren,
    coalesce(jaren_met_geld, 0) as jaren_met_geld,
    coalesce(mutaties, 0) as mutaties,
    eerste_circulaire,
    vertraging_dagen,
    laatste_circulaire,
    laag_eur as kosten_laag_eur,
    hoog_eur as kosten_hoog_eur,
    kosten_aard,
    onderzoeken,
    concat_ws(', ', case
        when middelen = 'volledig' and laag_eur is not null then 'de mutaties halen de laagste schatting van het onderzoek'
        when middelen = 'volledig' then 'elk jaar heeft geld (of het genoeg is, is niet onderzocht)'
        when middelen = 'deels' and tegenover_eur < laag_eur then 'de mutaties blijven onder de laagste schatting van het onderzoek'
        when middelen = 'deels' then jaren_met_geld || ' van ' || jaren || ' jaren hebben geld'
        when middelen = 'geen' then 'geen mutatie voor deze taak tot en met de circulaire van ' || laatste_circulaire
        when laatste_datum is null and mutaties is null then 'geen opgenomen circulaire na de wijziging'
        when mutaties is not null and tellend = 0 then 'alleen bestaande uitkeringen veranderden, dat kan indexering zijn'
        when mutaties is not null and coalesce(jaren_met_geld, 0) = 0 then 'de mutatie geeft in geen jaar vanaf de wijziging geld'
        when begin_onbekend then 'er is geld vanaf ' || eerste_jaar || ', van de jaren ervoor is geen circulaire opgenomen'
        when mutaties is not null then 'de mutatie geeft geen heel jaar om met het onderzoek te vergelijken'
        when elders > 0 then 'mutaties voor de taak in deze jaren horen bij een andere wijziging, of bij geen'
        when not gelezen then 'niet alle pagina''s en tabellen van de circulaires konden worden gelezen'
        when not aaneen then 'er ontbreekt een circulaire tussen de opgenomen circulaires'
        else 'nog geen jaar aan circulaires na de wijziging'
    end, if(nieuw = 0 and plichten_erbij <= 0, 'de wijziging brengt geen nieuwe bepaling', null), if(taken > 1, 'het geld is voor ' || taken || ' taken samen', null)) as toelichting
from oordeel
