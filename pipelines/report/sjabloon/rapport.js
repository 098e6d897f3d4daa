// Sorting, searching and taking away on top of pages that are whole without it.
(function () {
  "use strict";
  var vouw = medebewindZoek.vouw;
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
      var woorden = medebewindZoek.woorden(gebeurtenis.target.value);
      var over = filter(woorden);
      status.textContent = woorden.length ? over + " gevonden" : "";
    });
  }
  // extra is what stands around the rows and counts as their text too
  function toon(rijen, woorden, extra) {
    var over = 0;
    Array.prototype.forEach.call(rijen, function (rij) {
      var tekst = vouw(extra + " " + rij.textContent);
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

  // The search box of the site: its index is loaded when someone begins to type.
  var wortel = document.body.getAttribute("data-wortel");
  var index = null, wachten = [];
  window.medebewindZoekindex = function (rijen) {
    index = rijen;
    wachten.splice(0).forEach(function (doe) { doe(); });
  };
  function metIndex(doe) {
    if (index) return doe();
    wachten.push(doe);
    if (wachten.length > 1) return;
    var script = document.createElement("script");
    script.src = wortel + "zoekindex.js";
    document.head.appendChild(script);
  }
  function treffers(rijen) {
    var lijst = document.createElement("ul");
    lijst.className = "treffers";
    rijen.forEach(function (rij) {
      var regel = lijst.appendChild(document.createElement("li"));
      var naar = regel.appendChild(document.createElement("a"));
      naar.href = wortel + rij[2];
      naar.textContent = rij[0];
      regel.appendChild(document.createElement("small")).textContent = " " + rij[3];
    });
    return lijst;
  }
  var vorm = document.querySelector("form.zoek");
  if (vorm) {
    var vak = vorm.querySelector("input");
    var bak = document.createElement("div");
    bak.className = "bak";
    bak.hidden = true;
    bak.innerHTML = '<p role="status"></p>';
    vorm.appendChild(bak);
    var sluit = function () { bak.hidden = true; };
    vak.addEventListener("focus", function () { metIndex(function () {}); });
    vak.addEventListener("input", function () {
      metIndex(function () {
        var gevonden = medebewindZoek.zoek(index, vak.value);
        var oud = bak.querySelector("ul");
        if (oud) bak.removeChild(oud);
        bak.hidden = vak.value.trim() === "";
        bak.querySelector("[role=status]").textContent = gevonden.length ? gevonden.length + " gevonden" : "Niets gevonden";
        if (gevonden.length) bak.appendChild(treffers(gevonden.slice(0, 8)));
      });
    });
    vorm.addEventListener("keydown", function (toets) {
      if (toets.key === "Escape") { sluit(); vak.focus(); return; }
      var stap = { ArrowDown: 1, ArrowUp: -1 }[toets.key];
      if (!stap || bak.hidden) return;
      var rij = [vak].concat(Array.prototype.slice.call(bak.querySelectorAll("a")));
      var naar = rij[rij.indexOf(document.activeElement) + stap];
      if (naar) { toets.preventDefault(); naar.focus(); }
    });
    document.addEventListener("click", function (klik) { if (!vorm.contains(klik.target)) sluit(); });
    var plek = document.getElementById("gevonden");
    var vraag = new URLSearchParams(location.search).get("q");
    if (plek && vraag) {
      vak.value = vraag;
      metIndex(function () {
        var gevonden = medebewindZoek.zoek(index, vraag);
        plek.textContent = gevonden.length ? gevonden.length + " gevonden voor \u201c" + vraag + "\u201d" : "Niets gevonden voor \u201c" + vraag + "\u201d";
        if (gevonden.length) plek.appendChild(treffers(gevonden.slice(0, 60)));
      });
    }
  }
  // A table as CSV, as Dutch spreadsheets read it: semicolons, a decimal comma,
  // no dots in thousands, and what is unknown empty.
  function csv(tabel) {
    function cel(c) {
      var kopie = c.cloneNode(true);
      kopie.querySelectorAll("details").forEach(function (d) { if (d.classList.contains("dieper")) d.remove(); });
      kopie.querySelectorAll("br").forEach(function (b) { b.replaceWith(" "); });
      var tekst = kopie.textContent.replace(/\s+/g, " ").trim();
      if (tekst === ".") return "";
      if (/^[−-]?\d{1,3}(\.\d{3})+(,\d+)?%?$/.test(tekst)) tekst = tekst.replace(/\./g, "");
      tekst = tekst.replace(/^−/, "-");
      return /[";]/.test(tekst) ? '"' + tekst.replace(/"/g, '""') + '"' : tekst;
    }
    var rijen = Array.prototype.filter.call(tabel.rows, function (rij) { return !rij.hidden; });
    return "\ufeff" + rijen.map(function (rij) {
      return Array.prototype.filter.call(rij.cells, function (c) { return !c.classList.contains("tekening"); }).map(cel).join(";");
    }).join("\r\n") + "\r\n";
  }
  document.querySelectorAll(".mee").forEach(function (mee) {
    var bij = mee.previousElementSibling;
    var tabel = bij && (bij.matches("table") ? bij : bij.querySelector("table"));
    if (!tabel) return;
    var knop = document.createElement("button");
    knop.type = "button";
    knop.textContent = "Download als CSV";
    knop.addEventListener("click", function () {
      var naar = document.createElement("a");
      naar.href = URL.createObjectURL(new Blob([csv(tabel)], { type: "text/csv" }));
      naar.download = "medebewind-" + vouw(document.title.split("·")[0]).replace(/ /g, "-") + "-" + (bij.id || "tabel") + ".csv";
      naar.click();
      setTimeout(function () { URL.revokeObjectURL(naar.href); }, 1000);
    });
    mee.insertBefore(knop, mee.firstChild);
  });

  // Two to four governments side by side: the choice stands in the address, so that
  // it can be kept and sent.
  var naast = document.getElementById("naast");
  if (naast) {
    var gekozen = new URLSearchParams(location.search).getAll("o").filter(function (c) { return /^(GM|PV)\d+$/.test(c); }).slice(0, 4);
    var keuze = document.createElement("form");
    keuze.className = "keuzes";
    keuze.innerHTML = [1, 2, 3, 4].map(function (n) {
      return '<p><label for="o' + n + '">' + ["Eerste", "Tweede", "Derde", "Vierde"][n - 1] + '</label> <input type="text" id="o' + n + '" list="overheden" autocomplete="off"></p>';
    }).join("") + '<p><button class="knop">Zet naast elkaar</button> <span role="status"></span></p><datalist id="overheden"></datalist>';
    naast.appendChild(keuze);
    var velden = keuze.querySelectorAll("input");
    metIndex(function () {
      var overheden = index.filter(function (rij) { return rij[1] === "gemeente" || rij[1] === "provincie"; }).map(function (rij) {
        return { naam: (rij[1] === "provincie" ? "Provincie " : "") + rij[0], code: rij[2].replace(/^.*\/|\.html$/g, ""), rij: rij };
      });
      var lijst = keuze.querySelector("datalist");
      overheden.forEach(function (o) { lijst.appendChild(document.createElement("option")).value = o.naam; });
      gekozen.forEach(function (code, n) {
        var o = overheden.filter(function (x) { return x.code === code; })[0];
        if (o) velden[n].value = o.naam;
      });
      keuze.addEventListener("submit", function (gebeurtenis) {
        gebeurtenis.preventDefault();
        var codes = [], fout = "";
        Array.prototype.forEach.call(velden, function (veld) {
          var naam = veld.value.trim();
          if (!naam) return;
          var gelijk = overheden.filter(function (o) { return vouw(o.naam) === vouw(naam); })[0];
          var beste = gelijk || (medebewindZoek.zoek(overheden.map(function (o) { return o.rij; }), naam)[0] || {});
          var code = gelijk ? gelijk.code : beste[2] ? beste[2].replace(/^.*\/|\.html$/g, "") : "";
          if (!code) fout = "Niet gevonden: " + naam;
          else if (codes.indexOf(code) < 0) codes.push(code);
        });
        if (fout || codes.length < 2) keuze.querySelector("[role=status]").textContent = fout || "Kies er twee of meer";
        else location.search = "?" + codes.map(function (c) { return "o=" + c; }).join("&");
      });
    });
    var binnen = {};
    window.medebewindNaast = function (o) {
      binnen[o.code] = o;
      if (gekozen.every(function (c) { return binnen[c]; })) toonNaast(gekozen.map(function (c) { return binnen[c]; }));
    };
    if (gekozen.length > 1) gekozen.forEach(function (code) {
      var script = document.createElement("script");
      script.src = wortel + "vergelijk/" + code + ".js";
      script.onerror = function () { keuze.querySelector("[role=status]").textContent = "Van " + code + " zijn geen cijfers"; };
      document.head.appendChild(script);
    });
  }
  // A map leads to the page of a gemeente; the list behind it does so by keyboard.
  document.querySelectorAll(".kaart [data-o]").forEach(function (vlak) {
    vlak.addEventListener("click", function () { location.href = wortel + "overheid/" + vlak.getAttribute("data-o") + ".html"; });
  });
  function toonNaast(overheden) {
    var op = {}, volgorde = [];
    overheden.forEach(function (o, n) {
      o.rijen.forEach(function (rij) {
        if (!op[rij[0]]) { op[rij[0]] = { naam: rij[1], soort: rij[2], cellen: [] }; volgorde.push(rij[0]); }
        op[rij[0]].cellen[n] = rij;
      });
    });
    var bak = document.createElement("div");
    bak.className = "breed";
    bak.setAttribute("role", "region");
    bak.setAttribute("aria-label", "Naast elkaar");
    bak.tabIndex = 0;
    var tabel = bak.appendChild(document.createElement("table"));
    tabel.className = "warmte";
    var kop = tabel.createTHead().insertRow();
    function th(rij, tekst, kant) {
      var cel = rij.appendChild(document.createElement("th"));
      cel.scope = kant;
      cel.textContent = tekst;
      return cel;
    }
    th(kop, "Cluster en bundel", "col");
    overheden.forEach(function (o) {
      var cel = th(kop, "", "col");
      cel.className = "getal";
      var naar = cel.appendChild(document.createElement("a"));
      naar.href = wortel + "overheid/" + o.code + ".html";
      naar.textContent = o.naam;
      cel.appendChild(document.createElement("small")).textContent = " " + o.inwoners + " inwoners";
    });
    var lijf = tabel.appendChild(document.createElement("tbody"));
    volgorde.forEach(function (id) {
      var r = op[id], rij = lijf.insertRow();
      rij.className = r.soort;
      th(rij, r.naam, "row");
      overheden.forEach(function (o, n) {
        var c = r.cellen[n], cel = rij.insertCell();
        cel.className = "getal " + (c && c[3] !== "onbekend" ? c[3] : "");
        cel.textContent = c ? c[4] + " " + c[3] : ".";
        if (c) {
          cel.appendChild(document.createElement("br"));
          cel.appendChild(document.createElement("small")).textContent = "verschil " + c[5] + ", kosten " + c[6] + " per inwoner";
        }
      });
    });
    naast.appendChild(bak);
  }
})();
