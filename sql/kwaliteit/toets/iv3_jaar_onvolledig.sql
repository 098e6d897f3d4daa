/* toets
naam: iv3_jaar_onvolledig
ernst: waarschuwing
betekenis: "Van een jaar leverden nog te weinig overheden (grenswaarde iv3_aandeel_inwoners): het geldt niet als gepubliceerd."
*/
select overheidslaag || ' ' || jaar || ' ' || verslagsoort || ': ' || geleverd || ' van ' || overheden || ' overheden, ' || coalesce(aandeel_inwoners::varchar, 'onbekend deel') || ' van de inwoners' as voorbeeld
from kern.iv3_jaar
where status = 'onvolledig'
order by voorbeeld
