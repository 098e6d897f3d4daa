/* toets
naam: gewicht_totaal
ernst: fout
betekenis: "De gewichten van een maatstaf tellen niet op tot het totaal dat de bron geeft, ook niet na afronding op centen per cluster."
*/
select document_id || ': ' || maatstaf || ' ' || som || ' tegenover ' || totaal as voorbeeld
from (
    select document_id, maatstaf,
        sum(gewicht_eur) filter (naamsleutel(cluster) = 'totaal') as totaal,
        sum(gewicht_eur) filter (naamsleutel(cluster) <> 'totaal') as som,
        count(*) filter (naamsleutel(cluster) <> 'totaal' and gewicht_eur <> 0) as clusters
    from bron.fonds_gewicht
    semi join kern.rekenbestand using (document_id)
    where maatstaf is not null
    group by all
)
where totaal is not null and abs(som - totaal) > 0.005 * (clusters + 1)
order by voorbeeld
