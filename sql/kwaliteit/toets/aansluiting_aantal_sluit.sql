/* toets
naam: aansluiting_aantal_sluit
ernst: waarschuwing
betekenis: "Van een lijst is niet evenveel gelezen als de uitgever belooft."
*/
select naam || ': verwacht ' || verwacht::double || ', gevonden ' || coalesce(gevonden::double::varchar, 'onbekend') || coalesce(' (' || toelichting || ')', '') as voorbeeld
from kwaliteit.aansluiting_aantal
where soort = 'model' and verschil is distinct from 0
order by naam
