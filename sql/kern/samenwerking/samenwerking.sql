/* model
naam: kern.samenwerking
betekenis: "Gemeenschappelijke regelingen: naam, soort en de taakvelden waarop zij geld uitgeven. Wie niets leverde staat er ook."
korrel: regeling x jaar
sleutel: [regeling_code, jaar]
eenheid: hele euro's van de rekening van het jaar, en anders van de begroting
formule: "soort: het eerste patroon van sql/seeds/regeling_soort.csv dat op de naam past"
bron: "CBS Gemeenschappelijke regelingen JJJJ onbewerkte Iv3-data; sql/seeds/regeling_soort.csv. Wie deelneemt zegt CBS niet (docs/bronnen.md)"
export: tabel
kolommen:
  regeling_code: code bij CBS
  naam: naam zoals CBS die geeft
  soort: "veiligheidsregio, ggd, omgevingsdienst, jeugdhulp, sociale dienst, werkvoorziening, belastingen, afval, bedrijfsvoering, vervoer, recreatie, of overig als de naam niets zegt"
  jaar: verslagjaar
  taakvelden: "taakvelden met lasten, het grootste eerst, met een komma ertussen; zonder de overhead"
  hoofdtaakveld: taakveld met de meeste lasten, zonder de overhead; leeg als er geen is
  verslagsoort: waaruit de bedragen komen; leeg als de regeling niet leverde
  lasten_eur: alle lasten
  personeel_eur: salarissen en sociale lasten; leeg als zij niet van elk taakveld bekend zijn
  status: "eigen, voorlopig of niet geleverd"
*/
with genoemd as (
    select c.code as regeling_code, regexp_extract(t.titel, '(\d{4})', 1)::integer as jaar, any_value(c.titel) as naam
    from bron.cbs_code c
    join bron.cbs_tabel t using (tabel)
    where t.titel ilike 'gemeenschappelijke regelingen%onbewerkte iv3-data%' and c.dimensie ilike 'gemeenschappelijke%'
    group by all
),

-- booked by a code that the list of the year does not have
alle as (
    select regeling_code, jaar, naam from genoemd
    union all
    select distinct k.regeling_code, k.jaar, k.regeling_code
    from kern.samenwerking_taakveld k
    anti join genoemd g on g.regeling_code = k.regeling_code and g.jaar = k.jaar
),

som as (
    select regeling_code, jaar, verslagsoort,
        sum(lasten_eur)::bigint as lasten_eur,
        volledige_som(if(lasten_eur is distinct from 0, personeel_eur, 0))::bigint as personeel_eur,
        -- sorted afterwards: list(... order by) keeps room for 2,048 values a group
        list_transform(list_sort(list({'min_lasten': -lasten_eur, 'taakveld': taakveld}) filter (taakveld <> '0.4' and lasten_eur > 0)), lambda v: v.taakveld) as velden,
        if(bool_or(status = 'voorlopig'), 'voorlopig', 'eigen') as status
    from kern.samenwerking_taakveld
    where status <> 'niet geleverd'
    group by regeling_code, jaar, verslagsoort
    qualify row_number() over (partition by regeling_code, jaar order by verslagsoort = 'rekening' desc) = 1
),

soort as (
    select a.regeling_code, a.jaar, min_by(s.soort, s.volgorde::integer) as soort
    from alle a
    join seed.regeling_soort s on regexp_matches(a.naam, '(?i)' || s.patroon)
    group by all
)

select a.regeling_code, a.naam, coalesce(s.soort, 'overig') as soort, a.jaar,
    array_to_string(k.velden, ', ') as taakvelden,
    k.velden[1] as hoofdtaakveld,
    k.verslagsoort, k.lasten_eur, k.personeel_eur,
    coalesce(k.status, 'niet geleverd') as status
from alle a
left join soort s using (regeling_code, jaar)
left join som k using (regeling_code, jaar)
