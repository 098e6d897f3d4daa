/* toets
naam: grens_nieuw_jaar
ernst: waarschuwing
betekenis: "Een overheid van nu ontbreekt in het nieuwste jaar en bestond het jaar ervoor nog: CBS heeft de gebieden van dat jaar opgesomd en nog niet beschreven waarheen zij ging. Reeksen lopen voor haar nog over de grenzen van het jaar ervoor."
*/
select distinct van_code || ' gaat naar ' || naar_code || ', die in ' || (select max(jaar) from kern.overheid) || ' niet bestaat' as voorbeeld
from kern.grens
where jaar >= 2017
    and naar_code not in (select overheid_code from kern.overheid where jaar = (select max(jaar) from kern.overheid))
    and naar_code in (select overheid_code from kern.overheid where jaar = (select max(jaar) - 1 from kern.overheid))
order by voorbeeld
