/* model
naam: meta.woordenboek
betekenis: "Woordenboek van dit bestand, per kolom: wat zij betekent, in welke eenheid, en van welke kolommen zij is afgeleid."
korrel: tabel x kolom
sleutel: [tabel, kolom]
formule: "afgeleid_van volgt uit de query van het model, zoals DuckDB die leest: alles wat de uitdrukking van de kolom noemt, ook waarop zij een geval of een venster kiest. Voorwaarden die alleen bepalen welke rijen er zijn, horen er niet bij"
bron: koppen en queries van de modellen in sql/
export: tabel
kolommen:
  tabel: naam met schema
  kolom: naam
  volgnummer: plaats in de tabel, vanaf 1
  type: type in DuckDB
  betekenis: wat de kolom zegt
  eenheid: "eenheid; leeg bij tekst, waar of onwaar, en getallen die alleen onderscheiden"
  sleutel: waar als de kolom bij de sleutel hoort
  afleiding: "overgenomen (staat zo in een andere tabel), berekend, vast (hangt van geen kolom af) of onbepaald (de afleiding is niet te volgen)"
  afgeleid_van: "kolommen waarvan zij is afgeleid, als tabel.kolom, gescheiden door komma's; tabel.* zijn de rijen zelf. staged is wat uit een document is gelezen, seed een bestand in sql/seeds. Leeg bij vast"
eenheden:
  volgnummer: geen
*/
select
    w.tabel,
    w.kolom,
    w.volgnummer,
    w.type,
    w.betekenis,
    w.eenheid,
    w.sleutel,
    w.afleiding,
    (
        select string_agg(a.van_tabel || '.' || a.van_kolom, ', ' order by a.van_tabel, a.van_kolom)
        from staged.afleiding a
        where a.tabel = w.tabel and a.kolom = w.kolom
    ) as afgeleid_van
from staged.woordenboek w
