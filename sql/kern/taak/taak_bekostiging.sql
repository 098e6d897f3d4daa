/* model
naam: kern.taak_bekostiging
betekenis: "Of de fondsen een vastgelegde taak bekostigen, en of wat zij noemen de hele taak betaalt. Alleen dan is een dekking te berekenen: een uitkering die een deel betaalt, naast de lasten van de hele taak, is geen tekort."
korrel: taak
sleutel: [taak_id]
formule: "algemeen: een van de vormen is de algemene uitkering; geheel: geen algemene uitkering, en een IU, DU of BFU die de hele taak betaalt; deel: alleen IU, DU of BFU die een deel betalen; buiten: geen van deze vormen"
bron: kern.taak, kern.taak_uitkering
export: tabel
kolommen:
  taak_id: taak
  uit_fonds: "algemeen, geheel, deel of buiten"
  vormen: "vormen van bekostiging, gescheiden door een komma; leeg is onbekend"
*/
select
    t.taak_id,
    case
        when bool_or(u.vorm = 'AU') then 'algemeen'
        when bool_or(u.dekt_taak = 'geheel') then 'geheel'
        when bool_or(u.vorm in ('IU', 'DU', 'BFU')) then 'deel'
        else 'buiten'
    end as uit_fonds,
    string_agg(distinct u.vorm, ', ' order by u.vorm) as vormen
from kern.taak t
left join kern.taak_uitkering u using (taak_id)
where t.herkomst = 'vastgelegd'
group by t.taak_id
