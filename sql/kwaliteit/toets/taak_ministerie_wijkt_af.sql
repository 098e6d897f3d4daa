/* toets
naam: taak_ministerie_wijkt_af
ernst: waarschuwing
betekenis: "Een taak heeft een ander ministerie (stand januari 2026) dan haar regeling; het ministerie van de taak telt."
*/
select taak_id || ': ' || ministerie || ', regeling: ' || ministerie_regeling as voorbeeld
from kern.taak
where ministerie_wijkt_af
order by voorbeeld
