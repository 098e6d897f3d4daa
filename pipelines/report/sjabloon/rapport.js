// Sorting and searching on top of tables that are whole without it.
(function () {
  "use strict";
  function waarde(cel) {
    var tekst = (cel ? cel.textContent : "").trim();
    var getal = tekst.match(/^[−-]?[\d.]*\d(,\d+)?/);
    if (!getal) return { leeg: tekst === "" || tekst === ".", tekst: tekst };
    return { getal: parseFloat(getal[0].replace("−", "-").replace(/\./g, "").replace(",", ".")), tekst: tekst };
  }
  function vergelijk(a, b) {
    if (a.leeg || b.leeg) return (a.leeg ? 1 : 0) - (b.leeg ? 1 : 0);
    if (a.getal !== undefined && b.getal !== undefined) return a.getal - b.getal;
    return a.tekst.localeCompare(b.tekst, "nl");
  }
  document.querySelectorAll("table.sorteer").forEach(function (tabel) {
    var koppen = tabel.tHead.rows[0].cells;
    Array.prototype.forEach.call(koppen, function (kop, kolom) {
      if (kop.classList.contains("tekening")) return;
      var knop = document.createElement("button");
      knop.type = "button";
      knop.textContent = kop.textContent;
      kop.textContent = "";
      kop.appendChild(knop);
      knop.addEventListener("click", function () {
        var op = kop.getAttribute("aria-sort") === "ascending";
        Array.prototype.forEach.call(koppen, function (k) { k.removeAttribute("aria-sort"); });
        kop.setAttribute("aria-sort", op ? "descending" : "ascending");
        var rijen = Array.prototype.slice.call(tabel.tBodies[0].rows);
        rijen.map(function (rij, plaats) { return { rij: rij, plaats: plaats, w: waarde(rij.cells[kolom]) }; })
          .sort(function (a, b) {
            if (a.w.leeg || b.w.leeg) return vergelijk(a.w, b.w) || a.plaats - b.plaats;
            return (op ? -1 : 1) * vergelijk(a.w, b.w) || a.plaats - b.plaats;
          })
          .forEach(function (r) { tabel.tBodies[0].appendChild(r.rij); });
      });
    });
  });
  function zoekvak(plek, nummer, filter) {
    var vak = document.createElement("p");
    vak.className = "zoekvak";
    vak.innerHTML = '<label for="zoek' + nummer + '">Zoek</label> <input type="search" id="zoek' + nummer + '"> <span role="status"></span>';
    plek.parentNode.insertBefore(vak, plek);
    var status = vak.querySelector("[role=status]");
    vak.querySelector("input").addEventListener("input", function (gebeurtenis) {
      var woorden = gebeurtenis.target.value.toLocaleLowerCase("nl").split(/\s+/).filter(Boolean);
      var over = filter(woorden);
      status.textContent = woorden.length ? over + " gevonden" : "";
    });
  }
  // extra is what stands around the rows and counts as their text too
  function toon(rijen, woorden, extra) {
    var over = 0;
    Array.prototype.forEach.call(rijen, function (rij) {
      var tekst = (extra + " " + rij.textContent).toLocaleLowerCase("nl");
      rij.hidden = !woorden.every(function (woord) { return tekst.indexOf(woord) >= 0; });
      if (!rij.hidden) over++;
    });
    return over;
  }
  document.querySelectorAll("table.zoek").forEach(function (tabel, nummer) {
    zoekvak(tabel.closest(".breed") || tabel, nummer, function (woorden) { return toon(tabel.tBodies[0].rows, woorden, ""); });
  });
  // one box for many tables in details: what has no hit is hidden, the rest opens
  document.querySelectorAll(".zoeklijst").forEach(function (lijst, nummer) {
    zoekvak(lijst, "lijst" + nummer, function (woorden) {
      var over = 0;
      lijst.querySelectorAll("details").forEach(function (groep) {
        var hier = toon(groep.querySelectorAll("tbody tr"), woorden, groep.querySelector("summary").textContent);
        groep.hidden = hier === 0;
        groep.open = woorden.length > 0 && hier > 0;
        over += hier;
      });
      return over;
    });
  });
})();
