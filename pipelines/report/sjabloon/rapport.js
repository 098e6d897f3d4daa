// Sorting and searching on top of tables that are whole without it.
(function () {
  "use strict";
  // A column of numbers goes by its numbers, a column of days by its days, and
  // any other by its words, in which 6.5 comes before 6.71; unknown is last.
  function waarde(cel, getallen) {
    var tekst = (cel ? cel.textContent : "").trim();
    var dag = cel && cel.querySelector("time[datetime]");
    if (dag) return { tekst: dag.getAttribute("datetime") };
    if (!getallen) return { leeg: tekst === "" || tekst === ".", tekst: tekst };
    var getal = tekst.match(/^[−-]?\d[\d.]*(,\d+)?/);
    if (!getal) return { leeg: true };
    return { getal: parseFloat(getal[0].replace("−", "-").replace(/\./g, "").replace(",", ".")) };
  }
  function vergelijk(a, b, getallen) {
    return getallen ? a.getal - b.getal : a.tekst.localeCompare(b.tekst, "nl", { numeric: true });
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
        var getallen = kop.classList.contains("getal");
        var rijen = Array.prototype.slice.call(tabel.tBodies[0].rows);
        rijen.map(function (rij, plaats) { return { rij: rij, plaats: plaats, w: waarde(rij.cells[kolom], getallen) }; })
          .sort(function (a, b) {
            if (a.w.leeg || b.w.leeg) return (a.w.leeg ? 1 : 0) - (b.w.leeg ? 1 : 0) || a.plaats - b.plaats;
            return (op ? -1 : 1) * vergelijk(a.w, b.w, getallen) || a.plaats - b.plaats;
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
