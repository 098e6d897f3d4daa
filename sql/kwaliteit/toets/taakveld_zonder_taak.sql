/* toets
naam: taakveld_zonder_taak
ernst: fout
betekenis: "Een taakveld van een cluster met geld bereikt geen taak en heeft geen reden daarvoor: een taak zou nul lasten tonen. Vul sql/seeds/taak_taakveld.csv of zonder_taak in sql/seeds/cluster_taakveld.csv aan."
*/
select distinct v.overheidslaag || ' ' || n.jaar || ' ' || n.taakveld as voorbeeld
from kern.netto_lasten n
join kern.bundel_veld v on v.overheidslaag = overheidslaag(n.overheid_code) and v.taakveld = n.taakveld and v.jaar = n.jaar
where v.bundel_id is null and v.reden is null and (n.lasten_eur <> 0 or n.baten_totaal_eur <> 0)
order by voorbeeld
