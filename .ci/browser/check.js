// node check.js REPORT [--example]: opens pages of every type of a report from
// its files, in Chromium, and says what is wrong. An example must say that it is
// one; a report that says so anywhere must say it everywhere.
import { parseArgs } from "node:util";
import { availableParallelism } from "node:os";
import { launch } from "./browser.js";
import { pages, choose, quick } from "./choose.js";
import onePage from "./page.js";
import { links, stamps, titles } from "./checks/site.js";
import speed from "./checks/speed.js";

// Findings of one page or check that are printed.
const most = 20;

async function main() {
  const { values, positionals: [root] } = parseArgs({ allowPositionals: true, options: { example: { type: "boolean", default: false } } });
  if (!root) throw new Error("usage: node check.js REPORT [--example]");
  const every = pages(root);
  const chosen = choose(every);
  if (!every.some((p) => p.name === "index.html")) throw new Error(`${root} has no index.html: give the folder of a report`);
  let wrong = 0;
  const tell = (name, found, took = "") => {
    wrong += found.length;
    console.log(`${found.length ? "WRONG" : "ok   "} ${name}${took}`);
    found.slice(0, most).forEach(([check, finding]) => console.log(`      ${check}: ${finding}`));
    if (found.length > most) console.log(`      and ${found.length - most} more`);
  };
  const whole = (name, findings) => tell(name, findings.map((f) => [name, f]));
  whole("titles", titles(every));
  whole("links", links(every, root));
  if (values.example || every.some((p) => p.text.includes("VOORBEELD"))) whole("stamps", stamps(every));

  const browser = await launch();
  const largest = every.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  whole("speed", await speed(browser, root, largest.name));
  const notes = new Set();
  const queue = [...chosen];
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, async () => {
    for (let p = queue.shift(); p; p = queue.shift()) {
      const from = Date.now();
      const said = [];
      // A check that cannot be done, such as a click on what is not there, has failed.
      const found = await onePage(browser, root, p.name, said).catch((e) => [["stopped", e.message.split("\n")[0]]]);
      tell(p.name, found, ` ${((Date.now() - from) / 1000).toFixed(1)} s`);
      said.forEach((s) => notes.add(s));
      if (!quick && p.leftOut.length) notes.add(`${p.folder}: no page opened with ${p.leftOut.join(", ")}`);
    }
  }));
  await browser.close();
  for (const n of notes) console.log(`note  ${n}`);
  console.log(`${chosen.length} of ${every.length} pages opened, ${wrong} findings`);
  process.exitCode = wrong ? 1 : 0;
}

await main();
