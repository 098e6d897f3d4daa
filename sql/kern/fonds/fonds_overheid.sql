/* model
naam: kern.fonds_overheid
betekenis: Welke overheid een rij van een rekenbestand is.
korrel: rekenbestand x nummer x naam
formule: "het nummer; dan het nummer dat een ander blad van hetzelfde bestand bij de naam geeft; dan de naam in het uitkeringsjaar, zonder hoofdletters, accenten en leestekens, met en zonder wat CBS er tussen haakjes achter zet, als zij maar een overheid kan zijn; dan een andere schrijfwijze (sql/seeds/overheid_alias.csv); dan de naam in het naaste ander jaar"
bron: rekenbestanden bij de circulaires; CBS gebiedsindeling
export: nee
kolommen:
  document_id: rekenbestand (meta.document)
  nummer: nummer zoals gepubliceerd
  naam: naam zoals gepubliceerd
  overheid_code: code van gemeente of provincie; leeg als nummer en naam niets opleveren
  langs: "waarlangs: nummer, blad, naam, korte naam, schrijfwijze of ander jaar"
*/
with genoemd as (
    select document_id, nummer, naam from bron.fonds_eenheid
    union
    select document_id, nummer, naam from bron.fonds_uitkering
    union
    select document_id, nummer, naam from bron.fonds_totaal
),

rij as (
    select g.*, r.uitkeringsjaar, if(r.fonds = 'provinciefonds', 'provincie', 'gemeente') as soort,
        overheid_code(r.fonds, g.nummer) as code, overheid_sleutel(g.naam) as sleutel, overheid_sleutel(naam_zonder_haakjes(g.naam)) as kort
    from genoemd g
    join kern.rekenbestand r using (document_id)
),

-- what the sheets with numbers of the same file call them
blad as (
    select document_id, sleutel, min(code) as code
    from rij
    where code is not null
    group by document_id, sleutel
    having count(distinct code) = 1
),

overheid as (
    select soort, jaar, overheid_code, overheid_sleutel(naam) as sleutel, overheid_sleutel(naam_zonder_haakjes(naam)) as kort
    from kern.overheid
),

naam as (
    select soort, jaar, sleutel, min(overheid_code) as code from overheid group by all having count(*) = 1
),

-- "Beek" where CBS says "Beek (L.)", and not "Bergen", of which there are two
korte_naam as (
    select soort, jaar, kort, min(overheid_code) as code from overheid group by all having count(*) = 1
),

ander_jaar as (
    select z.uitkeringsjaar, z.soort, z.sleutel, arg_min(n.code, abs(n.jaar - z.uitkeringsjaar) * 10 + (n.jaar > z.uitkeringsjaar)::integer) as code
    from (select distinct uitkeringsjaar, soort, sleutel from rij where code is null) z
    join naam n using (soort, sleutel)
    group by all
),

gezocht as (
    select r.document_id, r.nummer, r.naam,
        [
            {'code': r.code, 'langs': 'nummer'}, {'code': b.code, 'langs': 'blad'}, {'code': n.code, 'langs': 'naam'},
            {'code': k.code, 'langs': 'korte naam'}, {'code': s.code, 'langs': 'schrijfwijze'}, {'code': j.code, 'langs': 'ander jaar'}
        ] as wegen
    from rij r
    left join blad b on b.document_id = r.document_id and b.sleutel = r.sleutel
    left join naam n on n.soort = r.soort and n.jaar = r.uitkeringsjaar and n.sleutel = r.sleutel
    left join korte_naam k on k.soort = r.soort and k.jaar = r.uitkeringsjaar and k.kort = r.kort
    left join seed.overheid_alias a on overheid_sleutel(a.alias) = r.sleutel and a.soort = r.soort
    left join naam s on s.soort = r.soort and s.jaar = r.uitkeringsjaar and s.sleutel = overheid_sleutel(a.naam)
    left join ander_jaar j on j.soort = r.soort and j.uitkeringsjaar = r.uitkeringsjaar and j.sleutel = r.sleutel
)

select document_id, nummer, naam, gevonden.code as overheid_code, gevonden.langs as langs
from (
    -- a number that is there and is none is never replaced by a name
    select document_id, nummer, naam,
        if(nummer is null, list_filter(wegen, lambda w: w.code is not null)[1], if(wegen[1].code is null, null, wegen[1])) as gevonden
    from gezocht
)
