/* model
naam: kern.rechtsdag
betekenis: "De laatste dag, tot en met die van de run, waarop een bepaling begon te gelden of ophield. Op die dag geldt wat op de dag van de run geldt, en zij verandert alleen in een nacht waarin iets begint of ophoudt."
korrel: een rij; geen als er nog geen bepaling begon
sleutel: [dag]
bron: kern.bepaling, meta.run
export: nee
kolommen:
  dag: die dag
*/
select max(dag) as dag
from (
    select geldig_van as dag from kern.bepaling
    union all
    select geldig_tot + 1 from kern.bepaling where geldig_tot < date '9999-12-31'
)
where dag <= (select max(gestart)::date from meta.run)
having max(dag) is not null
