// Each check passes a good page, in the dress of the report, and finds what is
// wrong with pages that differ from it in one thing.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, open } from "./browser.js";
import { choose, pages, quick } from "./choose.js";
import onePage, { phone, styled } from "./page.js";
import axe, { narrow } from "./checks/axe.js";
import contrast from "./checks/contrast.js";
import fit, { doubled, spaced } from "./checks/fit.js";
import keyboard from "./checks/keyboard.js";
import noscript from "./checks/noscript.js";
import print from "./checks/print.js";
import { links, stamps, titles } from "./checks/site.js";
import speed from "./checks/speed.js";
import structure from "./checks/structure.js";
import tables from "./checks/tables.js";

const here = (name) => new URL(name, import.meta.url);
const page = readFileSync(here("testdata/index.html"), "utf8");
const dress = (name) => readFileSync(here(`../../pipelines/report/sjabloon/${name}`), "utf8");
const good = {
  "index.html": page,
  "verder/een.html": page.replace("Een goede pagina ·", "Verder ·").replaceAll('href="', 'href="../').replaceAll("../#", "#").replace("../https", "https").replaceAll('src="', 'src="../').replace("../verder/", ""),
  "stijl.css": dress("stijl.css"),
  "rapport.js": dress("rapport.js"),
  "zoek.js": dress("zoek.js"),
};

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// write makes the good report with one text of one file put differently, and gives
// its folder.
function write(file, from, to) {
  const root = mkdtempSync(join(tmpdir(), "report-"));
  mkdirSync(join(root, "verder"));
  for (const [name, text] of Object.entries(good)) {
    const changed = name === file ? text.replace(from, () => to) : text;
    assert.ok(name !== file || changed !== text, `${file} has no ${from}`);
    writeFileSync(join(root, name), changed);
  }
  return root;
}

// seen opens the first page and gives what a check says of it.
const seen = (check, options) => async (root) => {
  const tab = await open(browser, root, "index.html", options);
  try {
    return await check(tab.page, tab);
  } finally {
    await tab.close();
  }
};

const troubled = seen(async (page, tab) => { await page.waitForTimeout(100); return tab.trouble; });

async function scriptless(root) {
  const bare = await open(browser, root, "index.html", { javaScriptEnabled: false });
  const found = await seen((page) => noscript(bare.page, page))(root);
  await bare.close();
  return found;
}

// paged prints the first page from a folder of a type that has a limit.
const paged = (folder) => async (root) => {
  const site = mkdtempSync(join(tmpdir(), "report-"));
  cpSync(root, join(site, folder), { recursive: true });
  const tab = await open(browser, site, `${folder}/index.html`);
  try {
    return await print(tab.page);
  } finally {
    await tab.close();
    rmSync(site, { recursive: true });
  }
};

const inFile = (check) => (root) => check(pages(root), root);
const slow = (most) => (root) => speed(browser, root, "index.html", most);
const script = (text) => `</main><script>${text}</script>`;
const rows = (n) => "</tr>\n" + Array.from({ length: n }, (_, i) => `<tr><th scope="row">Taak ${i}</th><td></td><td class="getal">${i}</td><td></td><td></td><td></td></tr>`).join("\n") + "\n</tbody>\n</table></div>\n<h2>Een lijst";
const lastRow = "</tr>\n</tbody>\n</table></div>\n<h2>Een lijst";

