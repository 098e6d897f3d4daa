// The page on A4, as a PDF that is really made. Marks that can be read back are
// put in its charts and tables: a chart whose corners are on two pages is cut,
// and so is a row; a page with rows of a table must have its header.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// The paper is A4 either way, and keeps a margin of 10 mm, in points.
const a4 = [595, 842];
const margin = 28;

// most is on how many sheets a page of a folder goes.
const most = { taak: 6, overheid: 4 };

export default async function print(page) {
  await page.emulateMedia({ media: "print" });
  const gone = await page.evaluate(() => all("main table").filter((t) => !shown(t) && !t.closest("details")).map(named));
  const text = await page.evaluate(() => document.body.innerText.split(/\s+/).filter((w) => /^\p{L}{4,}[.,;:]?$/u.test(w)));
  await page.evaluate(mark);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.emulateMedia({ media: "screen" });
  const sheets = words(pdf);
  const folder = new URL(page.url()).pathname.split("/").at(-2);
  const long = sheets.length > most[folder] ? [`it takes ${sheets.length} sheets, more than ${most[folder]}`] : [];
  return [...examine(sheets, text), ...gone.map((t) => `${t} is not printed`), ...long];
}

// mark writes tiny words: s at 0 and 400 px, to see whether the page is made
// smaller, cN in the caption of chart N and fN at its corners, hN in the header
// of table N, bN-R and eN-R at the top and the bottom of its row R.
function mark() {
  const word = (text, at) => {
    const e = document.createElement("span");
    e.textContent = `${text}_`;
    e.style.cssText = `${at};font:1px sans-serif;white-space:nowrap;color:#000`;
    return e;
  };
  const rule = document.createElement("p");
  rule.style.cssText = "position:relative;height:1px;margin:0";
  rule.append(word("mark-s0a", "position:absolute;left:0"), word("mark-s0z", "position:absolute;left:400px"));
  document.querySelector("h1").before(rule);
  all("figure svg").filter(shown).forEach((svg, i) => {
    svg.closest("figure").querySelector("figcaption")?.append(word(`mark-c${i}`, ""));
    const { x, y, width, height } = svg.viewBox.baseVal;
    for (const [corner, cx, cy, anchor] of [["a", x, y + 2, "start"], ["z", x + width - 1, y + height - 3, "end"]]) {
      const t = document.createElementNS("http://www.w3.org/2000/svg", "text");
      t.textContent = `mark-f${i}${corner}_`;
      t.setAttribute("style", "font-size:2px");
      t.setAttribute("x", cx);
      t.setAttribute("y", cy);
      t.setAttribute("text-anchor", anchor);
      svg.append(t);
    }
  });
  all("table").filter(shown).forEach((table, i) => {
    // In the button, if there is one: what is not painted has to fail.
    const head = table.tHead?.rows[0].cells[0];
    (head?.querySelector("button") ?? head)?.append(word(`mark-h${i}`, ""));
    [...table.tBodies[0].rows].filter(shown).forEach((row, r) => {
      row.cells[0].style.position = "relative";
      row.cells[0].append(word(`mark-b${i}-${r}`, "position:absolute;left:0;top:0"), word(`mark-e${i}-${r}`, "position:absolute;left:0;bottom:4px"));
    });
  });
}

// words reads a PDF back: each word with its page and place, in points.
function words(pdf) {
  const dir = mkdtempSync(join(tmpdir(), "print-"));
  try {
    writeFileSync(join(dir, "page.pdf"), pdf);
    const text = execFileSync("pdftotext", ["-bbox", join(dir, "page.pdf"), "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
    return text.split("<page ").slice(1).map((part) => ({
      size: part.match(/width="([\d.]+)" height="([\d.]+)"/).slice(1).map(Number),
      words: [...part.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)]
        .map((m) => ({ x: +m[1], y: +m[2], right: +m[3], bottom: +m[4], text: m[5] })),
    }));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function examine(sheets, text) {
  const found = new Set();
  const at = new Map();
  sheets.forEach(({ size: [width, height], words }, n) => {
    if ([width, height].sort((a, b) => a - b).some((s, i) => Math.abs(s - a4[i]) > 2)) found.add(`page ${n + 1} is ${width} by ${height} points, not A4`);
    for (const w of words) {
      if (w.x < margin - 3 || w.right > width - margin + 3 || w.bottom > height - margin + 3) found.add(`"${w.text}" on page ${n + 1} is past the edge`);
      // A mark may stick to the word beside it.
      for (const [, name] of w.text.matchAll(/mark-([a-z0-9-]+)_/g)) at.set(name, [...(at.get(name) ?? []), { ...w, n }]);
    }
  });
  const on = (name) => at.get(name)?.[0].n;
  const scale = (at.get("s0z")[0].x - at.get("s0a")[0].x) / 300;
  if (scale < 0.99) found.add(`it is printed at ${Math.round(scale * 100)}%, for something is too wide`);
  for (const [name, [{ n }]] of at) {
    const [, kind, i, row] = name.match(/^([a-z])(\d+)(?:-(\d+))?/);
    if (name === `f${i}a` && on(`f${i}z`) !== n) found.add(`chart ${+i + 1} is cut by the end of page ${n + 1}`);
    if (kind === "c" && on(`f${i}a`) !== n) found.add(`the caption of chart ${+i + 1} is on page ${n + 1}, and the chart on page ${on(`f${i}a`) + 1}`);
    if (kind === "b" && on(`e${i}-${row}`) !== n) found.add(`row ${+row + 1} of table ${+i + 1} is cut by the end of page ${n + 1}`);
    if (kind === "b" && !at.get(`h${i}`)?.some((h) => h.n === n)) found.add(`table ${+i + 1} goes on on page ${n + 1} without its header`);
  }
  const paper = sheets.flatMap(({ words }) => words.map((w) => w.text)).join(" ");
  for (const word of new Set(text)) if (!paper.includes(word)) found.add(`"${word}" is not on paper`);
  return [...found];
}
