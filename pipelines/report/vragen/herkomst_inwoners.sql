-- the document with the inhabitants of a government; for a provincie without a
-- figure of its own there is none
select w.regio as code, w.tabel, w.periode, w.onderwerp, w.waarde, w.document_id as document
from bron.cbs_waarneming w
join bron.cbs_onderwerp o on o.tabel = w.tabel and o.sleutel = w.onderwerp
join indicator.peil p on p.overheidslaag = overheidslaag(w.regio) and w.periode = p.jaar || 'JJ00'
join kern.overheid g on g.overheid_code = w.regio and g.jaar = p.jaar and try_cast(w.waarde as bigint) = g.inwoners
where o.titel in ('Totale bevolking', 'Bevolking op 1 januari')
order by w.regio, w.tabel