// check, what is wrong, file, text, text in its place, what has to be said.
const bad = [
  ["console", troubled, "an error", "index.html", "</main>", script("console.error('au')"), /console error: au/],
  ["console", troubled, "a warning", "index.html", "</main>", script("console.warn('pas op')"), /console warning/],
  ["console", troubled, "a script that fails", "rapport.js", '"use strict";', '"use strict"; nietBestaand();', /script error: nietBestaand/],
  ["requests", troubled, "a picture elsewhere", "index.html", "</main>", '<img alt="" src="https://example.org/a.png"></main>', /asks for https:\/\/example.org/],
  ["requests", troubled, "a file outside the report", "index.html", "</main>", '<img alt="" src="../../etc/a.png"></main>', /asks for file:.*outside/],
  ["requests", troubled, "a font elsewhere", "stijl.css", ":root {", "@import 'https://example.org/a.css'; :root {", /asks for https:\/\/example.org/],
  ["requests", troubled, "a call home", "index.html", "</main>", script("fetch('https://example.org/tel').catch(() => 0)"), /asks for https:\/\/example.org/],
  ["requests", troubled, "a style that is not there", "index.html", 'href="stijl.css"', 'href="weg.css"', /cannot load weg.css/],

  ["structure", seen(structure), "two h1", "index.html", "<h2>Een tabel</h2>", "<h1>Een tabel</h1>", /2 h1/],
  ["structure", seen(structure), "a level skipped", "index.html", "<h2>Een tabel</h2>", "<h4>Een tabel</h4>", /follows a heading of level 2/],
  ["structure", seen(structure), "another language", "index.html", 'lang="nl"', 'lang="en"', /language is "en"/],
  ["structure", seen(structure), "a chart without desc", "index.html", /<desc.*?<\/desc>/, "", /has no desc/],
  ["structure", seen(structure), "a chart with an empty title", "index.html", "Twee staven</title>", "</title>", /has no title/],
  ["structure", seen(structure), "a chart that is no image", "index.html", ' role="img"', "", /no role=img/],
  ["structure", seen(structure), "a chart without its table", "index.html", /<details>.*?<\/details>/s, "", /no data table after it/],
  ["structure", seen(structure), "an id twice", "index.html", 'id="grafiek"', 'id="inhoud"', /id inhoud is there twice/],
  ["structure", seen(structure), "a drawing without words", "index.html", "</main>", '<p><svg aria-hidden="true"></svg></p></main>', /no words stand beside it/],

  ["axe", seen((p) => axe(p)), "grey text", "stijl.css", "small { color: #555", "small { color: #999", /color-contrast/],
  ["axe", seen((p) => axe(p)), "a picture without words", "index.html", "</main>", '<img src="a.png"></main>', /image-alt/],
  ["axe", seen((p) => axe(p)), "a ground that contrast cannot be told on", "stijl.css", ".breed {", ".breed { background: linear-gradient(#fff, #000);", /color-contrast: cannot be told/],
  ["axe", seen((p) => axe(p)), "small targets", "index.html", "</main>", '<button style="width:9px;height:9px;padding:0" aria-label="a"></button><button style="width:9px;height:9px;padding:0" aria-label="b"></button></main>', /target-size/],
  ["axe, 320 px", seen(narrow, phone), "grey text on a phone", "stijl.css", "@media print", "@media (max-width: 40rem) { h2 { color: #aaa } } @media print", /color-contrast/],

  ["contrast", seen(contrast), "pale text in a chart", "stijl.css", "svg text { fill: #1b1b1b; }", "svg text { fill: #999; }", /text .*contrast 2.8/],
  ["contrast", seen(contrast), "text on a bar", "index.html", '<text x="10" y="90">', '<text x="140" y="90">', /text .*Tweede.*less than 4.5/],
  ["contrast", seen(contrast), "a pale mark", "stijl.css", "svg rect.tekort { fill: #c05621; }", "svg rect.tekort { fill: #c05621; opacity: .3; }", /mark .*tekort/],

  ["fit", seen(fit, phone), "a table that makes the page scroll", "stijl.css", ".breed { overflow-x: auto;", ".breed { overflow-x: visible;", /the page is \d+ px wide/],
  ["fit", seen(fit, phone), "a long line", "index.html", "<p>Zij is", '<p style="white-space:nowrap">Zij is', /the page is \d+ px wide/],
  ["fit", seen(fit, phone), "a wide box that the page hides", "index.html", "<p>Zij is", '<style>body { overflow-x: hidden }</style><p style="width:30rem">Zij is', /ends at \d+ px/],
  ["fit", seen(fit), "text cut by its box", "index.html", "<h1>", '<h1 style="height:1rem;overflow:hidden">', /cut off by its box/],
  ["fit", seen(fit, phone), "a region without a name", "index.html", ' aria-label="Bedragen"', "", /is no .breed region/],
  ["fit", seen(fit), "a name outside its chart", "index.html", '<text x="10" y="40">', '<text x="-20" y="40">', /cut by the edge of its chart/],
  ["fit", seen(fit), "names over each other", "index.html", '<text x="10" y="90">', '<text x="30" y="42">', /lie over each other/],
  ["fit", seen(fit, phone), "small letters in a chart", "stijl.css", "figure svg { min-width: 44rem;", "figure svg { min-width: 0;", /letters of 5\.\d px/],
  ["fit, text of 200%", seen((p) => styled(p, doubled)), "a box that does not grow", "index.html", "<p>Zij is", '<p style="height:3rem;width:20rem;overflow:hidden">Zij is', /cut off by its box/],
  ["fit, letters apart", seen((p) => styled(p, spaced), phone), "a box for one line", "index.html", "<h1>", '<h1 style="width:9.6rem;white-space:nowrap;overflow:hidden;font-size:1rem">', /cut off by its box/],

  ["without JavaScript", scriptless, "a page that a script fills", "index.html", /<main id="inhoud">(.*)<\/main>/s, `<main id="inhoud"></main><script>document.querySelector("main").innerHTML = "<h1>Een kop</h1><p>" + "woord ".repeat(50)</script>`, /no h1 is seen/],
  ["without JavaScript", scriptless, "rows that a script makes", "index.html", "</main>", script(`document.querySelector("tbody").innerHTML += "<tr><td>erbij</td></tr>"`), /rows without JavaScript, /],
  ["without JavaScript", scriptless, "an empty table", "index.html", /<tbody>\n.*<\/tbody>/s, "<tbody></tbody>", /table 2 has no rows/],

  ["keyboard", seen(keyboard), "no link over the menu", "index.html", '<a class="sprong" href="#inhoud">Naar de inhoud</a>', "", /no link to the main text/],
  ["keyboard", seen(keyboard), "a link over the menu that stays hidden", "stijl.css", ".sprong:focus { position: static; }", "", /cannot be seen when it has focus/],
  ["keyboard", seen(keyboard), "focus that is not shown", "stijl.css", "outline: 3px solid #0b4f8a", "outline: none", /does not show that it has focus/],
  ["keyboard", seen(keyboard), "an order of its own", "index.html", '<a href="https://www', '<a tabindex="3" href="https://www', /tabindex above 0/],
  ["keyboard", seen(keyboard), "a link over the menu that a script stops", "index.html", "</main>", script(`document.querySelector(".sprong").onclick = () => false`), /Tab after the link to the main text/],

  ["tables", seen(tables), "thousands read as decimals", "rapport.js", String.raw`.replace(/\./g, "")`, "", /"(1.234,5|999,9)" comes before/],
  ["tables", seen(tables), "minus not read", "rapport.js", '.replace("−", "-")', '.replace("−", "")', /comes before "−/],
  ["tables", seen(tables), "unknown first", "rapport.js", "(a.w.leeg ? 1 : 0) - (b.w.leeg ? 1 : 0)", "(b.w.leeg ? 1 : 0) - (a.w.leeg ? 1 : 0)", /unknown comes before/],
  ["tables", seen(tables), "one direction only", "rapport.js", "(op ? -1 : 1) *", "", /descending: ".*" comes before/],
  ["tables", seen(tables), "days by their letters", "rapport.js", 'if (dag) return { tekst: dag.getAttribute("datetime") };', "", /"Dag", ascending: "20.*" comes before/],
  ["tables", seen(tables), "no Dutch order of words", "rapport.js", 'a.tekst.localeCompare(b.tekst, "nl", { numeric: true })', "(a.tekst < b.tekst ? -1 : 1)", /"Taakveld", ascending: .*comes before/],
  ["tables", seen(tables), "aria-sort not told", "rapport.js", 'kop.setAttribute("aria-sort"', 'kop.setAttribute("data-sort"', /aria-sort is null/],
  ["tables", seen(tables), "two columns that say so", "rapport.js", 'k.removeAttribute("aria-sort")', "", /other columns say that they are sorted/],
  ["tables", seen(tables), "no buttons", "rapport.js", "kop.appendChild(knop);", "", /has no button/],
  ["tables", seen(tables), "a search that hides nothing", "rapport.js", "rij.hidden = !woorden", "rij.title = !woorden", /searching "qqxxzz" shows 5 rows, not 0/],
  ["tables", seen(tables), "a search that tells nothing", "rapport.js", "status.textContent =", "status.title =", /announces ""/],
  ["tables", seen(tables), "a search that minds capitals", "zoek.js", ".toLowerCase()", "", /searching "[^"]+" shows/],
  ["tables", seen(tables), "a search box without a name", "rapport.js", `<label for="zoek' + nummer + '">Zoek</label>`, "", /search box 1 has no label/],
  ["tables", seen(tables), "no search box", "rapport.js", 'querySelectorAll("table.zoek")', 'querySelectorAll("table.zoeken")', /1 search boxes for 2 lists/],
  ["tables", seen(tables), "groups that stay closed", "rapport.js", "groep.open = woorden.length > 0 && hier > 0;", "groep.open = false;", /shows 0 rows, not 2/],
  ["tables", seen(tables), "a search that forgets what stands over a group", "rapport.js", 'extra + " " + rij.textContent', "rij.textContent", /searching "TWEEDE" shows 0 rows, not 2/],

  ["print", seen(print), "a header that does not repeat", "index.html", lastRow, `${rows(80)}<style>thead { display: table-row-group !important }</style>`, /without its header/],
  ["print", seen(print), "a table that is left out", "stijl.css", "form.zoek, .mee", "table.zoek, .mee", /"Taakveld.*" is not printed/],
  ["print", paged("taak"), "more sheets than it may have", "index.html", lastRow, `${rows(300)}`, /it takes \d+ sheets, more than 6/],
  ["print", seen(print), "rows that are cut", "index.html", lastRow, `${rows(9)}<style>tr { height: 83mm; break-inside: auto !important }</style>`, /row \d+ of table \d+ is cut/],
  ["print", seen(print), "a chart away from its caption", "stijl.css", "@media print {", "@media print { figcaption { break-after: page !important }", /caption of chart 1 is on page 1, and the chart on page 2/],
  ["print", seen(print), "a chart too tall for its page", "stijl.css", "max-width: 100%; max-height: 160mm; }", "width: 100% !important; max-width: none; height: 400mm !important; }", /chart 1 is cut by the end of page/],
  ["print", seen(print), "a page made smaller", "index.html", "<p>Zij is", '<p style="width:400mm;max-width:none">Zij is', /printed at \d+%/],
  ["print", seen(print), "words past the edge", "index.html", "<p>Zij is", '<p style="margin-left:900mm;white-space:nowrap">Zij is', /"goedkeuren," is not on paper/],
  ["print", seen(print), "no margin", "stijl.css", "margin: 10mm", "margin: 2mm", /is past the edge/],
  ["print", seen(print), "other paper", "stijl.css", "size: A4 landscape", "size: A3", /not A4/],

  ["titles", inFile(titles), "a title twice", "verder/een.html", "<title>Verder", "<title>Een goede pagina", /has the title of index.html/],
  ["links", inFile(links), "a page that is not there", "index.html", "verder/een.html", "verder/twee.html", /verder\/twee.html is not there/],
  ["links", inFile(links), "a place that is not there", "index.html", "verder/een.html", "verder/een.html#nergens", /has no #nergens/],
  ["links", inFile(links), "a script of elsewhere", "index.html", 'src="rapport.js"', 'src="https://example.org/a.js"', /is outside the report/],
  ["links", inFile(links), "a link that runs code", "index.html", "verder/een.html", "javascript:alert(1)", /is outside the report/],
  ["stamps", inFile(stamps), "a page without a stamp", "index.html", "<strong>VOORBEELD</strong>", "", /index.html does not say VOORBEELD/],
  ["stamps", inFile(stamps), "a chart without a stamp", "verder/een.html", ">VOORBEELD</text>", "></text>", /chart "Twee staven" does not say/],
  ["speed", slow(50), "a page that takes its time", "index.html", "</main>", script("for (const end = Date.now() + 200; Date.now() < end;);"), /ms to load/],
];

// The quick tier sees that each check finds something at all.
const some = quick ? bad.filter(([check], i) => bad.findIndex(([c]) => c === check) === i) : bad;

// Side by side: a page waits more than it works.
describe("what is wrong is found", { concurrency: 4 }, () => {
  for (const [check, run, what, file, from, to, want] of some) {
    test(`${check}: ${what}`, async () => {
      const root = write(file, from, to);
      try {
        const found = await run(root);
        assert.match(found.join("\n"), want);
      } finally {
        rmSync(root, { recursive: true });
      }
    });
  }
});

test("a good report", async () => {
  const root = write();
  try {
    const notes = [];
    for (const { name } of pages(root)) assert.deepEqual(await onePage(browser, root, name, notes), []);
    for (const check of [titles, links, stamps]) assert.deepEqual(check(pages(root), root), []);
    assert.deepEqual(await speed(browser, root, "index.html"), []);
    assert.deepEqual(notes, []);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("which pages are opened", () => {
  const made = (name, text) => ({ name, folder: name.split("/")[0], text });
  const all = [1, 2, 3, 4, 5].map((n) => made(`x/GM${n}.html`, `<p>${n}</p>`));
  all[1].text += "<p>the longest of all, in letters</p>";
  all[2].text = `<b class="rood"></b><p>c</p>`;
  all[4] = made("x/PV1.html", "<p>e</p>");
  all.push(made("index.html", "<h1>i</h1>"));
  assert.deepEqual(choose(all, 6).map((p) => p.name).sort(), ["index.html", "x/GM1.html", "x/GM2.html", "x/GM3.html", "x/PV1.html"]);
  assert.deepEqual(choose(all, 2).map((p) => p.name).sort(), ["index.html", "x/GM2.html", "x/GM3.html"]);
});
