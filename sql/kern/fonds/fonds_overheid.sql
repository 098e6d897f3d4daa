/* model
naam: kern.fonds_overheid
betekenis: Welke overheid een rij van een rekenbestand is. Waar het bestand geen nummer geeft telt de naam in het uitkeringsjaar.
korrel: rekenbestand x nummer x naam
bron: rekenbestanden bij de circulaires; CBS gebiedsindeling
export: nee
kolommen:
  document_id: rekenbestand (meta.document)
  nummer: nummer zoals gepubliceerd
  naam: naam zoals gepubliceerd
  overheid_code: code van gemeente of provincie; leeg als nummer en naam niets opleveren
*/
with genoemd as (
    select document_id, nummer, naam from bron.fonds_eenheid
    union
    select document_id, nummer, naam from bron.fonds_uitkering
)

select
    g.document_id,
    g.nummer,
    g.naam,
    coalesce(overheid_code(r.fonds, g.nummer), o.overheid_code) as overheid_code
from genoemd g
join kern.rekenbestand r using (document_id)
left join kern.overheid o on g.nummer is null
    and o.soort = if(r.fonds = 'provinciefonds', 'provincie', 'gemeente')
    and o.jaar = r.uitkeringsjaar and naamsleutel(o.naam) = naamsleutel(g.naam)
