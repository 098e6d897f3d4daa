// Searching without a server: words are folded, so that accents, apostrophes and
// capitals do not matter, and compared with an index that is loaded when needed.
var medebewindZoek = (function () {
  "use strict";
  // Letters without their accents (however these are written), in small letters;
  // what is no letter or digit becomes a space, an apostrophe nothing to speak of.
  function vouw(tekst) {
    return tekst.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
      .replace(/ß/g, "ss").replace(/ø/g, "o").replace(/[^a-z0-9]+/g, " ").trim();
  }
  function woorden(vraag) {
    return vouw(vraag).split(" ").filter(Boolean);
  }
  // How well a word fits: whole, as a beginning, or somewhere; names before words beside them.
  function punten(woord, naam, erbij) {
    if ((" " + naam + " ").indexOf(" " + woord + " ") >= 0) return 12;
    if ((" " + naam).indexOf(" " + woord) >= 0) return 9;
    if ((" " + erbij + " ").indexOf(" " + woord + " ") >= 0) return 6;
    if ((" " + erbij).indexOf(" " + woord) >= 0) return 4;
    if (woord.length > 2 && naam.indexOf(woord) >= 0) return 3;
    if (woord.length > 3 && erbij.indexOf(woord) >= 0) return 1;
    return 0;
  }
  // Rows of the index: name, kind, address, place, folded words beside the name, words of the people.
  function zoek(index, vraag) {
    var vragen = woorden(vraag);
    if (!vragen.length) return [];
    var heel = vragen.join(" ");
    return index.map(function (rij, plaats) {
      var naam = vouw(rij[0]), som = 0;
      var volks = rij[5] || "";
      for (var i = 0; i < vragen.length; i++) {
        var p = Math.max(punten(vragen[i], naam, rij[4]), (" " + volks + " ").indexOf(" " + vragen[i] + " ") >= 0 ? 8 : volks.indexOf(vragen[i]) >= 0 ? 4 : 0);
        if (!p) return null;
        som += p;
      }
      if (naam === heel) som += 20;
      else if ((" " + volks + " ").indexOf(" " + heel + " ") >= 0) som += volks.indexOf(heel) === 0 ? 9 : 6;
      else if (naam.indexOf(heel) === 0) som += 5;
      if (rij[1] === "kandidaat-taak") som -= 5;
      return { rij: rij, som: som, plaats: plaats };
    }).filter(Boolean).sort(function (a, b) { return b.som - a.som || a.plaats - b.plaats; })
      .map(function (t) { return t.rij; });
  }
  return { vouw: vouw, woorden: woorden, zoek: zoek };
})();
if (typeof module !== "undefined") module.exports = medebewindZoek;
