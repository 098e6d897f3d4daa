/* toets
naam: vergelijking_onmogelijk
ernst: fout
betekenis: "De metingen van de gepubliceerde uitgave zijn niet te lezen: of deze uitgave daar ver van afwijkt is niet te zien, en zij komt er niet zonder dat iemand dat aanvaardt."
*/
select uitgave as onderwerp, uitgave || ': ' || reden as voorbeeld
from kwaliteit.vergelijking
where not vergeleken and reden like 'de gepubliceerde uitgave heeft geen leesbare metingen%'
