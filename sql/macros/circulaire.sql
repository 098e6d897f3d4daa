-- Reading circulaires: names in them, and what their rows are about.

-- the months, January first, as transforms/notation has them
create macro maanden() as ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

-- a circulaire as it is named in a text: "septembercirculaire 2023", "circulaire
-- gemeentefonds mei 2024"
create macro circulaire_patroon() as '(?i)(?:[a-z]+circulaire\s+(?:[a-z]+\s+)?(?:19|20)\d{2}|circulaire\s+(?:[a-z]+\s+)?[a-z]+\s+(?:19|20)\d{2})';

-- stand '2024-september' of such a name; null without a month and a year
create macro circulaire_stand(naam) as
    nullif(regexp_extract(naam, '\b((?:19|20)\d{2})\b', 1), '') || '-'
    || nullif(lower(regexp_extract(naam, '(?i)(' || array_to_string(maanden(), '|') || ')(?:circulaire|\b)', 1)), '');

-- order of stands: year and month as 202409
create macro stand_rang(stand) as try_cast(left(stand, 4) as integer) * 100
    + list_position(maanden(), stand[6:]);

-- what a title or heading says its rows are; null where it says nothing, or
-- speaks of integratie- and decentralisatie-uitkeringen together
create macro circulaire_soort(tekst) as case
    when regexp_matches(tekst, '(?i)taakmutatie') then 'taakmutatie'
    when regexp_matches(tekst, '(?i)\baccres') then 'accres'
    when regexp_matches(tekst, '(?i)bijzondere\s+fondsuitkering|\bBFU') then 'BFU'
    when regexp_matches(tekst, '(?i)integratie') and regexp_matches(tekst, '(?i)decentralisatie') then null
    when regexp_matches(tekst, '(?i)integratie-?\s*uitkering') then 'IU'
    when regexp_matches(tekst, '(?i)decentralisatie-?\s*uitkering') then 'DU'
end;

-- the words of a text with a blank before and behind each: a name stands in it
-- as whole words if its key does
create macro woordsleutel(tekst) as ' ' || trim(regexp_replace(lower(tekst), '[^\pL\pN]+', ' ', 'g')) || ' ';

-- names of laws in seeds carry additions: 'Omgevingswet (voorheen ...)'
create macro zonder_toevoeging(naam) as trim(regexp_replace(naam, '\s*\(.*$', ''));

-- how long after a change of law a mutation still counts as its money, and how
-- long before: money is announced ahead, and restated in later years
create macro mutatie_na() as interval 3 year;
create macro mutatie_vooraf() as interval 1 year;

-- how long after a change of law circulaires must have been silent before that
-- says anything: two rounds of them, spring and autumn
create macro mutatie_geduld() as interval 1 year;
