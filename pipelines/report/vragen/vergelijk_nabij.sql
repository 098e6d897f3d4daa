-- the fifteen nearest of each gemeente
select n.overheid_code as code, n.nabije_code as ander, n.rang
from kern.nabije_overheid n
join indicator.peil p on p.overheidslaag = 'gemeente' and p.jaar = n.jaar
order by n.overheid_code, n.rang
