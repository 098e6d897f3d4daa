-- The formulae of money against tasks. Coverage itself is dekking() in
-- maten.sql. How they hang together: docs/indicatoren.md.

-- the tier of a government, by its code
create macro overheidslaag(overheid_code) as if(overheid_code like 'PV%', 'provincie', 'gemeente');

create macro fondslaag(fonds) as if(fonds = 'provinciefonds', 'provincie', 'gemeente');

-- clusters that hold what a government is deemed to raise itself; their
-- amounts are negative
create macro is_eigen_middelen(cluster) as cluster in ('Onroerendezaakbelasting', 'Overige eigen middelen');

-- a sum that is null as soon as one part is
create macro volledige_som(bedrag) as if(count(*) = count(bedrag), sum(bedrag), null);

-- a ratio as the tables hold it: rounded from one division of exact parts
create macro vast(x) as x::decimal(18, 6);

-- part of an amount; zero of nothing is zero, part of nothing else is unknown
create macro naar_rato(bedrag, deel, geheel) as round(bedrag::decimal(18, 2) * (deel / nullif(geheel, 0)), 2)::decimal(18, 2);

-- a certainty one step lower
create macro een_lager(zekerheid) as case zekerheid when 'H' then 'M' when 'M' then 'L' when 'L' then 'L' end;

-- what bears a cost as a weight: net income weighs nothing. Not greatest(),
-- which takes an unknown for zero
create macro gewicht(netto) as if(netto < 0, 0, netto);

-- where the band lies beside balance: all of it under (tekort), all of it above
-- (over), or around it (beide); null where there is no band
create macro ligging(dekking_laag, dekking_hoog) as case
    when dekking_laag is null or dekking_hoog is null then null
    when dekking_hoog < 1 then 'tekort'
    when dekking_laag > 1 then 'over'
    else 'beide'
end;
