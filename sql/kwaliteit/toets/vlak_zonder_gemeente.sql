/* toets
naam: vlak_zonder_gemeente
ernst: fout
betekenis: "Een gemeente uit de gemeentegrenzen van een jaar staat niet in de gebiedsindeling van dat jaar: haar vlak zou verdwijnen."
*/
select g.statcode || ' ' || g.statnaam || ' ' || g.jaarcode as voorbeeld
from bron.gebied g
anti join kern.overheid o on o.overheid_code = g.statcode and o.jaar = g.jaarcode
-- a year that CBS has not listed yet is for gebied_nog_onbekend, as elsewhere
where g.jaarcode <= (select max(jaar) from kern.overheid)
order by voorbeeld
