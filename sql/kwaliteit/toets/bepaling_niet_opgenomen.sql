/* toets
naam: bepaling_niet_opgenomen
ernst: fout
volgt: {kern.bepaling: bwb_id, kern.bepaling_gelezen: bwb_id, kern.bepaling_tijdlijn: bwb_id, kern.bepaling_versie: bwb_id}
betekenis: "Een versie van een regeling heeft niet evenveel bepalingen in het register als er in haar tekst gelezen zijn, op een tweede versie van een artikel na."
*/
with gelezen as (
    select b.bwb_id, b.versie_datum, count(*) as aantal
    from kern.bepaling_gelezen b
    join kern.bepaling_tijdlijn t on t.bwb_id = b.bwb_id and t.versie_datum = b.versie_datum and t.document_id = b.document_id
    group by all
),

dubbel as (
    select bwb_id, versie_datum, count(*) as aantal
    from kern.bepaling_versie
    where dubbel
    group by all
),

register as (
    select t.bwb_id, t.versie_datum, count(*) as aantal
    from kern.bepaling_tijdlijn t
    join kern.bepaling b on b.bwb_id = t.bwb_id and b.geldig_van <= t.versie_datum and t.versie_datum <= b.geldig_tot
    group by all
)

select concat_ws(' ', bwb_id, versie_datum, coalesce(g.aantal, 0), 'gelezen', coalesce(r.aantal, 0), 'in het register') as voorbeeld
from gelezen g
full join register r using (bwb_id, versie_datum)
left join dubbel d using (bwb_id, versie_datum)
where coalesce(g.aantal, 0) <> coalesce(r.aantal, 0) + coalesce(d.aantal, 0)
