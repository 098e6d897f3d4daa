/* model
naam: meta.afleiding
betekenis: "Van welke kolommen een kolom is afgeleid, een stap ver. Wie de stappen volgt komt van een indicator bij de kolommen van bron, en daarmee bij het document. Hetzelfde als afgeleid_van in meta.woordenboek, om op te zoeken en te koppelen."
korrel: kolom x kolom waarvan zij is afgeleid
sleutel: [tabel, kolom, van_tabel, van_kolom]
bron: queries van de modellen in sql/
export: tabel
kolommen:
  tabel: tabel met de kolom
  kolom: afgeleide kolom
  van_tabel: "tabel waarvan zij is afgeleid; staged is wat uit een document is gelezen, seed een bestand in sql/seeds"
  van_kolom: "kolom waarvan zij is afgeleid; * zijn de rijen zelf, zoals bij een telling"
*/
select tabel, kolom, van_tabel, van_kolom
from staged.afleiding
