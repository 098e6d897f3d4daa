/* model
naam: meta.tabel
betekenis: "Woordenboek van dit bestand, per tabel: wat zij betekent, waarover een rij gaat en waaruit zij komt. De kolommen staan in meta.woordenboek."
korrel: tabel
sleutel: [tabel]
bron: koppen van de modellen in sql/
export: tabel
kolommen:
  tabel: naam met schema
  betekenis: wat de tabel zegt
  korrel: waarover een rij gaat
  sleutel: kolommen die een rij uniek maken, gescheiden door komma's; leeg als de tabel geen sleutel heeft
  eenheid: eenheid van de bedragen of aantallen
  formule: hoe de cijfers zijn berekend
  bron: waaruit de tabel komt, in woorden
  leest: tabellen waaruit zij wordt gemaakt, gescheiden door komma's
  export: "hoe zij in een uitgave staat: tabel of een bestand (een bestand), per jaar (een bestand per jaar), nee of zicht (alleen in dit bestand)"
  bestand: bestand met het model
  rol: "hoofd (mart: begin hier), basis (waarop die berusten), stap (hulptabel of tussenstap), ruw (bron: zoals gepubliceerd) of beschrijving (kwaliteit en meta)"
  leesvolgorde: volgorde waarin de hoofdtabellen zijn te lezen; leeg bij de andere
eenheden:
  leesvolgorde: geen
*/
select tabel, betekenis, korrel, sleutel, eenheid, formule, bron, leest, export, bestand, rol, leesvolgorde
from staged.woordenboek_tabel
