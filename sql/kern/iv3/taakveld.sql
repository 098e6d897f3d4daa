/* model
naam: kern.taakveld
betekenis: Taakvelden en balansposten van Iv3 per jaar en bestuurslaag.
korrel: bestuurslaag x jaar x taakveld
sleutel: [soort, jaar, taakveld]
bron: CBS OData v3, dimensie van de Iv3-tabellen
export: tabel
kolommen:
  soort: gemeente of provincie
  jaar: verslagjaar
  taakveld: code van het taakveld of de balanspost
  titel: titel zoals CBS die geeft, na 40 tekens afgekapt met twee punten
  balanspost: de code is een balanspost (A of P), geen taakveld
  overheidslaag: "zoals de kolom in andere tabellen heet; gelijk aan soort"
*/
select distinct
    if(t.titel ilike 'provincies%', 'provincie', 'gemeente') as soort,
    regexp_extract(t.titel, '(\d{4})', 1)::integer as jaar,
    c.code as taakveld,
    c.titel,
    is_balanspost(c.code) as balanspost,
    if(t.titel ilike 'provincies%', 'provincie', 'gemeente') as overheidslaag
from bron.cbs_code c
join bron.cbs_tabel t using (tabel)
-- regelingen have the taakvelden of gemeenten, and fewer of them
where t.titel ilike '%onbewerkte iv3-data%' and t.titel not ilike 'gemeenschappelijke regelingen%' and c.dimensie = 'TaakveldBalanspost'
