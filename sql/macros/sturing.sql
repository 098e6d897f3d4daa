-- the rule of the grammar says that the norm is on what stands in an instrument
create macro is_inhoud(regel) as regexp_matches(regel, 'inhoud|^instrument: (in of bij|de verordening|voorwaarde)');

-- What a norm steers on: room (a power to make rules or to decide), hoe (how the
-- work is done: steps, information, what an instrument has in it), wat (an open
-- duty of care), or neither. Each norm is one of them, the first that fits.
create macro stuurt_op(modaliteit, soort_norm, regel) as case
    when modaliteit = 'bevoegdheid' and soort_norm in ('regelstelling', 'beslissing') then 'ruimte'
    when soort_norm in ('procedure', 'informatie') or soort_norm = 'regelstelling' and is_inhoud(regel) then 'hoe'
    when soort_norm = 'zorgplicht' then 'wat'
    else 'overig'
end;

-- a duty to inform the State: it names a minister, an inspector or the statistics
create macro is_verantwoording(modaliteit, soort_norm, tekst) as modaliteit = 'plicht' and soort_norm = 'informatie'
    and regexp_matches(tekst, 'Onze Ministers?\b|Onze (betrokken|voornoemde) Minister|\b[Dd]e [Mm]inister\b|het Rijk\b|inspecteur|[Ii]nspectie|Centraal [Bb]ureau voor de [Ss]tatistiek|Staten-Generaal');
