-- every indicator with its words
select indicator, label, definitie, eenheid, grenzen, bron, sinds
from indicator.catalogus
order by indicator
