/* model
naam: meta.rechtsjaar
betekenis: "Jaren waarover het recht bekend is: van het eerste hele jaar dat de run bestrijkt tot en met het jaar van de run."
korrel: jaar
sleutel: [jaar]
bron: instelling bwb.since van de run, kern.regeling
export: nee
kolommen:
  jaar: kalenderjaar
*/
select unnest(generate_series(
    (select if(min(r.versie_datum) is null, null, extract(year from greatest(min(p.sinds), min(r.versie_datum)) - 1) + 1) from kern.regeling r, staged.parameter p)::bigint,
    (select max(extract(year from gestart)) from meta.run)::bigint))::integer as jaar
