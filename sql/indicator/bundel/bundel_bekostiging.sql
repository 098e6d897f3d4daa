/* model
naam: indicator.bundel_bekostiging
betekenis: "Of de fondsen een bundel bekostigen. Hulptabel van indicator.bundel_middelen."
korrel: bundel
sleutel: [bundel_id]
eenheid: geen
formule: "algemeen: een van de taken noemt de algemene uitkering; geheel: elke taak heeft een uitkering die haar geheel betaalt; deel: uitkeringen die een deel betalen; buiten: geen van deze"
bron: "kern.bundel_taak, kern.taak_bekostiging"
export: nee
kolommen:
  bundel_id: bundel
  uit_fonds: "algemeen, geheel, deel of buiten"
  vormen: "vormen van bekostiging van de taken, met een komma ertussen"
*/
select b.bundel_id,
    case
        when bool_or(f.uit_fonds = 'algemeen') then 'algemeen'
        when bool_and(f.uit_fonds = 'geheel') then 'geheel'
        when bool_or(f.uit_fonds in ('geheel', 'deel')) then 'deel'
        else 'buiten'
    end as uit_fonds,
    string_agg(distinct f.vormen, ', ' order by f.vormen) as vormen
from kern.bundel_taak b
join kern.taak_bekostiging f using (taak_id)
where b.binding = 'zeker'
group by b.bundel_id
