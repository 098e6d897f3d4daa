/* model
naam: indicator.taak_recht
betekenis: "Op welke dagen het recht van een taak bekend is: er geldt dan een opgenomen versie van een regeling waarin haar bepalingen staan. Waar die ontbreekt zijn aantallen onbekend, niet nul."
korrel: taak x dag
sleutel: [taak_id, dag]
eenheid: waar of onwaar
formule: "bekend als versie_datum <= dag <= einddatum voor een versie van een regeling met bepalingen van de taak"
bron: kern.taak_bepaling, kern.regeling, meta.rechtsjaar
export: nee
kolommen:
  taak_id: taak
  dag: 1 januari of 31 december van een jaar
  bekend: een versie van een regeling van de taak geldt op die dag
  reden: waarom het recht niet bekend is
*/
with dagen as (
    select unnest([make_date(jaar, 1, 1), make_date(jaar, 12, 31)]) as dag from meta.rechtsjaar
),

geldend as (
    select distinct l.taak_id, d.dag
    from (select distinct taak_id, bwb_id from kern.taak_bepaling) l
    join kern.regeling r using (bwb_id)
    join dagen d on d.dag between r.versie_datum and r.einddatum
)

select t.taak_id, d.dag, g.dag is not null as bekend,
    coalesce(z.reden, if(g.dag is null, 'geen versie van de regeling in werking of opgenomen', null)) as reden
from kern.taak t
cross join dagen d
left join geldend g using (taak_id, dag)
left join kern.taak_zonder_bepaling z using (taak_id)
