/* toets
naam: rekenmodel_totaal_wijkt_af
ernst: waarschuwing
betekenis: "Wat een rekenmodel in zijn laatste kolom als totaal geeft is niet de berekende algemene uitkering, ook niet met de andere uitkeringen erbij; de tolerantie is een euro per overheid."
*/
with totaal as (
    select document_id, sum(bedrag_eur) as eur, count(*) as overheden
    from bron.fonds_totaal
    group by document_id
),

berekend as (
    select document_id, sum(bedrag_eur) filter (vorm = 'AU') as au, sum(bedrag_eur) as alles
    from kern.fondsuitkering
    group by document_id
)

select t.document_id || ': totaal ' || t.eur || ', berekend ' || b.au as voorbeeld
from totaal t
join berekend b using (document_id)
where least(abs(t.eur - b.au), abs(t.eur - b.alles)) > t.overheden
order by voorbeeld
