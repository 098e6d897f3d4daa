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

-- how many years a year lies outside a period; zero inside
create macro jaren_ernaast(jaar, jaar_van, jaar_tot) as greatest(jaar_van - jaar, jaar - coalesce(jaar_tot, 9999), 0);

-- in which years a code holds, where it is booked in another
create macro code_van(taakveld, jaar_van, jaar_tot) as 'code ' || taakveld || ' geldt ' || case
    when jaar_tot is null then 'vanaf ' || jaar_van
    when jaar_van <= 2017 then 'tot en met ' || jaar_tot
    else 'in ' || jaar_van || ' tot en met ' || jaar_tot
end;

-- what the computed choices say together, and nothing where there are none
create macro oordeel(dekking_laag, dekking_hoog) as case
    when dekking_laag is null or dekking_hoog is null then 'onbekend'
    when dekking_hoog < 1 then 'tekort'
    when dekking_laag > 1 then 'overschot'
    else 'onbeslist'
end;

-- an amount in words, as sentences have it
create macro bedrag_in_woorden(eur) as case
    when abs(eur) >= 1e9 then replace((eur / 1e9)::decimal(18, 1)::varchar, '.', ',') || ' mld'
    when abs(eur) >= 1e6 then replace((eur / 1e6)::decimal(18, 1)::varchar, '.', ',') || ' mln'
    else (eur / 1000)::decimal(18, 0)::varchar || ' duizend euro'
end;

-- a small number in words
create macro getal_in_woorden(n) as coalesce(['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'][n::integer], n::varchar);

-- months between two stands, as stand_rang gives them
create macro maanden_ernaast(rang, doel) as abs((rang // 100) * 12 + rang % 100 - (doel // 100) * 12 - doel % 100);

-- the lowest and the highest coverage of means and cost that each lie between
-- two bounds; cost is above zero, means can lie below it
create macro onderkant(middelen, lasten_laag, lasten_hoog) as middelen / if(middelen < 0, lasten_laag, lasten_hoog);
create macro bovenkant(middelen, lasten_laag, lasten_hoog) as middelen / if(middelen < 0, lasten_hoog, lasten_laag);

-- cost below which a coverage says nothing
create macro drempel_lasten(inwoners, per_inwoner, bedrag) as greatest(per_inwoner * coalesce(inwoners, 0), bedrag);

-- why such cost has no coverage: one sentence for all, whatever their size
create macro drempel_reden(per_inwoner, bedrag) as 'netto lasten onder de drempel van ' || per_inwoner::integer || ' euro per inwoner en ' || bedrag_in_woorden(bedrag);
