/* model
naam: meta.aanvaarding
betekenis: "Gezakte toetsen die een mens met een reden heeft aanvaard: dit bestand is ondanks die toetsen gepubliceerd."
korrel: toets
sleutel: [toets]
bron: "medebewind accept"
export: tabel
kolommen:
  toets: naam van de toets (kwaliteit.toets)
  reden: waarom de uitkomst is aanvaard
  door: wie dat deed
  op: wanneer (UTC)
  tot: "laatste dag waarop alles wat de toets vindt is aanvaard; leeg als alleen is aanvaard wat zij in die run vond"
  run_id: momentopname waarvan het bestand was afgekeurd
*/
select toets, reden, door, op, tot::date as tot, run_id
from staged.aanvaarding
