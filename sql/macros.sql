-- The formulae that more than one model uses. No model repeats them.

-- jaar of an Iv3 verslagsoort such as 2024X005
create macro iv3_jaar(verslagsoort) as try_cast(left(verslagsoort, 4) as integer);

-- verslagsoort in the words of the warehouse
create macro iv3_soort(verslagsoort) as case right(verslagsoort, 4)
    when 'X000' then 'begroting'
    when 'X005' then 'rekening'
    when 'X001' then 'kwartaal 1'
    when 'X002' then 'kwartaal 2'
    when 'X003' then 'kwartaal 3'
    when 'X004' then 'kwartaal 4'
end;

-- a balance post (A1.., P1..) stands in the same column as the taakvelden
create macro is_balanspost(post) as regexp_matches(post, '^[AP]');

-- 'geen opgave' is exactly -99998 (thousand euro); real amounts go below it
create macro is_opgave(plaatsing_eur) as plaatsing_eur is not null and plaatsing_eur <> -99998000;

-- the amount that counts: the 2e plaatsing where it is given, else the 1e
create macro iv3_bedrag(plaatsing_1_eur, plaatsing_2_eur) as case
    when is_opgave(plaatsing_2_eur) then plaatsing_2_eur
    when is_opgave(plaatsing_1_eur) then plaatsing_1_eur
end;

create macro iv3_status(plaatsing_1_eur, plaatsing_2_eur) as case
    when is_opgave(plaatsing_2_eur) then 'eigen'
    when is_opgave(plaatsing_1_eur) then 'voorlopig'
    else 'niet geleverd'
end;

-- OZB-maatstaven are own means: the uitkeringsfactor does not apply to them
create macro is_ozb(maatstaf) as maatstaf ilike 'WOZ%';

-- names of grants differ in case and in blanks between sheets
create macro naamsleutel(naam) as lower(regexp_replace(trim(naam), '\s+', ' ', 'g'));

-- code of a government from its number in a rekenbestand; a number too long is
-- none, for lpad would cut it to the code of another
create macro overheid_code(fonds, nummer) as case
    when not regexp_matches(nummer, '^\d+$') or length(nummer) > if(fonds = 'provinciefonds', 2, 4) then null
    when fonds = 'provinciefonds' then 'PV' || lpad(nummer, 2, '0')
    else 'GM' || lpad(nummer, 4, '0')
end;

-- topic groups are written outermost first; the innermost names the column
create macro binnenste_groep(groep) as trim(regexp_extract(groep, '([^/]*)$', 1));
