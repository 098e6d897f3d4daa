-- gemeenten and regelingen beside each other, per taakveld that a regeling spends on
select s.taakveld, coalesce(t.titel, 'taakveld ' || s.taakveld) as titel, s.gemeenten_eur::double as gemeenten, s.naar_regelingen_eur::double as naar,
    s.regelingen_eur::double as regelingen, s.samen_laag_eur::double as samen_laag, s.samen_hoog_eur::double as samen_hoog,
    s.personeel_gemeenten_eur::double as personeel_gemeenten, s.personeel_regelingen_eur::double as personeel_regelingen, coalesce(s.reden, '') as reden
from indicator.samenwerking_taakveld s
join indicator.peil p on p.overheidslaag = 'gemeente' and p.jaar = s.jaar and p.verslagsoort = s.verslagsoort
left join kern.taakveld t on t.soort = 'gemeente' and t.jaar = s.jaar and t.taakveld = s.taakveld
where s.regelingen_eur <> 0
order by s.regelingen_eur desc, s.taakveld
